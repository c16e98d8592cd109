import type { LedgerEvent } from '@vivero/domain';
import { bookDay, bookSecond, holdsInstant } from './book-time.ts';
import type { EventColumns } from './event-columns.ts';
import { factsOf, type EventKind } from './event-kind.ts';
import { fitsNarrow, placeOf } from './exact-number.ts';
import { Growing } from './growing.ts';
import type { KindTable } from './kind-table.ts';

/** One row of the ledger as the book takes it in. */
export interface WrittenEvent {
  readonly event: LedgerEvent;
  /** Day of the merge from which the event counts, when it came with a merged record. */
  readonly countsFrom?: number;
}

/** Writes customers one after the other into columns. */
export class ColumnWriter {
  /** Events whose instant the book cannot hold (before 1950 or after 2086), left out. */
  leftOut = 0;
  readonly #kinds: KindTable;
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
    this.#kinds = kinds;
  }

  /** Adds one customer with the whole history, in time order as the ledger gives it. */
  add(events: readonly WrittenEvent[]): void {
    this.#beginRow();
    const numbers = referredTo(events);
    for (const written of events) this.#write(written, numbers);
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

  #beginRow(): void {
    this.#start.push(this.#at.length);
    this.#valueStart.push(this.#values.length);
    this.#balanceStart.push(this.#balances.length);
    this.#refStart.push(this.#refs.length);
  }

  #write({ event, countsFrom }: WrittenEvent, numbers: ReadonlyMap<string, number>): void {
    const seconds = Math.floor(Date.parse(event.at) / 1000);
    if (!holdsInstant(seconds)) {
      this.leftOut += 1;
      return;
    }
    const own = numbers.get(event.eventId);
    const about = event.about === null ? undefined : numbers.get(event.about);
    const value = event.code === 'PROF' ? event.details['completeness'] : event.amount?.minor;
    const valued = typeof value === 'number';
    const kind: EventKind = {
      code: event.code,
      medium: event.medium,
      direction: event.direction,
      flow: event.flow,
      category: event.category,
      currency: event.amount?.currency ?? event.balance?.currency ?? null,
      facts: factsOf(event.details),
      valued,
      balanced: event.balance !== null,
      named: own !== undefined,
      about: about !== undefined,
      merged: countsFrom !== undefined,
    };
    this.#at.push(bookSecond(seconds));
    this.#day.push(bookDay(event.day));
    this.#kind.push(this.#kinds.numberOf(kind));
    if (valued) this.#number(this.#values, value);
    if (event.balance !== null) this.#number(this.#balances, event.balance.minor);
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

/** A number, within this customer, for everything that an event is about. */
function referredTo(events: readonly WrittenEvent[]): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const { event } of events)
    if (event.about !== null && !numbers.has(event.about)) numbers.set(event.about, numbers.size);
  return numbers;
}
