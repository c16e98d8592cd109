import { bookDay } from '../../columns/book-time.ts';
import type { Book } from '../../columns/book.ts';
import type { EventColumns } from '../../columns/event-columns.ts';
import { exactNumber } from '../../columns/exact-number.ts';
import { type EventMarks, FILTERS, TAKE_BACK, VALUED } from './event-marks.ts';
import type { BookPeriod } from './book-period.ts';
import { TakenBack } from './taken-back.ts';

/**
 * Finds the events of a row that fit, newest first, as far back as the period goes. Every question about events goes through here: one
 * tight loop, and one answer to what counts.
 */
export class EventScan {
  /**
   * Of the row scanned last: number of the event in the columns; which filters it fits, if there are several; its amount either way, if
   * amounts are looked at.
   */
  events = new Uint32Array(64);
  bits = new Uint16Array(64);
  amounts = new Float64Array(64);
  readonly #columns: EventColumns;
  readonly #marks: EventMarks;
  readonly #period: BookPeriod;
  readonly #takenBack: TakenBack;

  constructor(book: Pick<Book, 'kinds' | 'asOf'>, columns: EventColumns, marks: EventMarks, period: BookPeriod) {
    this.#columns = columns;
    this.#marks = marks;
    this.#period = period;
    this.#takenBack = new TakenBack(columns, book.kinds.kinds, bookDay(book.asOf));
  }

  /** @returns how many were found, at most `most` */
  row(row: number, most: number): number {
    const { start, day } = this.#columns;
    const first = (start[row] as number) | 0;
    const end = (start[row + 1] as number) | 0;
    const room = Math.min(most, end - first);
    if (room >= this.events.length) this.#makeRoom(room * 2 + 1);
    const { from, to } = this.#period;
    let last = end - 1;
    while (last >= first && (day[last] as number) > to) last -= 1;
    const since = from <= 1 ? first : firstSince(day, first, last + 1, from);
    return this.#marks.amounts ? this.#withAmounts(row, since, last, room) : this.#byKind(row, since, last, room);
  }

  #makeRoom(room: number): void {
    this.events = new Uint32Array(room);
    this.bits = new Uint16Array(room);
    this.amounts = new Float64Array(room);
  }

  #byKind(row: number, since: number, last: number, most: number): number {
    const { kind } = this.#columns;
    const { byKind, least } = this.#marks;
    const { events, bits } = this;
    let count = 0;
    for (let i = last; i >= since && count < most; i -= 1) {
      const fits = byKind[kind[i] as number] as number;
      // What does not fit is written too and then written over: a branch that nobody can foresee costs more than that (4.6 to 1.7 ns).
      events[count] = i;
      if ((fits & TAKE_BACK) === 0) count += (fits + FILTERS) >> 14;
      else if (!this.#takenBack.has(row, i)) count += 1;
    }
    if (least.length > 1)
      for (let i = 0; i < count; i += 1) bits[i] = (byKind[kind[events[i] as number] as number] as number) & FILTERS;
    return count;
  }

  #withAmounts(row: number, since: number, last: number, most: number): number {
    const { start, kind, valueStart, values, wide } = this.#columns;
    const { byKind, least } = this.#marks;
    const { events, bits, amounts } = this;
    const only = least.length === 1;
    const leastOfOnly = least[0] as number;
    let value = valueStart[row + 1] as number;
    for (let i = (start[row + 1] as number) - 1; i > last; i -= 1)
      if (((byKind[kind[i] as number] as number) & VALUED) !== 0) value -= 1;
    let count = 0;
    for (let i = last; i >= since && count < most; i -= 1) {
      let fits = byKind[kind[i] as number] as number;
      if (fits === 0) continue;
      let amount = 0;
      if ((fits & VALUED) !== 0) {
        value -= 1;
        if (fits === VALUED) continue;
        amount = Math.abs(exactNumber(values[value] as number, wide));
      }
      if (!only) {
        for (let filter = 0; filter < least.length; filter += 1)
          if (amount < (least[filter] as number)) fits &= ~(1 << filter);
      } else if (amount < leastOfOnly) continue;
      if ((fits & FILTERS) === 0 || ((fits & TAKE_BACK) !== 0 && this.#takenBack.has(row, i))) continue;
      events[count] = i;
      bits[count] = fits & FILTERS;
      amounts[count] = amount;
      count += 1;
    }
    return count;
  }
}

/** The first of the sorted days `first` .. `end - 1` that is not before `from`: from the end in steps that double, then halving. */
function firstSince(day: Uint16Array, first: number, end: number, from: number): number {
  let high = end;
  let step = 1;
  while (high - step >= first && (day[high - step] as number) >= from) {
    high -= step;
    step *= 2;
  }
  let low = Math.max(first, high - step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((day[middle] as number) >= from) high = middle;
    else low = middle + 1;
  }
  return low;
}
