import { ok, type Result } from '@vivero/domain';
import { fitGammaGamma } from '../spend/fit-gamma-gamma.ts';
import { expectedSpend, type GammaGamma, meanSpend } from '../spend/gamma-gamma.ts';
import type { SpendHistory } from '../spend/spend-history.ts';
import type { ValueProblem } from '../value-problem.ts';

/** What a purchase earns: by who buys, or the same for everybody where customers do not differ as far as can be seen. */
export type Spend = GammaGamma | { readonly mean: number };

/** @returns the problems of `fitGammaGamma`, except that no best fit is found, which is what customers who do not differ look like */
export function fitSpend(spends: readonly SpendHistory[]): Result<Spend, ValueProblem> {
  const fitted = fitGammaGamma(spends);
  if (fitted.ok) return ok(fitted.value.model);
  if (fitted.problem.code !== 'value.not_settled') return fitted;
  const sum = (of: (spend: SpendHistory) => number) => spends.reduce((total, each) => total + of(each), 0);
  const purchases = sum((each) => each.purchases * each.customers);
  return ok({ mean: sum((each) => each.mean * each.purchases * each.customers) / purchases });
}

/** What the next purchase of somebody is expected to earn. @param spend of his purchases so far; undefined where none has a margin */
export const earns = (much: Spend, spend: SpendHistory | undefined): number => {
  if ('mean' in much) return much.mean;
  return spend === undefined ? meanSpend(much) : expectedSpend(much, spend.purchases, spend.mean);
};
