import { ABOUT, BALANCED, MERGED, NAMED, VALUED } from './kind-words.ts';
import { LONG_AGO } from './no-day.ts';
import { NO_EVENTS, type RowSpan } from './row-span.ts';

/** Of one event: its own number, what it is about, the day from which it counts. */
const MOST_REFS = 3;

/** Some of the events of rows, as if they were all: for the few rows in which not everything counts. */
export class KeptEvents {
  readonly #words: Int32Array;
  readonly #least: number;
  #columns = NO_EVENTS;
  #room = 0;
  /** How much of the columns is taken. */
  #events = 0;
  #values = 0;
  #balances = 0;
  #refs = 0;

  /** @param words by kind (`kindWords`); @param least room for so many events: much for who is to keep many rows one after another */
  constructor(words: Int32Array, least = 1024) {
    this.#words = words;
    this.#least = least;
  }

  /**
   * The events that pass, until the next time.
   * @param keeps by the event's word, the number by which others refer to it (-1 = none) and the book day from which it counts
   */
  keep(all: RowSpan, keeps: (word: number, own: number, countsFrom: number) => boolean): RowSpan {
    this.#events = this.#values = this.#balances = this.#refs = 0;
    return this.add(all, keeps);
  }

  /** The same, and what was kept of other rows of the same columns stays as it is. */
  add(all: RowSpan, keeps: (word: number, own: number, countsFrom: number) => boolean): RowSpan {
    const { at, day, kind, values, balances, refs } = all.columns;
    const into = this.#roomFor(all);
    let { value, balance, ref } = all;
    let [kept, keptValue, keptBalance, keptRef] = [this.#events, this.#values, this.#balances, this.#refs];
    const begins = { from: kept, value: keptValue, balance: keptBalance, ref: keptRef };
    for (let i = all.from; i < all.to; i += 1) {
      const word = this.#words[kind[i] as number] as number;
      const endOfRefs = ref + (word & NAMED ? 1 : 0) + (word & ABOUT ? 1 : 0) + (word & MERGED ? 1 : 0);
      const own = word & NAMED ? (refs[ref] as number) : -1;
      const countsFrom = word & MERGED ? (refs[endOfRefs - 1] as number) : LONG_AGO;
      if (keeps(word, own, countsFrom)) {
        into.at[kept] = at[i] as number;
        into.day[kept] = day[i] as number;
        into.kind[kept] = kind[i] as number;
        kept += 1;
        if (word & VALUED) into.values[keptValue++] = values[value] as number;
        if (word & BALANCED) into.balances[keptBalance++] = balances[balance] as number;
        for (let place = ref; place < endOfRefs; place += 1) into.refs[keptRef++] = refs[place] as number;
      }
      if (word & VALUED) value += 1;
      if (word & BALANCED) balance += 1;
      ref = endOfRefs;
    }
    [this.#events, this.#values, this.#balances, this.#refs] = [kept, keptValue, keptBalance, keptRef];
    return { columns: into, ...begins, to: kept, valueTo: keptValue, balanceTo: keptBalance };
  }

  /** Columns with room for the row, new ones if there is none left; no more of anything is kept than all columns have. */
  #roomFor({ columns: { values, balances, refs, wide }, from, to }: RowSpan): RowSpan['columns'] {
    const events = to - from;
    if (this.#room < this.#events + events || this.#columns.wide !== wide) {
      this.#room = Math.max(this.#least, events);
      this.#events = this.#values = this.#balances = this.#refs = 0;
      this.#columns = {
        at: new Uint32Array(this.#room),
        day: new Uint16Array(this.#room),
        kind: new Uint16Array(this.#room),
        values: new Int32Array(Math.min(this.#room, values.length)),
        balances: new Int32Array(Math.min(this.#room, balances.length)),
        refs: new Uint32Array(Math.min(this.#room * MOST_REFS, refs.length)),
        wide,
      };
    }
    return this.#columns;
  }
}
