import { digamma } from '../../numeric/digamma.ts';
import { hypergeometric } from '../../numeric/hypergeometric.ts';
import { logGamma } from '../../numeric/log-gamma.ts';

/**
 * Contractual retention when customers differ: each has a chance of his own to leave at a renewal, beta distributed, so that those who
 * are left are ever more loyal (shifted beta-geometric, `c` = 1). With `c` above 1 each customer's own chance grows with time as well,
 * below 1 it shrinks (beta-discrete-Weibull).
 * Source: Fader & Hardie (2007), How to Project Customer Retention, J. Interactive Marketing 21:76-90; Fader, Hardie, Liu, Davin &
 * Steenburgh (2018), How to Project Customer Retention Revisited, same 43:1-16.
 */
export interface ShiftedBeta {
  readonly alpha: number;
  readonly beta: number;
  readonly c: number;
}

/** ln S(t), the share of customers who are left after t renewals, and its slopes by ln alpha, ln beta, ln c; t >= 0. */
export function logSurvival({ alpha, beta, c }: ShiftedBeta, t: number): readonly [number, number, number, number] {
  if (t === 0) return [0, 0, 0, 0];
  const k = t ** c;
  const value = logGamma(beta + k) - logGamma(alpha + beta + k) - logGamma(beta) + logGamma(alpha + beta);
  const [later, laterBoth, both] = [digamma(beta + k), digamma(alpha + beta + k), digamma(alpha + beta)];
  return [
    value,
    alpha * (both - laterBoth),
    beta * (later - laterBoth - digamma(beta) + both),
    (later - laterBoth) * k * Math.log(t) * c,
  ];
}

/**
 * Share of customers who are left after t renewals, in (0, 1].
 * @param t >= 0
 * Source: Fader et al. (2018), eq. 6; with c = 1 Fader & Hardie (2007), eq. 6.
 */
export const survivalAfter = (model: ShiftedBeta, t: number): number => Math.exp(logSurvival(model, t)[0]);

/**
 * Periods that a customer is expected to stay from now on, each later one worth less, for a customer about to face renewal number `age`.
 *
 * @param model with c = 1
 * @param age renewals survived so far plus one; integer >= 1
 * @param discount rate per period, > 0
 * @returns > 0; the period that begins with this renewal counts in full
 * @throws RangeError for another c or no discount
 * Source: Fader & Hardie (2010), Customer-Base Valuation in a Contractual Setting, Marketing Science 29:85-93, eq. 8.
 */
export function expectedStay({ alpha, beta, c }: ShiftedBeta, age: number, discount: number): number {
  if (c !== 1) throw new RangeError('the closed form holds for c = 1');
  if (!(Number.isInteger(age) && age >= 1 && discount > 0))
    throw new RangeError(`no stay for age ${age}, rate ${discount}`);
  const stays = (beta + age - 1) / (alpha + beta + age - 1);
  return stays * hypergeometric(1, beta + age, alpha + beta + age, 1 / (1 + discount));
}
