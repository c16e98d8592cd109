import { incompleteBeta } from './incomplete-beta.ts';
import { logBeta } from './log-beta.ts';
import { normalQuantile } from './normal-quantile.ts';
import { normalShare } from './normal-share.ts';

/**
 * Share of Student's t distribution that lies at or below a value.
 * @param freedom degrees of freedom, > 0; Infinity is the normal distribution
 * @throws RangeError outside
 * Source: Abramowitz & Stegun (1964), 26.7.1 through 26.5.27.
 */
export function studentShare(value: number, freedom: number): number {
  if (freedom === Infinity) return normalShare(value);
  const square = value * value;
  if (square < freedom) {
    const middle = incompleteBeta(0.5, freedom / 2, square / (freedom + square)) / 2;
    return value < 0 ? 0.5 - middle : 0.5 + middle;
  }
  const tail = incompleteBeta(freedom / 2, 0.5, freedom / (freedom + square)) / 2;
  return value < 0 ? tail : 1 - tail;
}

/**
 * The value below which a share of Student's t distribution lies: 0.975 with 10 degrees of freedom gives 2.228139.
 * @param share in (0, 1)
 * @param freedom degrees of freedom, > 0; Infinity is the normal distribution
 * @throws RangeError outside
 * Error: about 1e-12 of the value. Method: Newton from the normal quantile, which lies nearer to the middle: from there each step stays on
 *   the same side, since the share bends one way only.
 */
export function studentQuantile(share: number, freedom: number): number {
  const normal = normalQuantile(share);
  if (freedom === Infinity || share === 0.5) return normal;
  if (share < 0.5) return -studentQuantile(1 - share, freedom);
  let t = normal;
  for (let round = 0; round < 1000; round += 1) {
    const density = Math.exp(
      -0.5 * Math.log(freedom) - logBeta(freedom / 2, 0.5) - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom),
    );
    const step = (share - studentShare(t, freedom)) / density;
    t += step;
    if (Math.abs(step) <= 1e-13 * t) break;
  }
  return t;
}
