import type { Range } from './evaluate/range.ts';
import { rangeOf } from './evaluate/range.ts';
import { evaluate } from './evaluate/evaluate.ts';

export interface Choice {
  readonly champion: 'additive' | 'trees';
  /** AUC of the trees less that of the additive model: within dates where dates have both outcomes, else over all rows. */
  readonly aucGain: number | null;
  /** How much less surprised the trees were per row, in nats. */
  readonly lossGain: Range;
}

/** A gain in AUC that is worth giving up reasons that add up. */
const WORTH = 0.02;

/**
 * Which of two models is used, judged on rows of a later time than both were learned from. The additive one stays champion, as it can
 * say why, unless the challenger puts customers in a better order by more than .02 and is less surprised beyond luck.
 * @param dates decision date of each row, or null where there is none
 */
export function chooseChampion(
  additive: Float64Array,
  trees: Float64Array,
  outcomes: Float64Array,
  dates: ArrayLike<number> | null,
): Choice {
  const order = (probabilities: Float64Array): number | null => {
    const { within, auc } = evaluate(probabilities, outcomes, dates);
    return 'noDate' in within ? (auc?.value ?? null) : within.auc.value;
  };
  const [own, other] = [order(additive), order(trees)];
  const surprise = (p: number, outcome: number): number => -Math.log(outcome === 1 ? p : 1 - p);
  const gains = Float64Array.from(outcomes, (y, i) => surprise(additive[i]!, y) - surprise(trees[i]!, y));
  const mean = gains.reduce((sum, gain) => sum + gain, 0) / gains.length;
  const spread = gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / Math.max(1, gains.length - 1);
  const lossGain = rangeOf(mean, Math.sqrt(spread / gains.length));
  const aucGain = own === null || other === null ? null : other - own;
  const better = aucGain !== null && aucGain > WORTH && lossGain.lower > 0;
  return { champion: better ? 'trees' : 'additive', aucGain, lossGain };
}
