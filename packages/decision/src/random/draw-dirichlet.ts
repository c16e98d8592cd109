import { drawGamma } from './draw-gamma.ts';
import type { RandomStream } from './random-stream.ts';

/**
 * Shares that add up to 1, as uncertain as after `weights` observations of each kind.
 * @param weights >= 0, at least one above; a kind of weight 0 has share 0
 * @param shares receives them; may be the array of weights itself
 * @throws RangeError when no weight is positive
 */
export function drawDirichlet(stream: RandomStream, weights: Float64Array, shares: Float64Array): void {
  let sum = 0;
  let heaviest = 0;
  let most = 0;
  for (let k = 0; k < weights.length; k += 1) {
    const weight = weights[k]!;
    if (weight > most) [heaviest, most] = [k, weight];
    sum += shares[k] = weight === 0 ? 0 : drawGamma(stream, weight);
  }
  if (most === 0) throw new RangeError('no weight is positive');
  // All can vanish only when every weight is tiny: then one kind has nearly everything.
  if (sum === 0) sum = shares[heaviest] = 1;
  for (let k = 0; k < shares.length; k += 1) shares[k]! /= sum;
}
