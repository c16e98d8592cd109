/** Coefficients B(2k) / 2k of the asymptotic series, k = 1..7. */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32760, 1 / 12];
const LARGE = 10;

/**
 * Derivative of the logarithm of the gamma function.
 * @param x > 0
 * @throws RangeError for zero, negative numbers and NaN
 * Error: below 4e-15 times the greater of 1, 1/x and the result.
 * Source: Abramowitz & Stegun (1964), 6.3.18, after moving x up by the recurrence 6.3.5.
 */
export function digamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`digamma is taken of positive numbers, got ${x}`);
  let at = x;
  let below = 0;
  while (at < LARGE) {
    below += 1 / at;
    at += 1;
  }
  const square = 1 / (at * at);
  const series = SERIES.reduceRight((sum, coefficient) => (sum + coefficient) * square, 0);
  return Math.log(at) - 0.5 / at - series - below;
}
