import type { NeedModel } from './need-model.ts';
import { boughtIn, type NeedWeeks } from './need-weeks.ts';
import { beginsBySeason, onsetRates, usualBelief } from './onset-rates.ts';
import { weekLikelihood } from './week-likelihood.ts';

/** What is believed of each customer after the last week, or after every week. */
export interface Beliefs {
  /** Chance, 0..1, that the need is there now. Over all weeks: customers x weeks, a customer's own beside each other. */
  readonly belief: Float64Array;
  /** Chance that it is there in a customer like this of whom nothing was seen. */
  readonly usual: Float64Array;
  /** Log of the chance of everything that was seen, under the model. */
  readonly logLikelihood: number;
}

/**
 * Belief in a need for a whole book, week by week. With p the belief so far, l the chance that the need begins, D its mean length in
 * weeks, e1 and e0 the likelihood of the week's triggers with and without a beginning:
 *   A = (p (1 - 1/D) e0 + (1 - p) l e1) s1,  C = (p/D e0 + (1 - p) (1 - l) e0) s0,  p <- A / (A + C)
 * where s1 and s0 are the likelihood of answers and purchases with and without the need: a contact without a purchase takes belief
 * away, and after a purchase it is 0. Where somebody was told of the need and is right with chance k, that share of C's first factor goes over
 * to A before answers are heard. One pass, customers x weeks steps.
 * Source: the forward recursion of a hidden Markov model (Rabiner 1989, eq. 19-21) with signals on the transitions.
 * @param every true keeps the belief after every week, false only the last
 */
export function filterBeliefs(model: NeedModel, observed: NeedWeeks, every = false): Beliefs {
  const { customers, weeks, signals, season, told } = observed;
  const rates = onsetRates(model, observed);
  const likelihood = weekLikelihood(model);
  const belief = new Float64Array(every ? customers * weeks : customers);
  const usual = new Float64Array(customers);
  const ends = 1 / model.meanWeeks;
  const beginsIn = new Float64Array(model.seasons.length);
  let logLikelihood = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const rate = rates[customer] ?? 0;
    let p = usualBelief(rate, model.meanWeeks);
    usual[customer] = p;
    beginsBySeason(rate, model.seasons, beginsIn);
    for (let week = 0; week < weeks; week += 1) {
      const at = customer * weeks + week;
      const word = signals[at] ?? 0;
      const { begun, notBegun, there, absent } = likelihood(word);
      const begins = beginsIn[season[week] ?? 0] ?? 0;
      let isThere = p * (1 - ends) * notBegun + (1 - p) * begins * begun;
      let isNot = (p * ends + (1 - p) * (1 - begins)) * notBegun;
      if (told !== undefined) {
        const known = told[at]! * isNot;
        [isThere, isNot] = [isThere + known, isNot - known];
      }
      const [yes, no] = [isThere * there, isNot * absent];
      logLikelihood += Math.log(yes + no);
      p = boughtIn(word) ? 0 : yes / (yes + no);
      if (every) belief[at] = p;
    }
    if (!every) belief[customer] = p;
  }
  return { belief, usual, logLikelihood };
}
