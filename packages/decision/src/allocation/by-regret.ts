import type { AllocationTable } from './allocation-table.ts';
import { pricesOfRm } from './prices-of-rm.ts';

const BUCKETS = 4096;

/**
 * Rows in the order of what they would lose if their best action at the prices were gone: who has no good second choice is
 * served first. A counting sort over equal steps of loss, ties in the order of the table: linear, and the same every time.
 */
export function byRegret(
  table: AllocationTable,
  prices: Float64Array,
): { readonly order: Int32Array; readonly rmOf: Int32Array } {
  const { kinds, value, firstRow } = table;
  const rows = table.customer.length;
  const regret = new Float64Array(rows);
  const rmOf = new Int32Array(rows);
  let most = 0;
  for (let rm = 0; rm + 1 < firstRow.length; rm += 1) {
    const price = pricesOfRm(table, prices, rm);
    for (let row = firstRow[rm]!; row < firstRow[rm + 1]!; row += 1) {
      rmOf[row] = rm;
      let best = 0;
      let second = 0;
      for (let kind = 0; kind < kinds; kind += 1) {
        const left = value[row * kinds + kind]! - price[kind]!;
        if (left > best) {
          second = best;
          best = left;
        } else if (left > second) second = left;
      }
      regret[row] = best - second;
      most = Math.max(most, best - second);
    }
  }
  const bucketOf = (row: number): number => (most === 0 ? 0 : Math.floor((1 - regret[row]! / most) * (BUCKETS - 1)));
  const start = new Int32Array(BUCKETS + 1);
  for (let row = 0; row < rows; row += 1) start[bucketOf(row) + 1]! += 1;
  for (let b = 0; b < BUCKETS; b += 1) start[b + 1]! += start[b]!;
  const order = new Int32Array(rows);
  for (let row = 0; row < rows; row += 1) order[start[bucketOf(row)]!++] = row;
  return { order, rmOf };
}
