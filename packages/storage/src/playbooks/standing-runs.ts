import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { RUN_COLUMNS, type StoredRun } from './due-runs.ts';

/** Stops the clocks of everybody in a playbook. */
export async function pauseRuns(db: Db, playbookNo: number): Promise<number> {
  const { rowCount } = await db.query(
    `update playbook_run as r set state = 'paused' where r.playbook_no = $1 and r.state = 'active'`,
    [playbookNo],
  );
  return rowCount ?? 0;
}

/** Lets the clocks go on where they stopped. @param days how long the pause was */
export async function resumeRuns(db: Db, playbookNo: number, days: number): Promise<number> {
  const { rowCount } = await db.query(
    `update playbook_run as r
        set state = 'active', clock_on = r.clock_on + $2::int, free_on = r.free_on + $2::int, wait_until = r.wait_until + $2::int,
            due_on = r.due_on + case when r.anchor_on is null then $2::int else 0 end
      where r.playbook_no = $1 and r.state = 'paused'`,
    [playbookNo, days],
  );
  return rowCount ?? 0;
}

/**
 * Sets a stuck run going again: its clocks go on from where they stopped, and its step is asked for as if for the first time.
 * @param anchorOn the date that was missing, if that is why it was stuck and there is one now
 * @returns whether it was stuck
 */
export async function resumeStuck(
  db: Db,
  { playbookNo, customerId }: { readonly playbookNo: number; readonly customerId: string },
  anchorOn: Day | null,
  today: Day,
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update playbook_run as r
        set state = 'active', why = null, rules = null, stopped_on = null, due_on = date '1970-01-01' + $4::int, attempt = r.attempt + 1,
            anchor_on = coalesce(r.anchor_on, date '1970-01-01' + $3::int),
            clock_on = r.clock_on + (date '1970-01-01' + $4::int - r.stopped_on), free_on = r.free_on + (date '1970-01-01' + $4::int - r.stopped_on)
      where r.playbook_no = $1 and r.customer_id = $2 and r.state = 'stuck'`,
    [playbookNo, customerId, anchorOn, today],
  );
  return rowCount === 1;
}

/** The next live runs of a version with the steps they have had, by customer: what is moved to another version. */
export async function runsOfVersion(
  db: Db,
  versionNo: number,
  after: string,
  limit: number,
): Promise<(StoredRun & { readonly taken: readonly string[]; readonly state: 'active' | 'paused' | 'stuck' })[]> {
  const { rows } = await db.query<StoredRun & { taken: string[]; state: 'active' | 'paused' | 'stuck' }>(
    `select ${RUN_COLUMNS}, r.state,
            array(select s.step from playbook_step as s
                   where s.customer_id = r.customer_id and s.playbook_no = r.playbook_no and s.cycle = r.cycle order by s.step) as taken
       from playbook_run as r
      where r.version_no = $1 and r.state in ('active', 'paused', 'stuck') and r.customer_id > $2
      order by r.customer_id
      limit $3
        for no key update of r`,
    [versionNo, after, limit],
  );
  return rows;
}

/** Where moved runs stand in their new version; all of them are looked at when they next may be. */
export async function moveRuns(
  db: Db,
  runs: readonly Pick<StoredRun, 'customerId' | 'playbookNo' | 'cycle' | 'at' | 'freeOn' | 'actedOn' | 'waitUntil'>[],
  versionNo: number,
  today: Day,
): Promise<void> {
  await db.query(
    `update playbook_run as r
        set version_no = $8, at = w.at, free_on = date '1970-01-01' + w.free_on, acted_on = date '1970-01-01' + w.acted_on,
            wait_until = date '1970-01-01' + w.wait_until,
            due_on = case when r.due_on is null then null else least(r.due_on, date '1970-01-01' + $9::int) end
       from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[], $7::int[])
         as w(customer_id, playbook_no, cycle, at, free_on, acted_on, wait_until)
      where r.customer_id = w.customer_id and r.playbook_no = w.playbook_no and r.cycle = w.cycle`,
    [
      runs.map((run) => run.customerId),
      runs.map((run) => run.playbookNo),
      runs.map((run) => run.cycle),
      runs.map((run) => run.at),
      runs.map((run) => run.freeOn),
      runs.map((run) => run.actedOn),
      runs.map((run) => run.waitUntil),
      versionNo,
      today,
    ],
  );
}
