import type { Waiting } from './waiting.ts';

/** One day up to which somebody was watched. */
export interface SurvivalStep {
  /** Days since the wait began. */
  readonly day: number;
  /** Those who still waited, and were watched, when the day began. */
  readonly atRisk: number;
  /** Those whose wait ended on it; 0 when somebody was only lost from sight. */
  readonly ended: number;
  /** Estimated share that waits longer than this day, 0..1. */
  readonly survival: number;
  /** Greenwood's sum of ended / (atRisk (atRisk - ended)): the variance of ln survival; Infinity once survival is 0. */
  readonly variance: number;
}

/** Days ascending. The first has everybody at risk, the last is the longest that anybody was watched; empty = nobody was. */
export type SurvivalCurve = readonly SurvivalStep[];

/**
 * Kaplan-Meier estimate of the share that still waits, from waits of which some have not ended yet. Whoever is watched for exactly
 * t days and still waits counts as present on day t. Assumes that how long somebody could be watched has nothing to do with how long
 * they wait: true of people who merely came later, wrong where waits become shorter or longer over the years.
 *
 * @param waits groups of people, in any order; days and people are integers >= 0
 * @throws RangeError when days or people are not counts
 * Source: Kaplan & Meier (1958), Journal of the American Statistical Association 53:457-481; variance: Greenwood (1926).
 */
export function kaplanMeier(waits: readonly Waiting[]): SurvivalCurve {
  const byDay = new Map<number, { ended: number; left: number }>();
  for (const { days, ended, people } of waits) {
    if (![days, people].every((count) => Number.isInteger(count) && count >= 0))
      throw new RangeError(`not a wait: ${people} people, ${days} days`);
    if (people === 0) continue;
    const day = byDay.get(days) ?? { ended: 0, left: 0 };
    byDay.set(days, { ended: day.ended + (ended ? people : 0), left: day.left + people });
  }
  let atRisk = [...byDay.values()].reduce((sum, { left }) => sum + left, 0);
  let survival = 1;
  let variance = 0;
  return [...byDay]
    .toSorted(([a], [b]) => a - b)
    .map(([day, { ended, left }]) => {
      survival *= (atRisk - ended) / atRisk;
      if (ended > 0) variance += ended === atRisk ? Infinity : ended / (atRisk * (atRisk - ended));
      const step = { day, atRisk, ended, survival, variance };
      atRisk -= left;
      return step;
    });
}
