import type { ParetoNbd } from './pareto-nbd.ts';
import { emptyEndings, fillEndings } from './pareto-nbd-endings.ts';
import type { PurchaseHistory } from './purchase-history.ts';

/**
 * Log-likelihood of histories under Pareto/NBD, and its slope.
 * @param slope receives the derivatives by ln r, ln alpha, ln s, ln beta
 * @returns natural logarithm
 * Source: Fader & Hardie (2005), A Note on Deriving the Pareto/NBD Model, eq. 14. The slope needs no derivative of 2F1: it is a mean over
 *   the moments at which a customer may have left.
 */
export function paretoNbdLikelihood(
  model: ParetoNbd,
  histories: readonly PurchaseHistory[],
  slope: Float64Array,
): number {
  const { r, alpha, s, beta } = model;
  const endings = emptyEndings();
  const { times, chances } = endings;
  const most = histories.reduce((top, { repeats }) => Math.max(top, repeats), 0);
  const rising = new Float64Array(most + 1);
  const byR = new Float64Array(most + 1);
  for (let j = 0; j < most; j += 1) {
    rising[j + 1] = rising[j]! + Math.log(r + j);
    byR[j + 1] = byR[j]! + 1 / (r + j);
  }
  const [lnAlpha, lnBeta] = [Math.log(alpha), Math.log(beta)];
  let value = 0;
  slope.fill(0);
  for (const history of histories) {
    const { repeats: x, customers } = history;
    fillEndings(model, history, endings);
    value += customers * (rising[x]! + r * lnAlpha + s * lnBeta + endings.logTotal);
    let [lnA, perA, lnB, perB] = [0, 0, 0, 0];
    for (let k = 0; k < times.length; k += 1) {
      const [chance, a, b] = [chances[k]!, alpha + times[k]!, beta + times[k]!];
      lnA += chance * Math.log(a);
      perA += chance / a;
      lnB += chance * Math.log(b);
      perB += (chance * (k === 0 ? s : s + 1)) / b;
    }
    slope[0]! += customers * r * (byR[x]! + lnAlpha - lnA);
    slope[1]! += customers * (r - alpha * (r + x) * perA);
    slope[2]! += customers * (s * (lnBeta - lnB) + 1 - chances[0]!);
    slope[3]! += customers * (s - beta * perB);
  }
  return value;
}
