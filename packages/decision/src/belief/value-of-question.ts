import type { Telling } from './need-model.ts';

/** What is at stake in a choice between acting on a need and letting it be, in one unit of money. */
export interface Stake {
  /** Gained by acting when the need is there, costs already taken off. */
  readonly gain: number;
  /** Lost by acting when it is not: minutes, the contact's price, trust. Not negative. */
  readonly loss: number;
  /** Whether one may act without having asked; where not, only an answer opens the way. Absent = one may. */
  readonly onlyAfterAnswer?: boolean;
}

/**
 * Value of asking before acting: how much better the best choice is on average once the answer is known.
 *   VOI = sum over answers y of P(y) max(0, p_y gain - (1 - p_y) loss)  -  max(0, p gain - (1 - p) loss)
 * where p_y is the belief after the answer by Bayes' rule; the last term falls away where one may only act once there is an answer. Never negative; 0 where no answer would change what is done. In the unit of
 * the stake; the minutes of asking are the caller's to take off.
 * Source: expected value of sample information with two states and two acts (Raiffa and Schlaifer 1961, section 4.5).
 * @param belief in the need, 0..1
 * @throws RangeError for a belief or a chance outside 0..1, or a negative loss
 */
export function valueOfQuestion(belief: number, { sensitivity, falseAlarm }: Telling, stake: Stake): number {
  const { gain, loss, onlyAfterAnswer = false } = stake;
  for (const chance of [belief, sensitivity, falseAlarm])
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance lies in 0..1, got ${chance}`);
  if (!(loss >= 0)) throw new RangeError(`a loss is not negative, got ${loss}`);
  // The weight of an answer cancels: P(y) p_y is the chance of need and answer together.
  const worth = (there: number, absent: number): number => Math.max(0, there * gain - absent * loss);
  const asked =
    worth(belief * sensitivity, (1 - belief) * falseAlarm) +
    worth(belief * (1 - sensitivity), (1 - belief) * (1 - falseAlarm));
  // The two sums are the same number where no answer matters; what rounding leaves between them is no value.
  return Math.max(0, asked - (onlyAfterAnswer ? 0 : worth(belief, 1 - belief)));
}
