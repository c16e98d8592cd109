import { LAWFUL_BASES, type StageRules } from '@vivero/domain';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { BASIS, COMPLETENESS, NO_BASIS } from '../kind-words.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';

const NO_LAWFUL_BASIS = LAWFUL_BASES.indexOf('none') + 1;

/** S1 of domain's `profiled`, in numbers. */
export class Profiled {
  /** Day from which the facts of now hold; `NEVER` = never verified. */
  factsOn = NEVER;
  readonly #rules: StageRules;
  #factsCompleteness = 0.5;
  #factsBasis = false;
  #completeness = 0.5;
  #hasBasis = false;
  #statedOn = LONG_AGO;

  constructor(rules: StageRules) {
    this.#rules = rules;
  }

  reset(people: PeopleColumns, row: number): void {
    const basis = people.basis[row] as number;
    this.factsOn = people.verifiedOn[row] || NEVER;
    this.#factsCompleteness = this.#completeness = people.completeness[row] as number;
    this.#factsBasis = this.#hasBasis = basis !== 0 && basis !== NO_LAWFUL_BASIS;
    this.#statedOn = LONG_AGO;
  }

  /** @param stated completeness, where the kind says that it is stated */
  note(word: number, day: number, stated: number): void {
    if (day > this.factsOn && this.#factsHold(day)) {
      this.#completeness = this.#factsCompleteness;
      this.#hasBasis = this.#factsBasis;
    }
    if (word & COMPLETENESS) this.#completeness = stated;
    if (word & (BASIS | NO_BASIS)) this.#hasBasis = (word & BASIS) !== 0;
    this.#statedOn = day;
  }

  enters(day: number): boolean {
    return this.#verifiedOn(day) === day && this.#complete(day, this.#rules.profileEnter);
  }

  holds(day: number): boolean {
    return this.#complete(day, this.#rules.profileStay) && day - this.#verifiedOn(day) <= this.#rules.profileDays;
  }

  leavesOn(from: number): number {
    return this.holds(from) ? this.#verifiedOn(from) + this.#rules.profileDays + 1 : from;
  }

  #factsHold(day: number): boolean {
    return day >= this.factsOn && this.#statedOn <= this.factsOn;
  }

  #verifiedOn(day: number): number {
    return day >= this.factsOn ? Math.max(this.#statedOn, this.factsOn) : this.#statedOn;
  }

  #complete(day: number, least: number): boolean {
    return this.#factsHold(day)
      ? this.#factsBasis && this.#factsCompleteness >= least
      : this.#hasBasis && this.#completeness >= least;
  }
}
