import type { AllocationTable } from './allocation-table.ts';
import { pricesOfRm } from './prices-of-rm.ts';

/** What would be chosen if everything could be bought at its price and nothing ran out. */
interface BestAtPrices {
  /** Worth minus price of all that would be chosen. With the price of all stocks added it bounds every plan from above. */
  readonly surplus: number;
  /** Units of each stock that this would use. */
  readonly used: Float64Array;
}

/**
 * The relaxed choice at given prices: each customer takes the up to `cap` actions that are worth most after their price, if they
 * are worth more than it. Cost: one pass over the values.
 * @param prices per unit of each stock, >= 0
 */
export function bestAtPrices(table: AllocationTable, prices: Float64Array): BestAtPrices {
  const { kinds, value, firstRow, cap, base, stride, use, limitsOf } = table;
  const used = new Float64Array(prices.length);
  const count = new Int32Array(kinds);
  const scratch = new Float64Array(kinds);
  let surplus = 0;
  for (let rm = 0; rm + 1 < firstRow.length; rm += 1) {
    const price = pricesOfRm(table, prices, rm);
    count.fill(0);
    for (let row = firstRow[rm]!; row < firstRow[rm + 1]!; row += 1) {
      const from = row * kinds;
      if (cap[row] === 1) {
        let best = 0;
        let at = -1;
        for (let kind = 0; kind < kinds; kind += 1) {
          const left = value[from + kind]! - price[kind]!;
          if (left > best) {
            best = left;
            at = kind;
          }
        }
        if (at < 0) continue;
        surplus += best;
        count[at]! += 1;
      } else if (cap[row]! > 1) {
        for (let kind = 0; kind < kinds; kind += 1) scratch[kind] = value[from + kind]! - price[kind]!;
        for (let taken = 0; taken < cap[row]!; taken += 1) {
          const at = greatest(scratch);
          if (scratch[at]! <= 0) break;
          surplus += scratch[at]!;
          count[at]! += 1;
          scratch[at] = 0;
        }
      }
    }
    for (let kind = 0; kind < kinds; kind += 1)
      for (const l of limitsOf[kind]!) used[base[l]! + stride[l]! * rm]! += count[kind]! * use[kind * base.length + l]!;
  }
  return { surplus, used };
}

function greatest(numbers: Float64Array): number {
  let at = 0;
  for (let i = 1; i < numbers.length; i += 1) if (numbers[i]! > numbers[at]!) at = i;
  return at;
}
