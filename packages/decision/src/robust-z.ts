import { median } from '@vivero/domain';

/** Makes the median absolute deviation of a normal sample estimate its standard deviation: 1 / Phi^-1(3/4). */
const MAD_TO_SIGMA = 1.4826;

/**
 * How unusual `x` is against a sample, in robust standard deviations: (x - median) / (1.4826 MAD).
 * @param sample the customer's own earlier values, at least one, in the unit of `x`
 * @param leastSpread smallest spread believed, in the unit of `x`, > 0: a customer whose amounts never vary (MAD 0) would otherwise make
 *   every cent infinitely unusual
 * @returns any finite number; 0 is usual, 3 and more is unusual
 * @throws RangeError when the sample is empty or `leastSpread` is not positive
 * Source: median and MAD as robust location and scale, Hampel (1974), Journal of the American Statistical Association 69:383-393.
 */
export function robustZ(x: number, sample: readonly number[], leastSpread: number): number {
  if (!(leastSpread > 0)) throw new RangeError(`the least spread must be positive, got ${leastSpread}`);
  const centre = median(sample);
  const spread = MAD_TO_SIGMA * median(sample.map((value) => Math.abs(value - centre)));
  return (x - centre) / Math.max(spread, leastSpread);
}
