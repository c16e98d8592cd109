import { beliefIn, type Need, type Product } from '@vivero/domain';
import { PLAIN_ANSWER, TAKEN_UP } from '../belief/stated-need-model.ts';
import { valueOfQuestion } from '../belief/value-of-question.ts';
import { MEANS, type PlanAction } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { PlanPolicy } from './plan-input.ts';
import { twelveMonthMargin } from './twelve-month-margin.ts';

/** What to do about a need before anything is offered. */
export type NeedMove =
  /** Ask: the answer decides what is done, and is worth so much more than the minutes of asking, in minor units. */
  | { readonly move: 'ask'; readonly worthMinor: number }
  /** No answer would change what to do: bring it up outright. */
  | { readonly move: 'offer' }
  /** Neither is worth the minutes yet. */
  | { readonly move: 'leave' };

/**
 * Whether an open need is asked about, brought up outright or left alone: by the value of the answer, with the margin of the best product
 * as the gain of a fitting offer, and minutes and trust as the loss of one that nobody needs; trust is priced as one stage. A need that
 * the customer does not know of is never met with a product first.
 * @param products that serve the need, in the bank's currency
 */
export function needMove(
  need: Need,
  products: readonly Product[],
  customer: Pick<CustomerFacts, 'balanceMinor'>,
  policy: PlanPolicy,
): NeedMove {
  const belief = beliefIn(need);
  const margin = Math.max(0, ...products.map((product) => twelveMonthMargin(product, need, customer, policy)));
  // The minutes of the medium that is preferred for it.
  const price = (action: PlanAction): number => ((MEANS[action][0]?.[1] ?? 0) / 60) * policy.priceOfHourMinor;
  const gain = TAKEN_UP * margin - price('offer');
  const loss = price('offer') + policy.stageValueMinor;
  const onlyAfterAnswer = need.state === 'latent';
  const worth = need.state === 'confirmed' ? 0 : valueOfQuestion(belief, PLAIN_ANSWER, { gain, loss, onlyAfterAnswer });
  const worthMinor = Math.round(worth - price('ask'));
  if (worthMinor > 0) return { move: 'ask', worthMinor };
  const outright = belief * gain - (1 - belief) * loss;
  return outright > 0 && !onlyAfterAnswer ? { move: 'offer' } : { move: 'leave' };
}
