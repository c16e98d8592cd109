import { isotonic } from './isotonic.ts';

/** Coefficients `from`.. up to `to` (exclusive) must not fall (sign 1) or not rise (sign -1) in this order. */
export interface OrderedBlock {
  readonly from: number;
  readonly to: number;
  readonly sign: 1 | -1;
}

/**
 * Best coefficients under a quadratic when some blocks must keep an order: each block in turn is set to its best given the rest,
 * until nothing moves. Within a block the curvature must be diagonal (each row is in one group of a field), so a block's best is an
 * isotonic regression, and the whole, being convex, ends at its one best point.
 * @param curvature lower triangle, row by row, positive definite
 * @param slope at zero
 * @param start where to begin; the closer, the sooner done
 * Source: block coordinate descent, Tseng (2001), Journal of Optimization Theory and Applications 109:475-494.
 */
export function monotoneSolve(
  curvature: Float64Array,
  slope: Float64Array,
  start: Float64Array,
  blocks: readonly OrderedBlock[],
): Float64Array {
  const size = slope.length;
  const full = (i: number, j: number): number => curvature[Math.max(i, j) * size + Math.min(i, j)]!;
  const beta = Float64Array.from(start);
  // What is left of the slope at beta; kept up to date with every move.
  const left = slope.map((value, i) => value - beta.reduce((sum, b, j) => sum + full(i, j) * b, 0));
  const move = (j: number, to: number): number => {
    const by = to - beta[j]!;
    if (by === 0) return 0;
    beta[j] = to;
    for (let i = 0; i < size; i += 1) left[i]! -= full(i, j) * by;
    return Math.abs(by);
  };
  const ordered = new Uint8Array(size);
  for (const { from, to } of blocks) ordered.fill(1, from, to);
  for (let sweep = 0; sweep < 2000; sweep += 1) {
    let moved = 0;
    for (let j = 0; j < size; j += 1)
      if (ordered[j] === 0) moved = Math.max(moved, move(j, beta[j]! + left[j]! / full(j, j)));
    for (const { from, to, sign } of blocks) {
      const own = Float64Array.from({ length: to - from }, (_, k) => full(from + k, from + k));
      const free = own.map((weight, k) => sign * (beta[from + k]! + left[from + k]! / weight));
      isotonic(free, own).forEach((value, k) => {
        moved = Math.max(moved, move(from + k, sign * value));
      });
    }
    if (moved < 1e-10) break;
  }
  return beta;
}
