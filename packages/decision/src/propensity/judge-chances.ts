import { evaluate } from '../learn/evaluate/evaluate.ts';
import { baseRateChances } from './base-rate-chances.ts';
import type { DatedRows } from './dated-rows.ts';
import type { Judgement } from './propensity-card.ts';

/**
 * The model on the judged day beside its challengers, base rates by segment and stage and trees learned from the same rows, and two control
 * lines: the rate of the latest day known before, the same for everybody, and no knowledge at all. Within one day neither line can tell
 * anybody from anybody.
 * @param chances of the model and of the trees, one a row of `judged`, on which somebody bought and somebody did not
 * @returns the additive model first
 */
export function judgeChances(
  older: readonly DatedRows[],
  judged: DatedRows,
  chances: { readonly additive: Float64Array; readonly trees: Float64Array | null },
): readonly Judgement[] {
  const latest = older.at(-1)!.outcomes;
  // Half a buyer more, so that a day without any still states a chance.
  const rate = (latest.reduce((sum, outcome) => sum + outcome, 0) + 0.5) / (latest.length + 1);
  const same = new Float64Array(judged.outcomes.length).fill(rate);
  return [
    judgementOf('additive', chances.additive, judged.outcomes),
    judgementOf('base_rates', baseRateChances(older, judged), judged.outcomes),
    ...(chances.trees === null ? [] : [judgementOf('trees', chances.trees, judged.outcomes)]),
    judgementOf('trailing_rate', same, judged.outcomes),
    { ...judgementOf('random', same, judged.outcomes), logLoss: null },
  ];
}

function judgementOf(name: Judgement['name'], chances: Float64Array, outcomes: Float64Array): Judgement {
  const { auc, lift, logLoss } = evaluate(chances, outcomes, null);
  if (auc === null) throw new RangeError('a day with one outcome judges nothing');
  return { name, auc, lift, logLoss };
}
