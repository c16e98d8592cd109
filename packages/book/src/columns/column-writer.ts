import { type BookedRow, bookedRow, type WrittenEvent } from './booked-row.ts';
import { bookDay, bookSecond, holdsInstant } from './book-time.ts';
import type { EventColumns } from './event-columns.ts';
import { fitsNarrow, placeOf } from './exact-number.ts';
import { Growing } from './growing.ts';
import type { KindTable } from './kind-table.ts';
import { ABOUT, BALANCED, MERGED, NAMED, NatureTable, VALUED } from './nature-table.ts';

/** Writes customers one after the other into columns. */
export class ColumnWriter {
  /** Events whose instant the book cannot hold (before 1950 or after 2086), left out. */
  leftOut = 0;
  readonly #natures: NatureTable;
  readonly #start = new Growing(Uint32Array);
  readonly #valueStart = new Growing(Uint32Array);
  readonly #balanceStart = new Growing(Uint32Array);
  readonly #refStart = new Growing(Uint32Array);
  readonly #at = new Growing(Uint32Array);
  readonly #day = new Growing(Uint16Array);
  readonly #kind = new Growing(Uint16Array);
  readonly #values = new Growing(Int32Array);
  readonly #balances = new Growing(Int32Array);
  readonly #refs = new Growing(Uint32Array);
  readonly #wide = new Growing(Float64Array);

  constructor(kinds: KindTable) {
    this.#natures = new NatureTable(kinds);
  }

  /** Adds one customer with the whole history, in time order as the ledger gives it. */
  add(events: readonly WrittenEvent[]): void {
    this.addRows(events.map(bookedRow));
  }

  /**
   * The same for rows as the store gives them.
   * @param numbers of all that events of the customer are about; by default these rows are the whole history
   */
  addRows(rows: readonly BookedRow[], numbers: ReadonlyMap<string, number> = referredTo(rows)): void {
    this.#start.push(this.#at.length);
    this.#valueStart.push(this.#values.length);
    this.#balanceStart.push(this.#balances.length);
    this.#refStart.push(this.#refs.length);
    for (const row of rows) this.#write(row, numbers);
  }

  columns(): EventColumns {
    const closed = (starts: Growing<Uint32Array>, length: number): Uint32Array => {
      starts.push(length);
      const shared = starts.shared();
      starts.pop();
      return shared;
    };
    return {
      start: closed(this.#start, this.#at.length),
      valueStart: closed(this.#valueStart, this.#values.length),
      balanceStart: closed(this.#balanceStart, this.#balances.length),
      refStart: closed(this.#refStart, this.#refs.length),
      at: this.#at.shared(),
      day: this.#day.shared(),
      kind: this.#kind.shared(),
      values: this.#values.shared(),
      balances: this.#balances.shared(),
      refs: this.#refs.shared(),
      wide: this.#wide.shared(),
    };
  }

  #write(row: BookedRow, numbers: ReadonlyMap<string, number>): void {
    if (!holdsInstant(row.second)) {
      this.leftOut += 1;
      return;
    }
    const nature = this.#natures.of(row.nature);
    const own = numbers.size === 0 ? undefined : numbers.get(row.eventId);
    const about = row.about === null ? undefined : numbers.get(row.about);
    const { countsFrom } = row;
    // What a profile states stands in place of an amount, which it has none of.
    const value = nature.what.code === 'PROF' ? nature.stated : row.amountMinor;
    const flags =
      (value === null ? 0 : VALUED) |
      (row.balanceMinor === null ? 0 : BALANCED) |
      (own === undefined ? 0 : NAMED) |
      (about === undefined ? 0 : ABOUT) |
      (countsFrom === undefined ? 0 : MERGED);
    this.#at.push(bookSecond(row.second));
    this.#day.push(bookDay(row.day));
    this.#kind.push(this.#natures.numberOf(nature, flags));
    if (value !== null) this.#number(this.#values, value);
    if (row.balanceMinor !== null) this.#number(this.#balances, row.balanceMinor);
    if (own !== undefined) this.#refs.push(own);
    if (about !== undefined) this.#refs.push(about);
    if (countsFrom !== undefined) this.#refs.push(bookDay(countsFrom));
  }

  #number(column: Growing<Int32Array>, value: number): void {
    if (fitsNarrow(value)) column.push(value);
    else {
      column.push(placeOf(this.#wide.length));
      this.#wide.push(value);
    }
  }
}

const NONE: ReadonlyMap<string, number> = new Map();

/** A number, within this customer, for everything that an event is about. */
function referredTo(rows: readonly BookedRow[]): ReadonlyMap<string, number> {
  let numbers: Map<string, number> | undefined;
  for (const { about } of rows) {
    if (about === null) continue;
    numbers ??= new Map();
    if (!numbers.has(about)) numbers.set(about, numbers.size);
  }
  return numbers ?? NONE;
}
