import type { Day } from '../day.ts';

/** What tells a holding without a number of its own from the others of its customer; null = not said. */
export interface HoldingLook {
  readonly category: string;
  readonly elsewhere: boolean;
  readonly currency: string | null;
  readonly maturesOn: Day | null;
}

export type HoldingMatch =
  | { readonly found: 'none' }
  | { readonly found: 'one'; readonly holdingId: string }
  | { readonly found: 'several'; readonly holdingIds: readonly string[] };

/**
 * Which of a customer's holdings a row of another source means that gives no number: the one of the same category at the same bank in the
 * same currency that matures on the same day, as far as both say so. The same day said by both is worth more than a day that one of
 * them leaves out; where several are left, no rule can tell.
 * @param others live holdings of the same customer that the row's own source has not named
 */
export function sameHolding(
  look: HoldingLook,
  others: readonly (HoldingLook & { readonly holdingId: string })[],
): HoldingMatch {
  const alike = others.filter(
    (each) =>
      each.category === look.category &&
      each.elsewhere === look.elsewhere &&
      agree(each.currency, look.currency) &&
      agree(each.maturesOn, look.maturesOn),
  );
  const sameDay = alike.filter(({ maturesOn }) => maturesOn !== null && maturesOn === look.maturesOn);
  const [first, ...more] = sameDay.length > 0 ? sameDay : alike;
  if (first === undefined) return { found: 'none' };
  if (more.length === 0) return { found: 'one', holdingId: first.holdingId };
  return { found: 'several', holdingIds: [first, ...more].map(({ holdingId }) => holdingId) };
}

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;
