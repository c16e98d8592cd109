import type { RandomStream } from './random-stream.ts';

/** e^-MOST is far from underflow, and the sum of independent Poisson counts is one. */
const MOST = 16;

/**
 * A Poisson count with a given mean.
 * @param mean >= 0, finite; the time grows with it
 * @throws RangeError otherwise
 * Source: Devroye (1986), Non-Uniform Random Variate Generation, X.3.3 (search from zero), in pieces of at most 16.
 */
export function drawPoisson(stream: RandomStream, mean: number): number {
  if (!(mean >= 0 && mean < Infinity)) throw new RangeError(`a mean is not negative, got ${mean}`);
  let count = 0;
  for (let left = mean; left > 0; left -= MOST) {
    const piece = Math.min(left, MOST);
    let chance = Math.exp(-piece);
    let share = stream() - chance;
    for (let k = 1; share >= 0 && chance > 0; k += 1) {
      chance *= piece / k;
      share -= chance;
      count += 1;
    }
  }
  return count;
}
