import { studentQuantile } from '../numeric/student.ts';
import type { EffectInterval } from './effect-interval.ts';

/** How many times the mean of one column the mean of another is. */
export interface MeanRatio extends EffectInterval {
  readonly value: number;
}

/** Why there is no ratio: the base is not clearly above zero, so that no finite interval exists. */
export interface NoRatio {
  readonly noRatio: 'base_not_above_zero';
}

/**
 * Ratio of the means of two columns that were measured on the same things, with its interval.
 *
 * @param above, below in the same unit, pair by pair; at least two pairs
 * @param miss share of such intervals that miss the truth, in (0, 1)
 * @returns no ratio when the interval of the lower mean reaches zero or below: a base that may be nothing measures nothing
 * @throws RangeError on columns of different lengths or fewer than two pairs
 *
 * Error: exact for normal pairs; with 20 pairs of skewed outcomes coverage stays within some points of the promise.
 * Source: Fieller (1954), Some Problems in Interval Estimation, J. R. Statist. Soc. B 16:175-185: the interval is all ratios R for which
 *   the mean of above - R x below does not differ from zero by a t test.
 */
export function ratioOfMeans(above: readonly number[], below: readonly number[], miss = 0.05): MeanRatio | NoRatio {
  const pairs = above.length;
  if (below.length !== pairs || pairs < 2)
    throw new RangeError(`a ratio needs two or more pairs, got ${pairs} and ${below.length}`);
  const [a, b] = [meanOf(above), meanOf(below)];
  const reach = studentQuantile(1 - miss / 2, pairs - 1) ** 2 / (pairs * (pairs - 1));
  const spread = (x: readonly number[], meanX: number, y: readonly number[], meanY: number): number =>
    reach * x.reduce((sum, each, place) => sum + (each - meanX) * (y[place]! - meanY), 0);
  const lead = b * b - spread(below, b, below, b);
  if (!(b > 0) || !(lead > 0)) return { noRatio: 'base_not_above_zero' };
  const middle = a * b - spread(above, a, below, b);
  // Never negative but for rounding: a / b itself solves the inequality.
  const root = Math.sqrt(Math.max(0, middle * middle - lead * (a * a - spread(above, a, above, a))));
  return { value: a / b, lower: (middle - root) / lead, upper: (middle + root) / lead };
}

const meanOf = (column: readonly number[]): number => column.reduce((sum, each) => sum + each, 0) / column.length;
