import type { PurchaseHistory } from './purchase-history.ts';

/**
 * The history of one customer from the days on which he bought. Several purchases on a day count as one occasion.
 *
 * @param days day numbers, in any order
 * @param until last day that is looked at; later purchases are not
 * @param unit days to one unit of time in the result, > 0 (7 for weeks)
 * @returns null for somebody who had not bought by then
 */
export function historyOf(days: readonly number[], until: number, unit: number): PurchaseHistory | null {
  const occasions = [...new Set(days.filter((day) => day <= until))].toSorted((a, b) => a - b);
  const first = occasions[0];
  if (first === undefined) return null;
  return {
    repeats: occasions.length - 1,
    last: (occasions.at(-1)! - first) / unit,
    watched: (until - first) / unit,
    customers: 1,
  };
}
