import { logBeta } from './log-beta.ts';

/**
 * Chance that a beta number with parameters a and b is at most x.
 * @param a > 0
 * @param b > 0
 * @param x in [0, 1]
 * @throws RangeError outside
 * Error: about 1e-13. Source: Abramowitz & Stegun (1964), 26.5.8 (continued fraction) and 26.5.2 (the other end).
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (!(a > 0 && b > 0 && x >= 0 && x <= 1)) throw new RangeError(`no incomplete beta of ${a}, ${b} at ${x}`);
  if (x === 0 || x === 1) return x;
  // The fraction is quick up to the mean.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, 1 - x);
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let change = 1;
    for (const by of [even, odd]) {
      d = 1 / (1 + by * d);
      c = 1 + by / c;
      fraction *= c * d;
      change = c * d;
    }
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return (Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta(a, b)) / a) * fraction;
}
