import type { EventColumns } from '../columns/event-columns.ts';
import { exactNumber, isPlace, placeOf } from '../columns/exact-number.ts';
import { Growing } from '../columns/growing.ts';
import type { KindTable } from '../columns/kind-table.ts';

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
 * Puts new events into histories, row by row, in the order of time. Neither refers to anything, and no two events of a row are of one
 * second (`hasSecond`).
 * @param fresh a row for each of the histories
 */
export function mergeHistories(places: readonly HistoryPlace[], fresh: EventColumns, kinds: KindTable): EventColumns {
  const to = new MergedColumns(places, fresh, kinds);
  const news = { value: 0, balance: 0 };
  for (const [i, { events, row }] of places.entries()) {
    to.beginRow(i);
    const old = { value: events.valueStart[row] as number, balance: events.balanceStart[row] as number };
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
}

/** Columns of known length that are filled with runs of events. */
class MergedColumns {
  readonly #start: Uint32Array;
  readonly #valueStart: Uint32Array;
  readonly #balanceStart: Uint32Array;
  readonly #at: Uint32Array;
  readonly #day: Uint16Array;
  readonly #kind: Uint16Array;
  readonly #values: Int32Array;
  readonly #balances: Int32Array;
  readonly #wide = new Growing(Float64Array);
  readonly #valued: Uint8Array;
  readonly #balanced: Uint8Array;
  readonly #rows: number;
  #event = 0;
  #value = 0;
  #balance = 0;

  constructor(places: readonly HistoryPlace[], fresh: EventColumns, kinds: KindTable) {
    const total = (of: 'start' | 'valueStart' | 'balanceStart', more: number) =>
      places.reduce(
        (sum, { events, row }) => sum + (events[of][row + 1] as number) - (events[of][row] as number),
        more,
      );
    const events = total('start', fresh.at.length);
    this.#rows = places.length;
    this.#start = new Uint32Array(new SharedArrayBuffer((this.#rows + 1) * 4));
    this.#valueStart = new Uint32Array(new SharedArrayBuffer((this.#rows + 1) * 4));
    this.#balanceStart = new Uint32Array(new SharedArrayBuffer((this.#rows + 1) * 4));
    this.#at = new Uint32Array(new SharedArrayBuffer(events * 4));
    this.#day = new Uint16Array(new SharedArrayBuffer(events * 2));
    this.#kind = new Uint16Array(new SharedArrayBuffer(events * 2));
    this.#values = new Int32Array(new SharedArrayBuffer(total('valueStart', fresh.values.length) * 4));
    this.#balances = new Int32Array(new SharedArrayBuffer(total('balanceStart', fresh.balances.length) * 4));
    this.#valued = kinds.mark((kind) => kind.valued);
    this.#balanced = kinds.mark((kind) => kind.balanced);
  }

  beginRow(row: number): void {
    this.#start[row] = this.#event;
    this.#valueStart[row] = this.#value;
    this.#balanceStart[row] = this.#balance;
  }

  /** Events `begin` .. `end - 1`, whose numbers begin at the cursor. */
  copy(from: EventColumns, begin: number, end: number, cursor: Cursor): void {
    const { at, day, kind } = from;
    let to = this.#event;
    let values = 0;
    let balances = 0;
    for (let i = begin; i < end; i += 1) {
      const what = kind[i] as number;
      this.#at[to] = at[i] as number;
      this.#day[to] = day[i] as number;
      this.#kind[to] = what;
      values += this.#valued[what] as number;
      balances += this.#balanced[what] as number;
      to += 1;
    }
    this.#event = to;
    for (const last = cursor.value + values; cursor.value < last; cursor.value += 1)
      this.#values[this.#value++] = this.#moved(from.values[cursor.value] as number, from.wide);
    for (const last = cursor.balance + balances; cursor.balance < last; cursor.balance += 1)
      this.#balances[this.#balance++] = this.#moved(from.balances[cursor.balance] as number, from.wide);
  }

  columns(): EventColumns {
    return {
      start: this.#start,
      valueStart: this.#valueStart,
      balanceStart: this.#balanceStart,
      at: this.#at,
      day: this.#day,
      kind: this.#kind,
      values: this.#values,
      balances: this.#balances,
      wide: this.#wide.shared(),
      refStart: new Uint32Array(new SharedArrayBuffer((this.#rows + 1) * 4)),
      refs: new Uint32Array(new SharedArrayBuffer(0)),
    };
  }

  #moved(entry: number, wide: Float64Array): number {
    if (!isPlace(entry)) return entry;
    this.#wide.push(exactNumber(entry, wide));
    return placeOf(this.#wide.length - 1);
  }
}
