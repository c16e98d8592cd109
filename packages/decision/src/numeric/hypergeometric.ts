/** Stops where the rest of the series cannot change the last digit. */
const REST = 1e-16;
const MOST_TERMS = 10_000_000;

/**
 * Gauss's hypergeometric function 2F1(a, b; c; z) of real arguments, by its series, after Euler's transform where the series
 * itself grows before it falls.
 *
 * @param c not zero or a negative whole number
 * @param z in [0, 1); the number of terms grows like 1 / (1 - z)
 * @throws RangeError outside, and where ten million terms are not enough
 * Error: relative, about 1e-13 when a, b and c are below a few hundred; digits are lost where terms of both signs cancel.
 * Source: Abramowitz & Stegun (1964), 15.1.1 (series) and 15.3.3 (Euler).
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  if (!(z >= 0 && z < 1)) throw new RangeError(`the series needs z in [0, 1), got ${z}`);
  if (!Number.isFinite(a + b + c) || (c <= 0 && Number.isInteger(c)))
    throw new RangeError(`no value for a ${a}, b ${b}, c ${c}`);
  return c < a + b ? (1 - z) ** (c - a - b) * series(c - a, c - b, c, z) : series(a, b, c, z);
}

function series(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS; n += 1) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    term *= ratio;
    sum += term;
    if (term === 0) return sum;
    // From here on every ratio is at most the greater of this one and z, so the rest is less than a geometric series.
    const slowest = Math.max(Math.abs(ratio), z);
    if (n > -c && slowest < 1 && Math.abs(term) * slowest <= REST * (1 - slowest) * Math.abs(sum)) return sum;
  }
  throw new RangeError(`2F1(${a}, ${b}; ${c}; ${z}) needs too many terms`);
}
