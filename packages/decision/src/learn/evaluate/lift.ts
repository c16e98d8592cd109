import { wilson } from '../../rates/wilson.ts';
import { countTop } from '../count-top.ts';
import type { Range } from './range.ts';

/**
 * How many times more often it happened among the tenth with the highest scores of each date than among all; 1 is no skill.
 * @param dates decision date of each row; one date for all where there is none
 * @returns null where nothing happened or no date has ten rows
 * Error: the interval is Wilson's on the share of the tenth, the base taken as known.
 */
export function liftTop10(
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  dates: ArrayLike<number>,
): Range | null {
  const all = Array.from({ length: outcomes.length }, (_, i) => i);
  let [happened, tops, topHappened] = [0, 0, 0];
  for (const rows of Map.groupBy(all, (i) => dates[i]!).values()) {
    const own = rows.map((i) => outcomes[i]!);
    happened += own.reduce((sum, outcome) => sum + outcome, 0);
    const top = Math.floor(rows.length / 10);
    if (top === 0) continue;
    tops += top;
    topHappened += countTop(
      rows.map((i) => scores[i]!),
      own,
      top,
    ).happened;
  }
  if (happened === 0 || tops === 0) return null;
  const base = happened / outcomes.length;
  const { lower, upper } = wilson(Math.min(tops, Math.round(topHappened)), tops);
  return { value: topHappened / tops / base, lower: lower / base, upper: upper / base };
}
