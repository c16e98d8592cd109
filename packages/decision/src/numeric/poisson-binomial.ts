/**
 * Chances of 0, 1, ... n successes of n tries that need not be alike: how many of the invited will come.
 *
 * @param chances of each try, in [0, 1]
 * @returns n + 1 chances that add up to 1
 * @throws RangeError for a chance outside
 * Error: below 1e-12, since only positive numbers are added. Cost: n^2 / 2 multiplications; 2,000 tries take some milliseconds.
 * Source: Hong (2013), On Computing the Distribution Function for the Poisson Binomial Distribution, Computational Statistics & Data
 *   Analysis 59:41-51, section 2.5 (the recursion over tries).
 */
export function poissonBinomial(chances: readonly number[]): Float64Array {
  const counts = new Float64Array(chances.length + 1);
  counts[0] = 1;
  chances.forEach((chance, tries) => {
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies in 0..1, got ${chance}`);
    for (let k = tries + 1; k > 0; k -= 1) counts[k] = counts[k]! * (1 - chance) + counts[k - 1]! * chance;
    counts[0]! *= 1 - chance;
  });
  return counts;
}

/**
 * Chance of more than `limit` successes: that more come than there are seats.
 * @param limit integer >= 0
 */
export function chanceBeyond(chances: readonly number[], limit: number): number {
  return poissonBinomial(chances)
    .subarray(limit + 1)
    .reduce((sum, chance) => sum + chance, 0);
}
