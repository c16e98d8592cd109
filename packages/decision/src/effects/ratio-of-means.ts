import { studentQuantile } from '../numeric/student.ts';
import type { EffectInterval } from './effect-interval.ts';
import { fieller } from './fieller.ts';

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
 * Source: `fieller` with the variances of paired means, by a t test.
 */
export function ratioOfMeans(above: readonly number[], below: readonly number[], miss = 0.05): MeanRatio | NoRatio {
  const pairs = above.length;
  if (below.length !== pairs || pairs < 2)
    throw new RangeError(`a ratio needs two or more pairs, got ${pairs} and ${below.length}`);
  const [a, b] = [meanOf(above), meanOf(below)];
  const spread = (x: readonly number[], meanX: number, y: readonly number[], meanY: number): number =>
    x.reduce((sum, each, place) => sum + (each - meanX) * (y[place]! - meanY), 0) / (pairs * (pairs - 1));
  const means = {
    above: a,
    below: b,
    aboveVariance: spread(above, a, above, a),
    belowVariance: spread(below, b, below, b),
    covariance: spread(above, a, below, b),
  };
  const interval = fieller(means, studentQuantile(1 - miss / 2, pairs - 1));
  return interval === null ? { noRatio: 'base_not_above_zero' } : { value: a / b, ...interval };
}

const meanOf = (column: readonly number[]): number => column.reduce((sum, each) => sum + each, 0) / column.length;
