import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import { exactNumber } from '../../columns/exact-number.ts';
import type { BookPeriod } from './book-period.ts';
import { type EventMarks, FILTERS, TAKE_BACK } from './event-marks.ts';
import { firstSince, lastUntil } from './period-bounds.ts';
import { TakenBack } from './taken-back.ts';

interface Looked {
  readonly book: Pick<Book, 'kinds' | 'asOf'>;
  readonly columns: EventColumns;
  /** Of one filter. */
  readonly marks: EventMarks;
  readonly period: BookPeriod;
}

/**
 * How many events of each of these rows fit, at most `most`; of those with an amount only such as are not too small. A row is left as soon
 * as it has enough.
 */
export function countEvents({ book, columns, marks, period }: Looked, rows: Uint32Array, most: number): Uint32Array {
  const { start, day, kind, valueStart, values, wide } = columns;
  const { byKind, least, amounts } = marks;
  const { from, to } = period;
  const leastOfOnly = least[0] as number;
  const takenBack = new TakenBack(columns, book.kinds.kinds, bookDay(book.asOf));
  const counts = new Uint32Array(rows.length);
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n] as number;
    const first = start[row] as number;
    const end = start[row + 1] as number;
    const last = lastUntil(day, first, end, to);
    const since = from <= 1 ? first : firstSince(day, first, last + 1, from);
    let count = 0;
    if (!amounts)
      for (let i = last; i >= since && count < most; i -= 1) {
        const fits = byKind[kind[i] as number] as number;
        // Without a branch, which nobody can foresee, for what cannot be taken back.
        if ((fits & TAKE_BACK) === 0) count += (fits + FILTERS) >> 14;
        else if (!takenBack.has(row, i)) count += 1;
      }
    else {
      let value = valueStart[row + 1] as number;
      for (let i = end - 1; i > last; i -= 1) value -= (byKind[kind[i] as number] as number) >>> 15;
      for (let i = last; i >= since && count < most; i -= 1) {
        const fits = byKind[kind[i] as number] as number;
        value -= fits >>> 15;
        if ((fits & FILTERS) === 0 || Math.abs(exactNumber(values[value] as number, wide)) < leastOfOnly) continue;
        if ((fits & TAKE_BACK) === 0 || !takenBack.has(row, i)) count += 1;
      }
    }
    counts[n] = count;
  }
  return counts;
}

/** The amounts of all events of each row that fit, together, either way. @param marks made for sums */
export function sumEvents({ book, columns, marks, period }: Looked, rows: Uint32Array): Float64Array {
  const { start, day, kind, valueStart, values, wide } = columns;
  const { byKind, least } = marks;
  const { from, to } = period;
  const leastOfOnly = least[0] as number;
  const takenBack = new TakenBack(columns, book.kinds.kinds, bookDay(book.asOf));
  const sums = new Float64Array(rows.length);
  for (let n = 0; n < rows.length; n += 1) {
    const row = rows[n] as number;
    const first = start[row] as number;
    const end = start[row + 1] as number;
    const last = lastUntil(day, first, end, to);
    const since = from <= 1 ? first : firstSince(day, first, last + 1, from);
    let value = valueStart[row + 1] as number;
    for (let i = end - 1; i > last; i -= 1) value -= (byKind[kind[i] as number] as number) >>> 15;
    let sum = 0;
    for (let i = last; i >= since; i -= 1) {
      const fits = byKind[kind[i] as number] as number;
      value -= fits >>> 15;
      if ((fits & FILTERS) === 0) continue;
      const amount = Math.abs(exactNumber(values[value] as number, wide));
      if (amount >= leastOfOnly && ((fits & TAKE_BACK) === 0 || !takenBack.has(row, i))) sum += amount;
    }
    sums[n] = sum;
  }
  return sums;
}
