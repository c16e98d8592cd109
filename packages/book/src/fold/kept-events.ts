import { ABOUT, BALANCED, MERGED, NAMED, VALUED } from './kind-words.ts';
import { LONG_AGO } from './no-day.ts';
import { NO_EVENTS, type RowSpan } from './row-span.ts';

/** Of one event: its own number, what it is about, the day from which it counts. */
const MOST_REFS = 3;

/** Some of the events of a row, as if they were all: for the few rows in which not everything counts. */
export class KeptEvents {
  readonly span: RowSpan;
  readonly #words: Int32Array;
  readonly #least: number;
  #room = 0;

  /** @param words by kind (`kindWords`); @param least room for so many events: much for who is to keep many rows one after another */
  constructor(words: Int32Array, least = 1024) {
    this.#words = words;
    this.#least = least;
    this.span = { columns: NO_EVENTS, from: 0, to: 0, value: 0, valueTo: 0, balance: 0, balanceTo: 0, ref: 0 };
  }

  /**
   * Keeps the events that pass, in `span`, until the next time.
   * @param keeps by the event's word, the number by which others refer to it (-1 = none) and the book day from which it counts
   */
  keep(all: RowSpan, keeps: (word: number, own: number, countsFrom: number) => boolean): RowSpan {
    const { at, day, kind, values, balances, refs } = all.columns;
    const into = this.#columns(all);
    let { value, balance, ref } = all;
    let [kept, keptValue, keptBalance, keptRef] = [0, 0, 0, 0];
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
    this.span.to = kept;
    this.span.valueTo = keptValue;
    this.span.balanceTo = keptBalance;
    return this.span;
  }

  /** Room for the row; no more of anything is kept than all columns have. */
  #columns({ columns: { values, balances, refs, wide }, from, to }: RowSpan): RowSpan['columns'] {
    const events = to - from;
    if (this.#room < events || this.span.columns.wide !== wide) {
      this.#room = Math.max(this.#least, events);
      this.span.columns = {
        at: new Uint32Array(this.#room),
        day: new Uint16Array(this.#room),
        kind: new Uint16Array(this.#room),
        values: new Int32Array(Math.min(this.#room, values.length)),
        balances: new Int32Array(Math.min(this.#room, balances.length)),
        refs: new Uint32Array(Math.min(this.#room * MOST_REFS, refs.length)),
        wide,
      };
    }
    return this.span.columns;
  }
}
