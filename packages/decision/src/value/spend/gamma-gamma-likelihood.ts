import { digamma } from '../../numeric/digamma.ts';
import { logGamma } from '../../numeric/log-gamma.ts';
import type { GammaGamma } from './gamma-gamma.ts';
import type { SpendHistory } from './spend-history.ts';

/**
 * Log-likelihood of mean amounts under the gamma-gamma model, and its slope.
 * @param slope receives the derivatives by ln p, ln q, ln v
 * Source: Fader & Hardie (2013), eq. 1a. What depends on a purchase count alone is computed once.
 */
export function gammaGammaLikelihood(
  { p, q, v }: GammaGamma,
  spends: readonly SpendHistory[],
  slope: Float64Array,
): number {
  const byCount = new Map<number, { readonly value: number; readonly both: number; readonly own: number }>();
  const countTerms = (x: number) => {
    const known = byCount.get(x);
    if (known) return known;
    const value = logGamma(p * x + q) - logGamma(p * x) + p * x * Math.log(x);
    const terms = { value, both: digamma(p * x + q), own: digamma(p * x) };
    byCount.set(x, terms);
    return terms;
  };
  const [lnV, lnGammaQ, psiQ] = [Math.log(v), logGamma(q), digamma(q)];
  let value = 0;
  slope.fill(0);
  for (const { purchases: x, mean, customers } of spends) {
    const terms = countTerms(x);
    const [lnMean, all] = [Math.log(mean), x * mean + v];
    const lnAll = Math.log(all);
    value += customers * (terms.value - lnGammaQ + q * lnV + (p * x - 1) * lnMean - (p * x + q) * lnAll);
    slope[0]! += customers * p * x * (terms.both - terms.own + lnMean + Math.log(x) - lnAll);
    slope[1]! += customers * q * (terms.both - psiQ + lnV - lnAll);
    slope[2]! += customers * (q - (v * (p * x + q)) / all);
  }
  return value;
}
