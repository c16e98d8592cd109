/** How rows in time order are used: learned from, chosen by, judged. */
export interface TimePlan {
  /** Row places in time order, rows of one time in the order of the table. */
  readonly order: Int32Array;
  /** Decision date of each row in that order. */
  readonly dates: Float64Array;
  /** The times themselves, or blocks of rows where hardly two rows share a time. */
  readonly datesAre: 'times' | 'blocks';
  /** The champion is chosen on the rows from here, */
  readonly choose: number;
  /** and everything is judged on the rows from here. */
  readonly judge: number;
  /** Where models are learned anew while judging; the first is `judge`. */
  readonly refits: readonly number[];
}

const BLOCK = 500;
const REFITS = 6;

/**
 * Cuts of a table by time: the first 60 % is learned from, the next 15 % chooses, the last 25 % judges. No date is cut in two.
 * @param times when each row was decided; any finite number
 * @returns null where there are too few dates to cut between
 */
export function timePlan(times: Float64Array): TimePlan | null {
  const order = Int32Array.from(times.keys()).sort((a, b) => times[a]! - times[b]! || a - b);
  const sorted = Float64Array.from(order, (i) => times[i]!);
  const distinct = sorted.filter((time, i) => i === 0 || time > sorted[i - 1]!).length;
  const datesAre = distinct * 20 > sorted.length ? 'blocks' : 'times';
  const dates = datesAre === 'times' ? sorted : sorted.map((_, i) => Math.floor(i / BLOCK));
  const cut = (share: number): number => {
    let at = Math.floor(share * sorted.length);
    while (at > 0 && at < sorted.length && dates[at] === dates[at - 1]) at += 1;
    return at;
  };
  const [choose, judge] = [cut(0.6), cut(0.75)];
  const refits = [...new Set(Array.from({ length: REFITS }, (_, k) => cut(0.75 + (0.25 * k) / REFITS)))];
  if (!(0 < choose && choose < judge && judge < sorted.length)) return null;
  return { order, dates, datesAre, choose, judge, refits: refits.filter((at) => at < sorted.length) };
}
