import type { Telling } from './need-model.ts';
import { type Stake, valueOfQuestion } from './value-of-question.ts';

/** A question and what its answer is worth, in the unit of the stake. */
export interface WorthAsking {
  /** By its place among the questions given. */
  readonly question: number;
  readonly value: number;
}

/** The question of most value after the price of asking it; null when none is worth its price. Of equals the first. */
export function questionToAsk(
  belief: number,
  questions: readonly Telling[],
  stake: Stake,
  price: number,
): WorthAsking | null {
  let best: WorthAsking | null = null;
  for (const [question, telling] of questions.entries()) {
    const value = valueOfQuestion(belief, telling, stake) - price;
    if (value > (best?.value ?? 0)) best = { question, value };
  }
  return best;
}
