import { logGamma } from './log-gamma.ts';

/**
 * The two shares of the gamma function: `lower` is the chance that a gamma number of shape `a` is at most x, `upper` that it is more. Each is
 * computed where it is the smaller one, so that neither loses its digits.
 * @param a > 0
 * @param x >= 0
 * @throws RangeError outside
 * Error: relative, about 1e-13. Source: Abramowitz & Stegun (1964), 6.5.29 (series) and 6.5.31 (continued fraction).
 */
export function incompleteGamma(a: number, x: number): { readonly lower: number; readonly upper: number } {
  if (!(a > 0 && x >= 0)) throw new RangeError(`no incomplete gamma of ${a} at ${x}`);
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; term > sum * 1e-17; n += 1) sum += term *= x / (a + n);
    return { lower: front * sum, upper: 1 - front * sum };
  }
  // Lentz's way through the fraction, from the front.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < 100_000; n += 1) {
    const by = n * (a - n);
    b += 2;
    d = 1 / (by * d + b);
    c = b + by / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) < 1e-16) break;
  }
  return { lower: 1 - front * fraction, upper: front * fraction };
}
