import { logGamma } from './log-gamma.ts';

/**
 * Natural logarithm of the beta function B(a, b).
 * @param a > 0
 * @param b > 0
 * @throws RangeError otherwise
 * Error: absolute, about 1e-15 times the greatest of the three logarithms of gamma.
 * Source: Abramowitz & Stegun (1964), 6.2.2.
 */
export const logBeta = (a: number, b: number): number => logGamma(a) + logGamma(b) - logGamma(a + b);
