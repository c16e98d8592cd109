import { beliefIn, type Need, type Product } from '@vivero/domain';
import { valueOfQuestion } from '../belief/value-of-question.ts';
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

/** How well people say whether they need something when asked outright. [D] */
const PLAIN_ANSWER = { sensitivity: 0.8, falseAlarm: 0.1 };
/** Share of those in need who take up what serves it when it is brought up. [D] */
const TAKEN_UP = 0.2;
const MINUTES = { ask: 8, offer: 12 };

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
  const minutes = (count: number): number => (count / 60) * policy.priceOfHourMinor;
  const gain = TAKEN_UP * margin - minutes(MINUTES.offer);
  const loss = minutes(MINUTES.offer) + policy.stageValueMinor;
  const onlyAfterAnswer = need.state === 'latent';
  const worth = need.state === 'confirmed' ? 0 : valueOfQuestion(belief, PLAIN_ANSWER, { gain, loss, onlyAfterAnswer });
  const worthMinor = Math.round(worth - minutes(MINUTES.ask));
  if (worthMinor > 0) return { move: 'ask', worthMinor };
  const outright = belief * gain - (1 - belief) * loss;
  return outright > 0 && !onlyAfterAnswer ? { move: 'offer' } : { move: 'leave' };
}
