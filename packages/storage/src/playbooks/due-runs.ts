import type { Day, PlaybookRun } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A run with what names it. */
export interface StoredRun extends PlaybookRun {
  readonly customerId: string;
  readonly rm: number;
  readonly playbookNo: number;
  readonly versionNo: number;
  readonly cycle: number;
  readonly attempt: number;
  readonly dueOn: Day;
}

/** Books in which anything is due. @param wide inside `readWide` */
export async function booksWithDueRuns(wide: Db, today: Day): Promise<number[]> {
  const { rows } = await wide.query<{ rm: number }>(
    `select r.rm
       from playbook_run as r
      where r.state = 'active' and r.due_on <= date '1970-01-01' + $1::int
      group by r.rm
      order by r.rm`,
    [today],
  );
  return rows.map(({ rm }) => rm);
}

export const RUN_COLUMNS = `r.customer_id as "customerId", r.rm, r.playbook_no as "playbookNo", r.version_no as "versionNo", r.cycle, r.attempt,
  r.enrolled_on - date '1970-01-01' as "enrolledOn", r.clock_on - date '1970-01-01' as "clockOn",
  r.free_on - date '1970-01-01' as "freeOn", r.anchor_on - date '1970-01-01' as "anchorOn", r.at,
  r.acted_on - date '1970-01-01' as "actedOn", r.wait_until - date '1970-01-01' as "waitUntil", r.due_on - date '1970-01-01' as "dueOn"`;

/** Where a page of due runs ended. */
export type DuePlace = Pick<StoredRun, 'rm' | 'dueOn' | 'customerId' | 'playbookNo'>;

/**
 * The next due runs in the scope's books, locked; those that another tick holds are passed over, they are its to do.
 * @param after where the page before ended: a run that could not be brought on must not come again in the same round
 */
export async function lockDueRuns(
  db: Db,
  today: Day,
  after: DuePlace | undefined,
  limit: number,
): Promise<StoredRun[]> {
  const { rm = -1, dueOn = 0, customerId = '', playbookNo = 0 } = after ?? {};
  const { rows } = await db.query<StoredRun>(
    `select ${RUN_COLUMNS}
       from playbook_run as r
      where r.state = 'active' and r.due_on <= date '1970-01-01' + $1::int
        and (r.rm, r.due_on, r.customer_id, r.playbook_no) > ($2, date '1970-01-01' + $3::int, $4, $5)
      order by r.rm, r.due_on, r.customer_id, r.playbook_no
      limit $6
        for no key update skip locked`,
    [today, rm, dueOn, customerId, playbookNo, limit],
  );
  return rows;
}
