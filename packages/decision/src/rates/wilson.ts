/**
 * Wilson score interval for a share of counts.
 *
 * @param successes those to whom it happened; integer, 0..trials
 * @param trials    those to whom it could have happened; integer >= 1
 * @param z         standard-normal quantile; 1.959964 gives 95 % two-sided coverage
 * @returns proportions in [0, 1] (not percent), always lower <= successes / trials <= upper
 * @throws RangeError when the arguments are not counts; it never returns NaN
 *
 * Error: coverage averages close to nominal but falls below it near 0 and 1 for small samples.
 * Source: Wilson (1927), Journal of the American Statistical Association 22:209-212.
 */
export function wilson(
  successes: number,
  trials: number,
  z = 1.959964,
): { readonly lower: number; readonly upper: number } {
  if (!Number.isInteger(trials) || trials < 1) throw new RangeError(`trials must be an integer >= 1, got ${trials}`);
  if (!Number.isInteger(successes) || successes < 0 || successes > trials)
    throw new RangeError(`successes must be an integer in 0..${trials}, got ${successes}`);
  const p = successes / trials;
  const z2 = z * z;
  const centre = (p + z2 / (2 * trials)) / (1 + z2 / trials);
  const half = (z / (1 + z2 / trials)) * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
  // At the ends the algebra is exact but the arithmetic is not (centre - half is about 6e-17), so it is said outright.
  return { lower: successes === 0 ? 0 : centre - half, upper: successes === trials ? 1 : centre + half };
}
