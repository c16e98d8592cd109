import { incompleteGamma } from './incomplete-gamma.ts';

/**
 * Share of a standard normal distribution that lies at or below a value, 0..1.
 * @throws RangeError for NaN
 * Error: relative, about 1e-13, in both tails. Source: Abramowitz & Stegun (1964), 26.2.1 through 6.5.17.
 */
export function normalShare(value: number): number {
  const { lower, upper } = incompleteGamma(0.5, (value * value) / 2);
  return value < 0 ? upper / 2 : 0.5 + lower / 2;
}
