import type { Db } from '../db/db.ts';

/** How much hangs on a record: what would move with it. */
export interface RecordWeight {
  readonly customerId: string;
  readonly events: number;
  readonly holdings: number;
  readonly promises: number;
}

export async function recordWeights(db: Db, customerIds: readonly string[]): Promise<Map<string, RecordWeight>> {
  const { rows } = await db.query<RecordWeight>(
    `select c.customer_id as "customerId",
            (select count(*)::int from ledger_event as e where e.customer_id = c.customer_id) as events,
            (select count(*)::int from holding as h where h.customer_id = c.customer_id) as holdings,
            (select count(*)::int from promise as p where p.customer_id = c.customer_id and p.state = 'open') as promises
       from customer as c
      where c.customer_id = any ($1::text[])
      order by c.customer_id`,
    [customerIds],
  );
  return new Map(rows.map((weight) => [weight.customerId, weight]));
}
