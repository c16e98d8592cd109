import type { EventColumns } from '../columns/event-columns.ts';
import { exactNumber, isPlace, placeOf } from '../columns/exact-number.ts';
import { Growing } from '../columns/growing.ts';
import type { KindTable } from '../columns/kind-table.ts';
import { sharedColumn } from '../columns/shared.ts';

/** First event of a row that did not happen before this second of this day. */
function placeIn({ start, at, day }: EventColumns, row: number, onDay: number, second: number): number {
  let low = start[row] as number;
  let high = start[row + 1] as number;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = day[middle] as number;
    if (other < onDay || (other === onDay && (at[middle] as number) < second)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether an event of a row happened in this very second of this day: then which of the two came first is not in the columns. */
export function hasSecond(events: EventColumns, row: number, onDay: number, second: number): boolean {
  const place = placeIn(events, row, onDay, second);
  return place < (events.start[row + 1] as number) && events.day[place] === onDay && events.at[place] === second;
}

/** Where a history is. */
export interface HistoryPlace {
  readonly events: EventColumns;
  readonly row: number;
}

/**
 * Puts new events into histories, row by row, in the order of time. What events are about has the same numbers in both, and no new event is
 * of the second of an old one (`hasSecond`).
 * @param fresh a row for each of the histories
 */
export function mergeHistories(places: readonly HistoryPlace[], fresh: EventColumns, kinds: KindTable): EventColumns {
  const to = new MergedColumns(places, fresh, kinds);
  const news = { value: 0, balance: 0, ref: 0 };
  for (const [i, { events, row }] of places.entries()) {
    to.beginRow(i);
    const old = {
      value: events.valueStart[row] as number,
      balance: events.balanceStart[row] as number,
      ref: events.refStart[row] as number,
    };
    let from = events.start[row] as number;
    for (let next = fresh.start[i] as number; next < (fresh.start[i + 1] as number); next += 1) {
      const until = placeIn(events, row, fresh.day[next] as number, fresh.at[next] as number);
      to.copy(events, from, until, old);
      to.copy(fresh, next, next + 1, news);
      from = until;
    }
    to.copy(events, from, events.start[row + 1] as number, old);
  }
  to.beginRow(places.length);
  return to.columns();
}

/** Where the sparse numbers of the next event are. */
interface Cursor {
  value: number;
  balance: number;
  ref: number;
}

/** From so many events on it is faster to have the machine copy a run than to copy it here. */
const RUN = 24;

/** Columns of known length that are filled with runs of events. */
class MergedColumns {
  readonly #columns: Omit<EventColumns, 'wide'>;
  readonly #wide = new Growing(Float64Array);
  /** By kind: 1 = it has a value, 2 = a balance, and 4 times how many references. */
  readonly #has: Uint8Array;
  #event = 0;
  #value = 0;
  #balance = 0;
  #ref = 0;

  constructor(places: readonly HistoryPlace[], fresh: EventColumns, kinds: KindTable) {
    const total = (of: 'start' | 'valueStart' | 'balanceStart' | 'refStart', more: number) =>
      places.reduce(
        (sum, { events, row }) => sum + (events[of][row + 1] as number) - (events[of][row] as number),
        more,
      );
    const events = total('start', fresh.at.length);
    const rows = places.length + 1;
    this.#columns = {
      start: sharedColumn(Uint32Array, rows),
      at: sharedColumn(Uint32Array, events),
      day: sharedColumn(Uint16Array, events),
      kind: sharedColumn(Uint16Array, events),
      valueStart: sharedColumn(Uint32Array, rows),
      values: sharedColumn(Int32Array, total('valueStart', fresh.values.length)),
      balanceStart: sharedColumn(Uint32Array, rows),
      balances: sharedColumn(Int32Array, total('balanceStart', fresh.balances.length)),
      refStart: sharedColumn(Uint32Array, rows),
      refs: sharedColumn(Uint32Array, total('refStart', fresh.refs.length)),
    };
    this.#has = kinds.mark(
      ({ valued, balanced, named, about, merged }) =>
        Number(valued) + 2 * Number(balanced) + 4 * (Number(named) + Number(about) + Number(merged)),
    );
  }

  beginRow(row: number): void {
    const { start, valueStart, balanceStart, refStart } = this.#columns;
    start[row] = this.#event;
    valueStart[row] = this.#value;
    balanceStart[row] = this.#balance;
    refStart[row] = this.#ref;
  }

  /** Events `begin` .. `end - 1`, whose numbers begin at the cursor. */
  copy(from: EventColumns, begin: number, end: number, cursor: Cursor): void {
    const { at, day, kind, values, balances, refs } = this.#columns;
    copyRun(from.at, begin, end, at, this.#event);
    copyRun(from.day, begin, end, day, this.#event);
    copyRun(from.kind, begin, end, kind, this.#event);
    this.#event += end - begin;
    const has = this.#has;
    const what = from.kind;
    let [value, balance, ref] = [cursor.value, cursor.balance, cursor.ref];
    for (let i = begin; i < end; i += 1) {
      const flags = has[what[i] as number] as number;
      value += flags & 1;
      balance += (flags >> 1) & 1;
      ref += flags >> 2;
    }
    this.#value = this.#copyNumbers(from.values, cursor.value, value, values, this.#value, from.wide);
    this.#balance = this.#copyNumbers(from.balances, cursor.balance, balance, balances, this.#balance, from.wide);
    copyRun(from.refs, cursor.ref, ref, refs, this.#ref);
    this.#ref += ref - cursor.ref;
    [cursor.value, cursor.balance, cursor.ref] = [value, balance, ref];
  }

  columns(): EventColumns {
    return { ...this.#columns, wide: this.#wide.shared() };
  }

  /** Wide numbers move to a place of their own. @returns where the next number goes */
  #copyNumbers(from: Int32Array, begin: number, end: number, to: Int32Array, at: number, wide: Float64Array): number {
    if (wide.length === 0) copyRun(from, begin, end, to, at);
    else
      for (let i = begin; i < end; i += 1) {
        const entry = from[i] as number;
        to[at + i - begin] = isPlace(entry) ? placeOf(this.#wide.length) : entry;
        if (isPlace(entry)) this.#wide.push(exactNumber(entry, wide));
      }
    return at + end - begin;
  }
}

function copyRun<C extends Uint16Array | Uint32Array | Int32Array>(
  from: C,
  begin: number,
  end: number,
  to: C,
  at: number,
): void {
  if (end - begin >= RUN) to.set(from.subarray(begin, end), at);
  else for (let i = begin; i < end; i += 1) to[at + i - begin] = from[i] as number;
}
