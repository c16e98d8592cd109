import type { StageRules } from '@vivero/domain';
import { categoryOf, LOAN } from '../kind-words.ts';
import { LONG_AGO } from '../no-day.ts';

/** S6 of domain's `repurchasing`, in numbers. */
export class Repurchasing {
  keptUntil = LONG_AGO;
  readonly #rules: StageRules;
  #firstOn = LONG_AGO;
  #lastOn = LONG_AGO;
  /** A bit a category. */
  #categories = 0;

  constructor(rules: StageRules) {
    this.#rules = rules;
  }

  reset(): void {
    this.keptUntil = this.#firstOn = this.#lastOn = LONG_AGO;
    this.#categories = 0;
  }

  note(word: number, day: number): void {
    if (this.#firstOn === LONG_AGO) this.#firstOn = day;
    this.#lastOn = day;
    // Bit 0 is the purchase of no category, which pairs with nothing.
    this.#categories |= (1 << categoryOf(word)) & ~1;
    const days = word & LOAN ? this.#rules.repurchaseLoanDays : this.#rules.repurchaseDays;
    this.keptUntil = Math.max(this.keptUntil, day + days);
  }

  enters(day: number): boolean {
    if (this.#lastOn !== day) return false;
    return day - this.#firstOn >= this.#rules.repurchaseGapDays || (this.#categories & (this.#categories - 1)) !== 0;
  }

  holds(day: number): boolean {
    return day < this.keptUntil;
  }
}
