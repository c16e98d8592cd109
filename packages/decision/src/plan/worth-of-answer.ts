import { type Day, type Need } from '@vivero/domain';
import type { Telling } from '../belief/need-model.ts';
import { PASSED_ON, PLAIN_ANSWER } from '../belief/stated-need-model.ts';

/** An offer that could follow an answer, in minor units. */
export interface NextOffer {
  /** What it brings where the need is there: once the customer has said so, and brought up today. */
  readonly afterYes: number;
  readonly today: number;
  /** Minutes, price and what the customer feels of it; not negative. */
  readonly cost: number;
  /** Whether it may be made today, without an answer. */
  readonly open: boolean;
}

/** A need ends when it ends, also while an answer waits for its offer: so many days lie in between. [D] */
const DAYS_TO_OFFER = 4;

/** Chance that a need that is there today is still there when the offer is made, by the days that it has left on average. */
export const answerLasts = ({ belief, until }: Pick<Need, 'belief' | 'until'>, today: Day): number =>
  Math.exp(-DAYS_TO_OFFER / Math.max(1, belief?.daysLeft ?? until - today));

/** What asking rests on. */
export interface Asking {
  /** Chance that the question is answered at all, 0..1. */
  readonly answered: number;
  /** See `answerLasts`. */
  readonly lasts: number;
  readonly offers: readonly NextOffer[];
}

/**
 * What the answer to a question is worth, in minor units, the costs of asking not taken off: how much better the best choice is on average once it is known.
 *   VOI = a ( max(0, max_o  p s l g_o - P(yes) c_o)  -  max(0, max_open o  p h_o - c_o) ),   P(yes) = p s + (1 - p) f
 * with belief p, a the chance of an answer, s and f how often a yes is said with and without the need, l the chance that the need lasts until the offer, g_o and
 * h_o what offer o brings to somebody in need after a yes and today, c_o its cost. A no is taken at its word: nothing is offered then. Never negative.
 * Source: expected value of sample information (Raiffa and Schlaifer 1961, section 4.5).
 * @param belief in the need, 0..1
 */
export function worthOfAnswer(belief: number, { answered, lasts, offers }: Asking): number {
  const { sensitivity, falseAlarm } = PLAIN_ANSWER;
  const truly = belief * sensitivity;
  const yes = truly + (1 - belief) * falseAlarm;
  let [after, before] = [0, 0];
  for (const { afterYes, today, cost, open } of offers) {
    after = Math.max(after, truly * lasts * afterYes - yes * cost);
    if (open) before = Math.max(before, belief * today - cost);
  }
  return answered * Math.max(0, after - before);
}

/**
 * What is learned from whether somebody takes up what is passed on to them: it tells whether to ask. Likewise by Bayes' rule over interest and none,
 *   VOI = sum over y of P(y) max(0, worth of asking at p_y - its cost)  -  max(0, worth of asking at p - its cost)
 * Never negative.
 * @param askingCost of the question, not negative
 */
export function worthOfInterest(belief: number, asking: Asking, askingCost: number): number {
  const net = (p: number): number => Math.max(0, worthOfAnswer(p, asking) - askingCost);
  const after = ({ sensitivity, falseAlarm }: Telling): number => {
    const shown = belief * sensitivity + (1 - belief) * falseAlarm;
    return shown === 0 ? 0 : shown * net((belief * sensitivity) / shown);
  };
  const { sensitivity, falseAlarm } = PASSED_ON;
  const silent = { sensitivity: 1 - sensitivity, falseAlarm: 1 - falseAlarm };
  return Math.max(0, after(PASSED_ON) + after(silent) - net(belief));
}
