import type { StageRules } from '@vivero/domain';
import { ADVOCACY, categoryOf, codeNumber, codeOf } from '../kind-words.ts';
import { LONG_AGO } from '../no-day.ts';
import { PerRef } from '../per-ref.ts';

const CONVERTED = codeNumber('RF-C');
const BOUGHT = codeNumber('TX-S');
const COMPLAINED = codeNumber('CP');
const SETTLED = codeNumber('CP-X');
const CATEGORIES = 16;
const SETTLED_BY_NAME = -1;

/** S7 of domain's `superCustomer`, in numbers. */
export class SuperCustomer {
  keptUntil = LONG_AGO;
  readonly #rules: StageRules;
  #referredOn = LONG_AGO;
  #referredBeforeOn = LONG_AGO;
  #triggerOn = LONG_AGO;
  /** A bit a category that was ever bought, and the day of the last time. */
  #bought = 0;
  readonly #boughtOn = new Int32Array(CATEGORIES);
  #open = 0;
  /** Counts the complaints, so that what settled all of them has a place among them. */
  #complaint = 0;
  #settledUpTo = 0;
  readonly #complaints = new PerRef();

  constructor(rules: StageRules) {
    this.#rules = rules;
  }

  reset(): void {
    this.keptUntil = this.#referredOn = this.#referredBeforeOn = this.#triggerOn = LONG_AGO;
    this.#bought = this.#open = this.#complaint = this.#settledUpTo = 0;
    this.#complaints.clear();
  }

  /** @param own the number by which others refer to the event; @param about of what it refers to; -1 = none */
  note(word: number, day: number, own: number, about: number): void {
    if (word & ADVOCACY) this.keptUntil = day + this.#rules.advocacyDays;
    const code = codeOf(word);
    if (code === BOUGHT) {
      const category = categoryOf(word);
      this.#bought |= (1 << category) & ~1;
      this.#boughtOn[category] = day;
      this.#triggerOn = day;
    } else if (code === CONVERTED) {
      this.#referredBeforeOn = this.#referredOn;
      this.#referredOn = this.#triggerOn = day;
    } else if (code === COMPLAINED) this.#complain(own);
    else if (code === SETTLED) {
      this.#settle(about);
      this.#triggerOn = day;
    }
  }

  enters(day: number): boolean {
    if (this.#triggerOn !== day || this.#open > 0) return false;
    const least = day - this.#rules.advocacyDays;
    if (this.#referredBeforeOn > least) return true;
    return this.#referredOn > least && this.#boughtSince(least) >= 2;
  }

  holds(day: number): boolean {
    return day < this.keptUntil;
  }

  #complain(own: number): void {
    if (own >= 0 && this.#complaints.get(own) === SETTLED_BY_NAME) return;
    this.#complaint += 1;
    this.#open += 1;
    if (own >= 0) this.#complaints.set(own, this.#complaint);
  }

  #settle(about: number): void {
    if (about < 0) {
      this.#open = 0;
      this.#settledUpTo = this.#complaint;
      return;
    }
    if (this.#complaints.get(about) > this.#settledUpTo) this.#open -= 1;
    this.#complaints.set(about, SETTLED_BY_NAME);
  }

  /** Categories bought after `day`. */
  #boughtSince(day: number): number {
    let categories = 0;
    for (let rest = this.#bought; rest !== 0; rest &= rest - 1)
      if ((this.#boughtOn[31 - Math.clz32(rest & -rest)] as number) > day) categories += 1;
    return categories;
  }
}
