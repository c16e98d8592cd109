import type { Db } from '../db/db.ts';

/** What was agreed with somebody need not be kept any more by whoever agreed on it. */
export async function dropPromises(db: Db, customerId: string, at: string): Promise<void> {
  await db.query(
    `update promise set state = 'dropped', ended_at = $2 where promise.customer_id = $1 and promise.state = 'open'`,
    [customerId, at],
  );
}
