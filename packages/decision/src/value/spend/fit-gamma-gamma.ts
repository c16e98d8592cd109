import { fail, ok, type Result } from '@vivero/domain';
import { mostLikely } from '../most-likely.ts';
import type { ValueProblem } from '../value-problem.ts';
import type { GammaGamma } from './gamma-gamma.ts';
import { gammaGammaLikelihood } from './gamma-gamma-likelihood.ts';
import type { SpendHistory } from './spend-history.ts';
import { spendFollowsFrequency } from './spend-follows-frequency.ts';

/** The model as fitted, with what its card says. */
export interface SpendFit {
  readonly model: GammaGamma;
  readonly logLikelihood: number;
  readonly customers: number;
  /** Correlation of purchase count and mean amount, -1..1; 0 when one of them does not vary. */
  readonly correlation: number;
  readonly calls: number;
  /**
   * - `few_customers`: fewer than a hundred, so that the spread over customers is rough
   * - `spend_follows_frequency`: correlation beyond +-0.2, which the model takes to be none: frequent buyers are over- or undervalued
   * - `at_the_edge`: customers do not differ, or the amounts of one customer do not
   */
  readonly warnings: readonly ('few_customers' | 'spend_follows_frequency' | 'at_the_edge')[];
}

const LEAST_CUSTOMERS = 10;
const FEW_CUSTOMERS = 100;

/**
 * Gamma-gamma model fitted to mean amounts by maximum likelihood.
 *
 * @returns the model in the unit of money given; the problem `value.too_few` below ten customers, `value.history_impossible` for amounts or
 *   counts that are not positive, `value.spend_too_wild` where the best fit has no mean, `value.not_settled` where there is no best fit
 * Error: published CDNOW parameters to the printed digits; with a thousand customers p, q and v are good to some 15 %, the mean to 3 %.
 */
export function fitGammaGamma(spends: readonly SpendHistory[]): Result<SpendFit, ValueProblem> {
  const wrong = spends.findIndex((spend) => !isSpend(spend));
  if (wrong >= 0) return fail({ code: 'value.history_impossible', row: wrong + 1 });
  const customers = spends.reduce((sum, spend) => sum + spend.customers, 0);
  if (customers < LEAST_CUSTOMERS) return fail({ code: 'value.too_few', found: customers, needed: LEAST_CUSTOMERS });
  // One unit is the mean amount, so that the search does not depend on the currency.
  const unit = spends.reduce((sum, spend) => sum + spend.mean * spend.customers, 0) / customers;
  const scaled = spends.map((spend) => ({ ...spend, mean: spend.mean / unit }));
  const found = mostLikely(3, ([p, q, v], slope) => gammaGammaLikelihood({ p: p!, q: q!, v: v! }, scaled, slope));
  if (!found.ok) return found;
  const { logLikelihood, calls, atEdge } = found.value;
  const [p, q, v] = found.value.numbers;
  if (q! <= 1) return fail({ code: 'value.spend_too_wild' });
  const correlation = spendFollowsFrequency(spends);
  return ok({
    model: { p: p!, q: q!, v: v! * unit },
    logLikelihood: logLikelihood - customers * Math.log(unit),
    customers,
    correlation,
    calls,
    warnings: [
      ...(customers < FEW_CUSTOMERS ? (['few_customers'] as const) : []),
      ...(Math.abs(correlation) > 0.2 ? (['spend_follows_frequency'] as const) : []),
      ...(atEdge ? (['at_the_edge'] as const) : []),
    ],
  });
}

const isSpend = ({ purchases, mean, customers }: SpendHistory): boolean =>
  Number.isInteger(purchases) &&
  purchases >= 1 &&
  mean > 0 &&
  mean < Infinity &&
  Number.isInteger(customers) &&
  customers >= 1;
