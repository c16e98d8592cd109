import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Writes down whom the export before named and this one does not. People whom the store no longer has are left out. */
export async function noteMissing(
  db: Db,
  batchId: string,
  lastSeenOn: string,
  customerIds: readonly string[],
): Promise<number> {
  const { rowCount } = await db.query(
    `insert into missing_person (batch_id, customer_id, rm, last_seen_on)
     select $1, c.customer_id, c.rm, $2
       from customer as c
      where c.customer_id = any ($3::text[])`,
    [batchId, lastSeenOn, customerIds],
  );
  return rowCount ?? 0;
}

export interface MissingPerson {
  readonly batchId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly lastSeenOn: Day;
  /** The day of the export that did not name them. */
  readonly missingOn: Day;
}

/** Open questions of the caller's scope; of each source only those that its last export has left open. */
export async function missingPeople(db: Db): Promise<MissingPerson[]> {
  const { rows } = await db.query<MissingPerson>(
    `with last as (
       select distinct on (s.source) s.batch_id, s.as_of_on
         from snapshot as s
         join import_batch as b on b.batch_id = s.batch_id
        order by s.source, s.as_of_on desc, b.started_at desc, s.batch_id)
     select m.batch_id as "batchId", m.customer_id as "customerId", m.rm, m.last_seen_on - date '1970-01-01' as "lastSeenOn",
            l.as_of_on - date '1970-01-01' as "missingOn"
       from missing_person as m
       join last as l on l.batch_id = m.batch_id
      where m.answer is null
      order by m.customer_id, m.batch_id`,
  );
  return rows;
}

/** @returns whether there was such a question to answer */
export async function answerMissing(
  db: Db,
  customerId: string,
  said: { readonly answer: 'left' | 'not_in_file'; readonly at: string; readonly by: string },
): Promise<boolean> {
  const { rowCount } = await db.query(
    `update missing_person as m
        set answer = $2, answered_at = $3, answered_by = $4
      where m.customer_id = $1 and m.answer is null`,
    [customerId, said.answer, said.at, said.by],
  );
  return (rowCount ?? 0) > 0;
}

/** Takes a customer out of the operable ones: the account is closed, the history stays. */
export async function closeCustomer(db: Db, customerId: string, at: string): Promise<void> {
  await db.query(
    `update customer as c set detour = 'closed', changed_at = $2, version = c.version + 1 where c.customer_id = $1`,
    [customerId, at],
  );
}
