import type { BgNbd } from './bg-nbd.ts';
import type { PurchaseHistory } from './purchase-history.ts';

/**
 * Log-likelihood of histories under BG/NBD, and its slope.
 *
 * @param slope receives the derivatives by ln r, ln alpha, ln a, ln b
 * @returns natural logarithm
 * Source: Fader, Hardie & Lee (2005), eq. 6, in logarithms throughout so that hundreds of purchases do not underflow.
 */
export function bgNbdLikelihood(model: BgNbd, histories: readonly PurchaseHistory[], slope: Float64Array): number {
  const { r, alpha, a, b } = model;
  const most = histories.reduce((top, { repeats }) => Math.max(top, repeats), 0);
  const rising = risingTerms(model, most);
  const [lnAlpha, lnA] = [Math.log(alpha), Math.log(a)];
  let value = 0;
  slope.fill(0);
  for (const { repeats: x, last, watched, customers } of histories) {
    const lnWatched = Math.log(alpha + watched);
    const lnLast = Math.log(alpha + last);
    const active = -(r + x) * lnWatched;
    const gone = x === 0 ? -Infinity : lnA - Math.log(b + x - 1) - (r + x) * lnLast;
    const top = Math.max(active, gone);
    const either = top + Math.log(Math.exp(active - top) + Math.exp(gone - top));
    // Chance that somebody with this history has left.
    const left = Math.exp(gone - either);
    value += customers * (rising.value[x]! + r * lnAlpha + either);
    slope[0]! += customers * r * (rising.byR[x]! + lnAlpha - (1 - left) * lnWatched - left * lnLast);
    slope[1]! += customers * (r - alpha * (r + x) * ((1 - left) / (alpha + watched) + left / (alpha + last)));
    slope[2]! += customers * (left - a * rising.byA[x]!);
    slope[3]! += customers * b * (rising.byB[x]! - rising.byA[x]! - (x === 0 ? 0 : left / (b + x - 1)));
  }
  return value;
}

/**
 * What depends on the purchase count alone: ln of gamma(r + x) / gamma(r) times beta(a, b + x) / beta(a, b), a sum of x terms each, and
 * the sums of 1 / (r + j), 1 / (a + b + j) and 1 / (b + j) that its slopes are made of. No gamma function is needed.
 */
function risingTerms({ r, a, b }: BgNbd, most: number) {
  const terms = {
    value: new Float64Array(most + 1),
    byR: new Float64Array(most + 1),
    byA: new Float64Array(most + 1),
    byB: new Float64Array(most + 1),
  };
  for (let j = 0; j < most; j += 1) {
    terms.value[j + 1] = terms.value[j]! + Math.log(((r + j) * (b + j)) / (a + b + j));
    terms.byR[j + 1] = terms.byR[j]! + 1 / (r + j);
    terms.byA[j + 1] = terms.byA[j]! + 1 / (a + b + j);
    terms.byB[j + 1] = terms.byB[j]! + 1 / (b + j);
  }
  return terms;
}
