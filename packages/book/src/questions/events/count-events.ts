import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import type { BookPeriod } from './book-period.ts';
import { type EventMarks, FILTERS, TAKE_BACK } from './event-marks.ts';
import { firstSince, lastUntil } from './period-bounds.ts';
import { TakenBack } from './taken-back.ts';

/**
 * How many events of each of these rows fit by what they are, at most `most`: a row is left as soon as it has enough.
 * @param marks of one filter that asks for no amount; `EventScan` looks at amounts
 */
export function countEvents(
  { kinds, asOf }: Pick<Book, 'kinds' | 'asOf'>,
  columns: EventColumns,
  { byKind }: EventMarks,
  { from, to }: BookPeriod,
  rows: Uint32Array,
  most: number,
): Uint32Array {
  const { start, day, kind } = columns;
  const takenBack = new TakenBack(columns, kinds.kinds, bookDay(asOf));
  const counts = new Uint32Array(rows.length);
  const active = activeSince(columns, from, rows);
  for (let a = 0; a < active.length; a += 1) {
    const n = active[a] as number;
    const row = rows[n] as number;
    const first = start[row] as number;
    const last = lastUntil(day, first, start[row + 1] as number, to);
    const since = from <= 1 ? first : firstSince(day, first, last + 1, from);
    let count = 0;
    let seen = 0;
    // Without a branch, which nobody can foresee; what may have been taken back is looked at once more, as few rows have any.
    for (let i = last; i >= since && count < most; i -= 1) {
      const fits = byKind[kind[i] as number] as number;
      seen |= fits;
      count += ((fits & FILTERS) + FILTERS) >> 14;
    }
    counts[n] = (seen & TAKE_BACK) === 0 ? count : standing(row, since, last);
  }
  return counts;

  function standing(row: number, since: number, last: number): number {
    let count = 0;
    for (let i = last; i >= since && count < most; i -= 1) {
      const fits = byKind[kind[i] as number] as number;
      if ((fits & FILTERS) !== 0 && ((fits & TAKE_BACK) === 0 || !takenBack.has(row, i))) count += 1;
    }
    return count;
  }
}

/**
 * The places of those rows that have an event on or after a day. Nothing here depends on what is read, so that the processor waits for many
 * rows at once; whoever looks at their newest events afterwards, where every row is a surprise, has them in the cache.
 */
function activeSince({ start, day, kind }: EventColumns, from: number, rows: Uint32Array): Uint32Array {
  const active = new Uint32Array(rows.length);
  if (day.length === 0) return active.subarray(0, 0);
  let count = 0;
  let kinds = 0;
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n] as number;
    const end = start[row + 1] as number;
    const newest = Math.max(0, end - 1);
    // Read only to have it near.
    kinds |= kind[newest] as number;
    active[count] = n;
    count += (((start[row] as number) - end) >>> 31) & ((from - 1 - (day[newest] as number)) >>> 31);
  }
  // Never negative: but what comes to nothing would not be read.
  return kinds < 0 ? active : active.subarray(0, count);
}
