import { auc } from '../auc.ts';
import type { Range } from './range.ts';
import { rangeOf } from './range.ts';
import { liftTop10 } from './lift.ts';
import { logLoss } from '../log-loss.ts';
import type { NoDate, WithinDates } from './within-dates.ts';
import { withinDates } from './within-dates.ts';

/** What a score is worth on rows that it was not learned from. */
export interface Evaluation {
  readonly rows: number;
  readonly happened: number;
  /** Over all rows, "when" and "who" together; null when only one outcome is there. */
  readonly auc: Range | null;
  /** "Who" alone. */
  readonly within: WithinDates | NoDate;
  /** In the top tenth of each date; null where it cannot be said. */
  readonly lift: Range | null;
  readonly logLoss: number;
  /** Mean squared error of the probabilities, 0..1. */
  readonly brier: number;
  /** Mean probability against what happened: above 1 it promised too much. null when nothing happened. */
  readonly expectedToHappened: number | null;
}

/**
 * @param probabilities 0..1
 * @param outcomes 1 happened, 0 did not
 * @param dates decision date of each row; without it nothing is said within dates
 */
export function evaluate(
  probabilities: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  dates: ArrayLike<number> | null,
): Evaluation {
  const rows = outcomes.length;
  const pooled = auc(probabilities, outcomes);
  let [brier, expected, happened] = [0, 0, 0];
  for (let i = 0; i < rows; i += 1) {
    brier += (probabilities[i]! - outcomes[i]!) ** 2 / rows;
    expected += probabilities[i]!;
    happened += outcomes[i]!;
  }
  return {
    rows,
    happened,
    auc: 'oneOutcome' in pooled ? null : rangeOf(pooled.auc, pooled.error, 0, 1),
    within: dates === null ? { noDate: true } : withinDates(probabilities, outcomes, dates),
    lift: liftTop10(probabilities, outcomes, dates ?? new Uint8Array(rows)),
    logLoss: logLoss(probabilities, outcomes),
    brier,
    expectedToHappened: happened === 0 ? null : expected / happened,
  };
}
