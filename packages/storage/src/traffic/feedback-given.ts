import { type Day, formatDay, type LedgerEvent } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Accepted feedback of everybody in scope. */
export async function feedbackGiven(
  db: Db,
  today: Day,
): Promise<(Pick<LedgerEvent, 'code' | 'details'> & { readonly customerId: string })[]> {
  const { rows } = await db.query<Pick<LedgerEvent, 'code' | 'details'> & { customerId: string }>(
    `select e.customer_id as "customerId", e.code, e.details
       from ledger_event as e
      where e.code = 'FB' and e.occurred_on <= $1::date
      order by e.customer_id, e.occurred_at, e.event_id`,
    [formatDay(today)],
  );
  return rows;
}
