import type { StageRules } from '@vivero/domain';
import { categoryOf, codeNumber, codeOf } from '../kind-words.ts';
import { LONG_AGO } from '../no-day.ts';
import { PerRef } from '../per-ref.ts';

const CONFIRMED = codeNumber('ND-C');
const QUOTED = codeNumber('ND-Q');
const DENIED = codeNumber('ND-D');
/** Categories and 0 for none. */
const CATEGORIES = 16;

/**
 * S4 of domain's `inNeed`, in numbers. A need is named by what it is about, else by its category. Closing a whole category is one number,
 * not a walk over its needs: a need is open when it was stated after the last closing of its category.
 */
export class InNeed {
  readonly #rules: StageRules;
  #touchedOn = LONG_AGO;
  /** Counts the statements, so that they have an order. */
  #statement = 0;
  #open = 0;
  #openToday = 0;
  #today = LONG_AGO;
  /** By category: statement of the last closing, needs open, and those of them stated today. */
  readonly #closedAt = new Int32Array(CATEGORIES);
  readonly #openOf = new Int32Array(CATEGORIES);
  readonly #todayOf = new Int32Array(CATEGORIES);
  /** By need: its last statement, 0 = closed; that one's category and day. */
  readonly #statedAt = new PerRef();
  readonly #category = new PerRef();
  readonly #day = new PerRef();

  constructor(rules: StageRules) {
    this.#rules = rules;
  }

  reset(): void {
    this.#touchedOn = this.#today = LONG_AGO;
    if (this.#statement === 0) return;
    this.#statement = this.#open = this.#openToday = 0;
    this.#closedAt.fill(0);
    this.#openOf.fill(0);
    this.#todayOf.fill(0);
    this.#statedAt.clear();
  }

  /** The customer took part: every open need counts as touched. */
  noteTouch(day: number): void {
    if (this.#open > 0 && day - this.#touchedOn > this.#rules.needUntouchedDays) this.#close(0);
    this.#touchedOn = day;
  }

  /** @param about number of the need; -1 = it is not named */
  note(word: number, day: number, about: number): void {
    const category = categoryOf(word);
    const code = codeOf(word);
    if (code === CONFIRMED || code === QUOTED) this.#state(about < 0 ? category : CATEGORIES + about, category, day);
    else if (code === DENIED && about >= 0) this.#drop(CATEGORIES + about);
    else this.#close(category);
  }

  enters(day: number): boolean {
    return this.#today === day && this.#openToday > 0;
  }

  holds(day: number): boolean {
    return this.#open > 0 && day - this.#touchedOn <= this.#rules.needTouchedDays;
  }

  leavesOn(from: number): number {
    return this.#open === 0 ? from : Math.max(from, this.#touchedOn + this.#rules.needUntouchedDays);
  }

  #state(need: number, category: number, day: number): void {
    if (this.#today !== day) {
      this.#today = day;
      this.#openToday = 0;
      this.#todayOf.fill(0);
    }
    this.#drop(need);
    this.#statement += 1;
    this.#statedAt.set(need, this.#statement);
    this.#category.set(need, category);
    this.#day.set(need, day);
    this.#count(category, day, 1);
  }

  #drop(need: number): void {
    const category = this.#category.get(need);
    if (this.#statedAt.get(need) <= (this.#closedAt[category] as number)) return;
    this.#count(category, this.#day.get(need), -1);
    this.#statedAt.set(need, 0);
  }

  /** Closes the needs of the category and those of none; 0 closes all. */
  #close(category: number): void {
    if (this.#open === 0) return;
    for (let each = 0; each < CATEGORIES; each += 1)
      if (category === 0 || each === 0 || each === category) {
        this.#open -= this.#openOf[each] as number;
        this.#openToday -= this.#todayOf[each] as number;
        this.#openOf[each] = this.#todayOf[each] = 0;
        this.#closedAt[each] = this.#statement;
      }
  }

  #count(category: number, day: number, by: 1 | -1): void {
    this.#open += by;
    this.#openOf[category] = (this.#openOf[category] as number) + by;
    if (day !== this.#today) return;
    this.#openToday += by;
    this.#todayOf[category] = (this.#todayOf[category] as number) + by;
  }
}
