import { auc } from '../auc.ts';
import type { Range } from './range.ts';
import { rangeOf } from './range.ts';

/** No date has both outcomes: nothing can be put in order within one. */
export interface NoDate {
  readonly noDate: true;
}

export interface WithinDates {
  /** Chance that of two rows of one date the one that happened scores higher; .5 is no skill. */
  readonly auc: Range;
  /** Mean over the dates, each counting the same however few rows it has. */
  readonly plainMean: number;
  /** Dates that have both outcomes. */
  readonly dates: number;
}

/**
 * How well scores tell *who*, not *when*: AUC within each decision date. Somebody who works a list chooses among the customers of
 * one day, so a score that only knows that this month is a good one is of no use to him, however high its AUC over all months.
 * @param dates decision date of each row; any number, equal for rows that stood on one list
 * Weights n1 n0 / (n1 + n0) a date, the best for one common effect. Source: van Elteren (1960), Bulletin of the International
 * Statistical Institute 37:351-361.
 */
export function withinDates(
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  dates: ArrayLike<number>,
): WithinDates | NoDate {
  const byDate = new Map<number, number[]>();
  for (let i = 0; i < outcomes.length; i += 1) {
    const rows = byDate.get(dates[i]!);
    if (rows === undefined) byDate.set(dates[i]!, [i]);
    else rows.push(i);
  }
  let [sum, squares, weights, plain, counted] = [0, 0, 0, 0, 0];
  for (const rows of byDate.values()) {
    const own = auc(
      rows.map((i) => scores[i]!),
      rows.map((i) => outcomes[i]!),
    );
    if ('oneOutcome' in own) continue;
    const weight = (own.happened * (own.rows - own.happened)) / own.rows;
    sum += weight * own.auc;
    // A date with one row of an outcome shows no spread of its own; the spread of scores in no order stands in for it.
    const spread = (own.rows + 1) / (12 * own.happened * (own.rows - own.happened));
    squares += weight ** 2 * Math.max(own.error ** 2, own.happened < 5 ? spread : 0);
    weights += weight;
    plain += own.auc;
    counted += 1;
  }
  if (counted === 0) return { noDate: true };
  return {
    auc: rangeOf(sum / weights, Math.sqrt(squares) / weights, 0, 1),
    plainMean: plain / counted,
    dates: counted,
  };
}
