import { type Day, PRODUCT_CATEGORIES, type ProductCategory } from '@vivero/domain';
import { fitRetention } from '../retention/fit-retention.ts';
import type { RenewalCount } from '../retention/renewal-count.ts';
import type { ShiftedBeta } from '../retention/shifted-beta.ts';
import type { CustomerHistory } from './customer-history.ts';
import { endingRate, type EndingRate } from './ending-rate.ts';
import { wholeMonths } from './month.ts';
import { leftOn } from './relationship-spell.ts';

/** What the bank has seen of holdings of one family that end while the customer stays. */
export interface Keeping {
  readonly rate: EndingRate;
  /** By how long it is held, in months; null where fewer have ended than tell it. */
  readonly byAge: ShiftedBeta | null;
}
export type KeepingByFamily = Readonly<Partial<Record<ProductCategory, Keeping>>>;

/** Fewer than so many endings do not tell how they depend on age. */
const LEAST_ENDINGS = 30;

/** Days before the last holding ends in which others end with it. */
const WAY_OUT = 31;

/** Families of which no holding was watched are left out. @param since day from which endings are on record */
export function learnKeeping(histories: readonly CustomerHistory[], since: Day, asOf: Day): KeepingByFamily {
  const counts = new Map<ProductCategory, { atRisk: number; left: number }[]>();
  for (const history of histories) {
    const left = leftOn(history, asOf) ?? Infinity;
    for (const { category, openedOn, endedOn } of history.holdings) {
      if (openedOn === null || openedOn > asOf) continue;
      const end = Math.min(endedOn ?? asOf, asOf);
      if (end < since) continue;
      // What is given up on the way out ends because the customer leaves, which is reckoned apart.
      const ended = endedOn !== null && endedOn <= asOf && endedOn < left - WAY_OUT;
      const from = wholeMonths(openedOn, Math.max(openedOn, since));
      const until = ended ? Math.max(from, wholeMonths(openedOn, end)) + 1 : wholeMonths(openedOn, end);
      const family = counts.get(category) ?? [];
      counts.set(category, family);
      for (let month = family.length; month < until; month += 1) family.push({ atRisk: 0, left: 0 });
      for (let month = from; month < until; month += 1) family[month]!.atRisk += 1;
      if (ended) family[until - 1]!.left += 1;
    }
  }
  return Object.fromEntries(
    PRODUCT_CATEGORIES.flatMap((category) => {
      const keeping = keepingOf(counts.get(category) ?? []);
      return keeping === null ? [] : [[category, keeping]];
    }),
  );
}

function keepingOf(renewals: readonly RenewalCount[]): Keeping | null {
  const sum = (of: (renewal: RenewalCount) => number) => renewals.reduce((total, renewal) => total + of(renewal), 0);
  const rate = endingRate(
    sum(({ left }) => left),
    sum(({ atRisk }) => atRisk),
  );
  if (rate === null) return null;
  const fitted = rate.ended < LEAST_ENDINGS ? null : fitRetention(renewals);
  return { rate, byAge: fitted?.ok === true ? fitted.value.model : null };
}
