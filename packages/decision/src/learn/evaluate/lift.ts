import { wilson } from '../../wilson.ts';
import type { Range } from './range.ts';

/**
 * How many times more often it happened among the tenth with the highest scores of each date than among all; 1 is no skill.
 * @param dates decision date of each row; one date for all where there is none
 * @returns null where nothing happened or no date has ten rows
 * Error: the interval is Wilson's on the share of the tenth, the base taken as known. Ties are taken in the order of the rows.
 */
export function liftTop10(
  scores: ArrayLike<number>,
  outcomes: ArrayLike<number>,
  dates: ArrayLike<number>,
): Range | null {
  const rows = Array.from({ length: outcomes.length }, (_, i) => i).toSorted(
    (a, b) => dates[a]! - dates[b]! || scores[b]! - scores[a]! || a - b,
  );
  let [happened, tops, topHappened] = [0, 0, 0];
  for (let from = 0; from < rows.length;) {
    let to = from;
    while (to < rows.length && dates[rows[to]!] === dates[rows[from]!]) to += 1;
    const top = Math.floor((to - from) / 10);
    for (let k = from; k < to; k += 1) {
      happened += outcomes[rows[k]!]!;
      if (k < from + top) topHappened += outcomes[rows[k]!]!;
    }
    tops += top;
    from = to;
  }
  if (happened === 0 || tops === 0) return null;
  const base = happened / rows.length;
  const { lower, upper } = wilson(topHappened, tops);
  return { value: topHappened / tops / base, lower: lower / base, upper: upper / base };
}
