import type { Db } from '../db/db.ts';

export type RemovalCause = 'rollback' | 'erasure' | 'merge' | 'undo';
export type RemovalFilter =
  | { readonly batchId: string }
  | { readonly customerId: string }
  | { readonly eventIds: readonly string[] };

/**
 * Deletes events of the caller's scope and writes each into the removal log with it, so that every copy can follow.
 * @param at instant of the removal, ISO with Z
 * @returns how many left
 */
export async function removeEvents(db: Db, filter: RemovalFilter, cause: RemovalCause, at: string): Promise<number> {
  const [which, value] =
    'batchId' in filter
      ? ['e.batch_id = $1', filter.batchId]
      : 'customerId' in filter
        ? ['e.customer_id = $1', filter.customerId]
        : ['e.event_id = any ($1::text[])', filter.eventIds];
  const { rowCount } = await db.query(
    `with gone as (delete from ledger_event as e where ${which} returning e.event_id, e.customer_id, e.rm)
     insert into ledger_removal (event_id, customer_id, rm, cause, removed_at)
     select g.event_id, g.customer_id, g.rm, $2, $3 from gone as g`,
    [value, cause, at],
  );
  return rowCount ?? 0;
}
