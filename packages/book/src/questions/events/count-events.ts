import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import type { BookPeriod } from './book-period.ts';
import { type EventMarks, FILTERS, TAKE_BACK } from './event-marks.ts';
import { firstSince, lastUntil } from './period-bounds.ts';
import { TakenBack } from './taken-back.ts';

/**
 * Writes how many events of each of these rows fit by what they are, at most `most`, in their order: a row is left as soon as it has enough.
 * @param marks of one filter that asks for no amount; `EventScan` looks at amounts
 */
export function countEvents(
  { kinds, asOf }: Pick<Book, 'kinds' | 'asOf'>,
  columns: EventColumns,
  { byKind }: EventMarks,
  { from, to }: BookPeriod,
  rows: Uint32Array,
  most: number,
  counts: Uint32Array,
): void {
  const { start, day, kind } = columns;
  const takenBack = new TakenBack(columns, kinds.kinds, bookDay(asOf));
  for (let n = 0; n < rows.length; n += 1) {
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
    if ((seen & TAKE_BACK) !== 0) {
      count = 0;
      for (let i = last; i >= since && count < most; i -= 1) {
        const fits = byKind[kind[i] as number] as number;
        if ((fits & FILTERS) !== 0 && ((fits & TAKE_BACK) === 0 || !takenBack.has(row, i))) count += 1;
      }
    }
    counts[n] = count;
  }
}
