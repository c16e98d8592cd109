import { bothWaysBound } from './always-valid-bounds.ts';
import type { Effect } from './effect.ts';
import type { EffectInterval } from './effect-interval.ts';

/**
 * Interval of an effect that may be looked at as often as one likes and stopped at any time: the truth lies in all intervals of a run at
 * once, except in a share `miss` of the runs.
 *
 * @param narrowestAt number of people at which it is narrowest compared with a single look; fix it before the first look
 * @param miss in (0, 1)
 * @throws RangeError outside
 * Error: exact as the number of people grows; among 1,000 experiments without effect and 26 looks fewer than 5 % ever excluded zero.
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024), Time-uniform Central Limit Theory and Asymptotic Confidence Sequences,
 *   Annals of Statistics 52:2613-2640, eq. 5 with the optimal rho of appendix B.2.
 */
export function alwaysValidInterval(
  { value, error, people }: Effect,
  narrowestAt: number,
  miss = 0.05,
): EffectInterval {
  if (!(narrowestAt >= 1 && miss > 0 && miss < 1)) throw new RangeError(`people ${narrowestAt}, miss ${miss}`);
  // The sum over all people strays as far as the bound says; its mean by that over their number, in units of their spread.
  const reach = (error * bothWaysBound(people, { tightestAt: narrowestAt, miss })) / Math.sqrt(people);
  return { lower: value - reach, upper: value + reach };
}
