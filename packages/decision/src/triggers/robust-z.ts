import { robustScale } from './robust-scale.ts';

/**
 * How unusual `x` is against a sample, in robust standard deviations.
 * @param sample the customer's own earlier values, at least one, in the unit of `x`
 * @param leastSpread smallest spread believed, in the unit of `x`, > 0
 * @throws RangeError as `robustScale`
 */
export const robustZ = (x: number, sample: readonly number[], leastSpread: number): number =>
  robustScale(sample, leastSpread)(x);
