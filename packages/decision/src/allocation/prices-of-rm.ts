import type { AllocationTable } from './allocation-table.ts';

/** What one action of each kind costs when an RM's customer gets it: its use of every stock at the price of that stock. */
export function pricesOfRm(table: AllocationTable, prices: Float64Array, rm: number): Float64Array {
  const { kinds, base, stride, use, limitsOf } = table;
  const price = new Float64Array(kinds);
  for (let kind = 0; kind < kinds; kind += 1)
    for (const l of limitsOf[kind]!) price[kind]! += prices[base[l]! + stride[l]! * rm]! * use[kind * base.length + l]!;
  return price;
}
