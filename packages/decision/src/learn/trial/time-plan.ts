/** How rows in time order are used: learned from, chosen by, judged. */
export interface TimePlan {
  /** Row places in time order, rows of one time in the order of the table. */
  readonly order: Int32Array;
  /** Decision date of each row in that order. */
  readonly dates: Float64Array;
  /** The times themselves, or blocks of rows where hardly two rows share a time. */
  readonly datesAre: 'times' | 'blocks';
  /** How many rows in that order have an outcome that is known when each row is decided. */
  readonly known: Int32Array;
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
 * @param delay time after a decision until its outcome is known, >= 0: with 0 every row knows those before it
 * @returns null where there are too few dates to cut between, or nothing is known in time
 */
export function timePlan(times: Float64Array, delay = 0): TimePlan | null {
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
  const known = delay === 0 ? Int32Array.from(order.keys()) : knownAfter(sorted, delay);
  if (judge < sorted.length && !(known[choose]! > 0 && known[judge]! > choose)) return null;
  if (!(0 < choose && choose < judge && judge < sorted.length)) return null;
  return { order, dates, datesAre, known, choose, judge, refits: refits.filter((at) => at < sorted.length) };
}

/** Of each row how many earlier ones were decided more than the delay before it. */
function knownAfter(sorted: Float64Array, delay: number): Int32Array {
  let known = 0;
  return Int32Array.from(sorted, (time) => {
    while (sorted[known]! + delay < time) known += 1;
    return known;
  });
}
