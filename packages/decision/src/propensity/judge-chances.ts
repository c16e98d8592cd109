import { auc } from '../learn/auc.ts';
import { liftAt } from '../learn/lift-at.ts';
import { logLoss } from '../learn/log-loss.ts';
import { baseRateChances } from './base-rate-chances.ts';
import type { DatedRows } from './dated-rows.ts';
import type { Judgement } from './propensity-card.ts';

const TOP = 0.1;
const Z95 = 1.959964;

/**
 * The model on the judged day beside its challenger, base rates by segment and stage, and two control lines: the rate of the latest day
 * known before, the same for everybody, and no knowledge at all. Within one day neither line can tell anybody from anybody.
 * @param chances of the model, one a row of `judged`, on which somebody bought and somebody did not
 */
export function judgeChances(
  older: readonly DatedRows[],
  judged: DatedRows,
  chances: Float64Array,
): readonly [Judgement, Judgement, Judgement, Judgement] {
  const latest = older.at(-1)!.outcomes;
  // Half a buyer more, so that a day without any still states a chance.
  const rate = (latest.reduce((sum, outcome) => sum + outcome, 0) + 0.5) / (latest.length + 1);
  const same = new Float64Array(chances.length).fill(rate);
  return [
    judgementOf('additive', chances, judged.outcomes),
    judgementOf('base_rates', baseRateChances(older, judged), judged.outcomes),
    judgementOf('trailing_rate', same, judged.outcomes),
    { ...judgementOf('random', same, judged.outcomes), logLoss: null },
  ];
}

function judgementOf(name: Judgement['name'], chances: Float64Array, outcomes: Float64Array): Judgement {
  const found = auc(chances, outcomes);
  if ('oneOutcome' in found) throw new RangeError('a day with one outcome judges nothing');
  return {
    name,
    auc: {
      value: found.auc,
      lower: Math.max(0, found.auc - Z95 * found.error),
      upper: Math.min(1, found.auc + Z95 * found.error),
    },
    lift: liftAt(chances, outcomes, TOP),
    logLoss: logLoss(chances, outcomes),
  };
}
