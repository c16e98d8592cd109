import { type Day, decimalsOf, type Holding, type LedgerEvent } from '@vivero/domain';
import { customerSeries } from '../triggers/build-series.ts';

/** Names of what tells apart who comes to need something more or less often, in their order. */
export const NEED_COVARIATES = ['products', 'balance'] as const;

/**
 * What was known of a customer on a day, as numbers around 0 of a size around 1: product families held (3 = 0) and the mean liquid
 * balance of the month by factors of ten (1,000 = 0); a balance that nobody stated counts as 0.
 */
export function needCovariates(
  events: readonly LedgerEvent[],
  holdings: readonly Holding[],
  currency: string,
  day: Day,
): Float64Array {
  const held = holdings.filter(
    ({ openedOn, endedOn }) => (openedOn === null || openedOn <= day) && (endedOn === null || endedOn > day),
  );
  const families = new Set(held.map(({ category }) => category)).size;
  const balance = customerSeries(events, held, currency, day).monthlyBalances.at(-1);
  const units = balance === undefined ? null : Math.max(0, balance) / 10 ** decimalsOf(currency);
  return Float64Array.of(Math.min(6, families) / 3 - 1, units === null ? 0 : Math.log10(1 + units) / 3 - 1);
}
