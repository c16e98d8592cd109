import type { EffectInterval } from './effect-interval.ts';

/** Two means with the variances and the covariance of those means. */
export interface TwoMeans {
  readonly above: number;
  readonly below: number;
  readonly aboveVariance: number;
  readonly belowVariance: number;
  readonly covariance: number;
}

/**
 * Interval of above / below: all ratios R for which above - R x below does not differ from zero.
 * @param quantile of Student's or the normal distribution that a difference has to stay within
 * @returns null when `below` is not clearly above zero, so that no finite interval exists
 * Source: Fieller (1954), Some Problems in Interval Estimation, J. R. Statist. Soc. B 16:175-185.
 */
export function fieller(
  { above, below, aboveVariance, belowVariance, covariance }: TwoMeans,
  quantile: number,
): EffectInterval | null {
  const reach = quantile ** 2;
  const lead = below ** 2 - reach * belowVariance;
  if (!(below > 0) || !(lead > 0)) return null;
  const middle = above * below - reach * covariance;
  // Never negative but for rounding: above / below itself solves the inequality.
  const root = Math.sqrt(Math.max(0, middle ** 2 - lead * (above ** 2 - reach * aboveVariance)));
  return { lower: (middle - root) / lead, upper: (middle + root) / lead };
}
