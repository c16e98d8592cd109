import { wilson } from '../wilson.ts';
import { countTop } from './count-top.ts';

/** How much oftener it happened among those scored highest than among all: 1 is no skill. */
export interface Lift {
  readonly lift: number;
  readonly lower: number;
  readonly upper: number;
  /** Rows scored highest, and in how many of them it happened; of rows with one score at the border the share that falls to them. */
  readonly top: number;
  readonly happened: number;
}

/**
 * Lift among the highest scored share.
 * @param scores finite, any order-keeping score
 * @param outcomes 1 happened, 0 did not; it happened somewhere
 * @param share of the rows that count as the highest, in (0, 1]
 * @returns with the 95 % Wilson interval of the rate at the top over the rate of all, which is taken as known
 * @throws RangeError when it never happened or no row falls into the share
 *
 * Error: the interval leaves out that the rate of all is counted too; with a share of 10 % that makes it at most 5 % too wide.
 */
export function liftAt(scores: ArrayLike<number>, outcomes: Float64Array, share: number): Lift {
  const rows = outcomes.length;
  const top = Math.floor(share * rows);
  const all = outcomes.reduce((sum, outcome) => sum + outcome, 0);
  if (scores.length !== rows || top < 1 || top > rows) throw new RangeError(`no ${share} of ${rows} rows`);
  if (all === 0) throw new RangeError('what never happened has no lift');
  const { happened } = countTop(scores, outcomes, top);
  const { lower, upper } = wilson(Math.min(top, Math.round(happened)), top);
  const base = all / rows;
  return { lift: happened / top / base, lower: lower / base, upper: upper / base, top, happened };
}
