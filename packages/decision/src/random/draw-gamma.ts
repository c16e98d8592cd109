import { drawNormal } from './draw-normal.ts';
import type { RandomStream } from './random-stream.ts';

/**
 * A gamma number with mean `shape` (rate 1); divide by the rate for another one.
 * @param shape > 0
 * @throws RangeError otherwise
 * Source: Marsaglia & Tsang (2000), ACM Transactions on Mathematical Software 26:363-372; below 1 by their section 6.
 */
export function drawGamma(stream: RandomStream, shape: number): number {
  if (!(shape > 0 && shape < Infinity)) throw new RangeError(`a shape is positive, got ${shape}`);
  if (shape < 1) return drawGamma(stream, shape + 1) * (stream() + 2 ** -33) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const normal = drawNormal(stream);
    const cube = (1 + c * normal) ** 3;
    if (cube <= 0) continue;
    const at = stream() + 2 ** -33;
    const square = normal * normal;
    // The paper's squeeze: true only where the second condition is, and spares two logarithms in nine draws of ten.
    if (at < 1 - 0.0331 * square * square) return d * cube;
    if (Math.log(at) < 0.5 * square + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}
