import { median } from '@vivero/domain';

/** Makes the median absolute deviation of a normal sample estimate its standard deviation: 1 / Phi^-1(3/4). */
const MAD_TO_SIGMA = 1.4826;

/**
 * A scale on which a sample has its median at 0 and a robust standard deviation of 1: (x - median) / (1.4826 MAD). Made once for a
 * sample, however many values are looked up on it.
 * @param sample at least one value, in any unit
 * @param leastSpread smallest spread believed, in the same unit, > 0: values that never vary (MAD 0) would otherwise make the smallest
 *   difference infinitely unusual
 * @returns where a value stands: any finite number; 0 is usual, 3 and more is unusual
 * @throws RangeError when the sample is empty or `leastSpread` is not positive
 * Source: median and MAD as robust location and scale, Hampel (1974), Journal of the American Statistical Association 69:383-393.
 */
export function robustScale(sample: readonly number[], leastSpread: number): (x: number) => number {
  if (!(leastSpread > 0)) throw new RangeError(`the least spread must be positive, got ${leastSpread}`);
  const centre = median(sample);
  const spread = Math.max(MAD_TO_SIGMA * median(sample.map((value) => Math.abs(value - centre))), leastSpread);
  return (x) => (x - centre) / spread;
}
