/** Coefficients B(2k) / (2k (2k - 1)) of Stirling's series, k = 1..7. */
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156];

/** From here on seven terms of the series are exact to double precision. */
const LARGE = 10;

/**
 * Natural logarithm of the gamma function: ln (x - 1)! for whole x.
 *
 * @param x > 0
 * @throws RangeError for zero, negative numbers and NaN: the gamma function has poles there, and models that reach them are wrong
 * Error: below 2e-15 times the greater of 1 and the result.
 * Source: Abramowitz & Stegun (1964), 6.1.41 (Stirling's series), after moving x up by the recurrence 6.1.15.
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`the logarithm of gamma is taken of positive numbers, got ${x}`);
  if (x === Infinity) return Infinity;
  let at = x;
  let product = 1;
  while (at < LARGE) {
    product *= at;
    at += 1;
  }
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = STIRLING.reduceRight((sum, coefficient) => sum * square + coefficient, 0) * inverse;
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - Math.log(product);
}
