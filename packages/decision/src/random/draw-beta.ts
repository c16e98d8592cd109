import { drawGamma } from './draw-gamma.ts';
import type { RandomStream } from './random-stream.ts';

/**
 * A beta number in [0, 1] with mean a / (a + b): a share as uncertain as after a - 1 successes and b - 1 failures.
 * @param a > 0
 * @param b > 0
 * @throws RangeError otherwise
 */
export function drawBeta(stream: RandomStream, a: number, b: number): number {
  const one = drawGamma(stream, a);
  const other = drawGamma(stream, b);
  // Both vanish only when a and b are tiny: then nearly all the weight lies at the ends.
  if (one + other === 0) return stream() * (a + b) < a ? 1 : 0;
  return one / (one + other);
}
