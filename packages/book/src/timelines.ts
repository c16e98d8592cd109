import type { LedgerEvent } from '@vivero/domain';

/**
 * One pass over the rows of a bucket, which come each customer's together and in time order, into one timeline a customer.
 * @throws RangeError when a customer's rows are not together: the fold must see all of a history at once
 */
export function timelines(
  rows: Iterable<{ readonly customerId: string; readonly event: LedgerEvent }>,
): ReadonlyMap<string, readonly LedgerEvent[]> {
  const found = new Map<string, LedgerEvent[]>();
  let current: LedgerEvent[] = [];
  let customerId: string | undefined;
  for (const row of rows) {
    if (row.customerId !== customerId) {
      if (found.has(row.customerId)) throw new RangeError(`rows of ${row.customerId} are not together`);
      customerId = row.customerId;
      current = [];
      found.set(customerId, current);
    }
    current.push(row.event);
  }
  return found;
}
