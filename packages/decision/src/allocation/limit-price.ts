import type { AllocationInput } from './allocation-input.ts';
import type { AllocationTable } from './allocation-table.ts';

/** What one more unit of a stock is worth today: "an extra hour of this RM is worth `perUnit` x 60" where the unit is a minute. */
export interface LimitPrice {
  readonly limit: string;
  /** Whose stock it is; null for what all share. */
  readonly rm: number | null;
  /** In the unit of the values, >= 0; 0 where some of the stock is left over anyway. */
  readonly perUnit: number;
  readonly used: number;
  readonly most: number;
}

const keyOf = (limit: string, rm: number | null): string => `${rm ?? ''}|${limit}`;

/** Prices of an earlier run in the order of the table's stocks; NaN for what is new. */
export function knownPrices(
  { rms, rmLimits, bankLimits }: AllocationInput,
  { stock }: AllocationTable,
  start: readonly LimitPrice[],
): Float64Array {
  const known = new Map(start.map(({ limit, rm, perUnit }) => [keyOf(limit, rm), perUnit]));
  const keys = [
    ...rmLimits.flatMap(({ limit }) => rms.map((rm) => keyOf(limit, rm))),
    ...bankLimits.map(({ limit }) => keyOf(limit, null)),
  ];
  return Float64Array.from(stock, (_, at) => known.get(keys[at]!) ?? Number.NaN);
}

/** The prices under the names of their limits, with what the plan uses. */
export function namePrices(
  { rms, rmLimits, bankLimits, rmOf }: AllocationInput,
  { kinds, base, stride, stock, use }: AllocationTable,
  prices: Float64Array,
  chosen: Uint8Array,
): readonly LimitPrice[] {
  const used = new Float64Array(stock.length);
  for (const [i, rm] of rmOf.entries())
    for (let kind = 0; kind < kinds; kind += 1)
      if (chosen[i * kinds + kind] === 1)
        for (let l = 0; l < base.length; l += 1) used[base[l]! + stride[l]! * rm]! += use[kind * base.length + l]!;
  const at = (limit: string, rm: number | null, slot: number): LimitPrice => ({
    limit,
    rm,
    perUnit: prices[slot]!,
    used: used[slot]!,
    most: stock[slot]!,
  });
  return [
    ...rmLimits.flatMap(({ limit }, l) => rms.map((rm, r) => at(limit, rm, l * rms.length + r))),
    ...bankLimits.map(({ limit }, k) => at(limit, null, rmLimits.length * rms.length + k)),
  ];
}
