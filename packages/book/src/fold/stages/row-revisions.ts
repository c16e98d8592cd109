import { ABOUT, codeNumber, codeOf, EVIDENT, MERGED, NAMED, OWN } from '../kind-words.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';
import { PerRef } from '../per-ref.ts';
import type { RowSpan } from '../row-span.ts';

const [BOUGHT, VOIDED] = [codeNumber('TX-S'), codeNumber('TX-V')];

/** Domain's `revisionsOf`, in numbers: the days from which another part of a row's events counts, and which part. */
export class RowRevisions {
  /** In order. */
  days: number[] = [];
  /** Day of the last transaction of the customer's own that was not voided. */
  ownOn = LONG_AGO;
  readonly #words: Int32Array;
  readonly #bought = new PerRef();
  /** By purchase the day of its first void. */
  readonly #voidedOn = new PerRef();
  readonly #voidDays = new Set<number>();

  /** @param words by kind (`kindWords`) */
  constructor(words: Int32Array) {
    this.#words = words;
  }

  read(all: RowSpan, asOf: number): void {
    this.#bought.clear();
    this.#voidedOn.clear();
    this.#voidDays.clear();
    const days = new Set<number>();
    this.#each(all, (word, _day, own) => {
      if (codeOf(word) === BOUGHT && own >= 0) this.#bought.set(own, 1);
    });
    this.#each(all, (word, day, _own, about, countsFrom) => {
      if (word & EVIDENT && countsFrom >= 0) days.add(countsFrom);
      if (codeOf(word) !== VOIDED || about < 0 || this.#bought.get(about) === 0) return;
      this.#voidDays.add(day);
      if (this.#voidedOn.get(about) !== 0) return;
      this.#voidedOn.set(about, day);
      days.add(day);
    });
    this.days = [...days].filter((day) => day <= asOf).sort((a, b) => a - b);
    this.ownOn = LONG_AGO;
    this.#each(all, (word, day, own) => {
      if (word & OWN && this.counts(own, LONG_AGO, NEVER)) this.ownOn = day;
    });
  }

  /** Whether an event counts on `day`: it is not voided by then, and the merge that brought it has come. */
  counts(own: number, countsFrom: number, day: number): boolean {
    if (countsFrom > day) return false;
    if (own < 0 || this.#bought.get(own) === 0) return true;
    const voidedOn = this.#voidedOn.get(own);
    return voidedOn === 0 || voidedOn > day;
  }

  /** Whether the revision of the day is a void; else it is a merge. */
  isVoid(day: number): boolean {
    return this.#voidDays.has(day);
  }

  #each(
    { columns: { day, kind, refs }, from, to, ref: first }: RowSpan,
    visit: (word: number, day: number, own: number, about: number, countsFrom: number) => void,
  ): void {
    let ref = first;
    for (let i = from; i < to; i += 1) {
      const word = this.#words[kind[i] as number] as number;
      const own = word & NAMED ? (refs[ref++] as number) : -1;
      const about = word & ABOUT ? (refs[ref++] as number) : -1;
      const countsFrom = word & MERGED ? (refs[ref++] as number) : LONG_AGO;
      visit(word, day[i] as number, own, about, countsFrom);
    }
  }
}
