import type { StageRules } from '@vivero/domain';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';

/** S5 of domain's `transacted`, in numbers. */
export class Transacted {
  readonly #rules: StageRules;
  readonly #people: PeopleColumns;
  #boughtOn = LONG_AGO;
  #firstHolding = 0;
  #endOfHoldings = 0;

  constructor(people: PeopleColumns, rules: StageRules) {
    this.#people = people;
    this.#rules = rules;
  }

  reset(row: number): void {
    this.#boughtOn = LONG_AGO;
    this.#firstHolding = this.#people.holdingStart[row] as number;
    this.#endOfHoldings = this.#people.holdingStart[row + 1] as number;
  }

  note(day: number): void {
    this.#boughtOn = day;
  }

  enters(day: number): boolean {
    return this.#boughtOn === day;
  }

  holds(day: number): boolean {
    return this.leavesOn(day) !== day;
  }

  leavesOn(from: number): number {
    let day = Math.max(from, this.#boughtOn + this.#rules.transactionDays);
    for (;;) {
      const until = this.#heldUntil(day);
      if (until === day || until === NEVER) return until;
      day = until;
    }
  }

  /** Day on which a product that is active here on `day` ends; `day` itself when none is active. */
  #heldUntil(day: number): number {
    const { holdingElsewhere, holdingOpenedOn, holdingEndedOn } = this.#people;
    for (let i = this.#firstHolding; i < this.#endOfHoldings; i += 1) {
      const ended = (holdingEndedOn[i] as number) || NEVER;
      if (holdingElsewhere[i] === 0 && (holdingOpenedOn[i] as number) <= day && ended > day) return ended;
    }
    return day;
  }
}
