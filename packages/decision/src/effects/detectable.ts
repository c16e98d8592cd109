import { normalQuantile } from '../numeric/normal-quantile.ts';

/**
 * Smallest difference of two shares that an experiment would find, before anybody is invited.
 *
 * @param base share that does it anyway, in (0, 1)
 * @param people in each of the two groups, >= 1
 * @param power chance to find it, in (0.5, 1)
 * @param miss share of experiments without effect that claim one, in (0, 1)
 * @returns difference of shares in (0, ...); more than `1 - base` means that nothing can be found
 * Error: normal approximation; a little too small below 100 people a group.
 * Source: Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 4.2, variances taken at the base.
 */
export function detectable(base: number, people: number, power = 0.8, miss = 0.05): number {
  if (!(base > 0 && base < 1 && people >= 1)) throw new RangeError(`base ${base}, people ${people}`);
  return (normalQuantile(1 - miss / 2) + normalQuantile(power)) * Math.sqrt((2 * base * (1 - base)) / people);
}
