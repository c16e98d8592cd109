import { fail, ok, type Result } from '@vivero/domain';
import { mostLikely } from '../most-likely.ts';
import type { ValueProblem } from '../value-problem.ts';
import type { RenewalCount } from './renewal-count.ts';
import { logSurvival, type ShiftedBeta } from './shifted-beta.ts';

/** The model as fitted, with what its card says. */
export interface RetentionFit {
  readonly model: ShiftedBeta;
  readonly logLikelihood: number;
  readonly customers: number;
  readonly calls: number;
  /**
   * - `few_losses`: fewer than thirty have been seen to leave
   * - `at_the_edge`: customers do not differ as far as can be seen, or all differ utterly: what comes after the last renewal is a guess
   */
  readonly warnings: readonly ('few_losses' | 'at_the_edge')[];
}

const FEW_LOSSES = 30;

/**
 * Retention fitted to renewals by maximum likelihood.
 *
 * @param renewals the first, second, ... renewal of customers, in order
 * @param ageing whether each customer's own chance may change with time (beta-discrete-Weibull), which needs one renewal more
 * @returns the problem `value.too_few` when nobody left or with fewer renewals than the model has numbers,
 *   `value.history_impossible` for counts that do not fit, `value.not_settled` where there is no best fit
 * Error: published parameters of both cohorts of Fader & Hardie (2007) to the printed digits.
 */
export function fitRetention(renewals: readonly RenewalCount[], ageing = false): Result<RetentionFit, ValueProblem> {
  const wrong = renewals.findIndex(
    ({ atRisk, left }) => !(Number.isInteger(atRisk) && Number.isInteger(left) && left >= 0 && left <= atRisk),
  );
  if (wrong >= 0) return fail({ code: 'value.history_impossible', row: wrong + 1 });
  const losses = renewals.reduce((sum, { left }) => sum + left, 0);
  if (losses === 0) return fail({ code: 'value.too_few', found: 0, needed: 1 });
  const numbers = ageing ? 3 : 2;
  const watched = renewals.filter(({ atRisk }) => atRisk > 0).length;
  if (watched < numbers) return fail({ code: 'value.too_few', found: watched, needed: numbers });
  const found = mostLikely(numbers, ([alpha, beta, c = 1], slope) =>
    likelihood({ alpha: alpha!, beta: beta!, c }, renewals, slope),
  );
  if (!found.ok) return found;
  const { logLikelihood, calls, atEdge } = found.value;
  const [alpha, beta, c = 1] = found.value.numbers;
  return ok({
    model: { alpha: alpha!, beta: beta!, c },
    logLikelihood,
    customers: renewals.reduce((most, { atRisk }) => Math.max(most, atRisk), 0),
    calls,
    warnings: [
      ...(losses < FEW_LOSSES ? (['few_losses'] as const) : []),
      ...(atEdge ? (['at_the_edge'] as const) : []),
    ],
  });
}

/** Each renewal is a binomial count: leaving has chance 1 - S(t) / S(t - 1). */
function likelihood(model: ShiftedBeta, renewals: readonly RenewalCount[], slope: Float64Array): number {
  slope.fill(0);
  let value = 0;
  let before = logSurvival(model, 0);
  renewals.forEach(({ atRisk, left }, i) => {
    const now = logSurvival(model, i + 1);
    const stays = now[0] - before[0];
    const leaves = -Math.expm1(stays);
    value += (atRisk - left) * stays + (left === 0 ? 0 : left * Math.log(leaves));
    const byStays = atRisk - left - (left * Math.exp(stays)) / leaves;
    slope.forEach((_, n) => (slope[n]! += byStays * (now[n + 1]! - before[n + 1]!)));
    before = now;
  });
  return value;
}
