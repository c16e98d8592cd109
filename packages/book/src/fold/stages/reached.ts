import type { StageRules } from '@vivero/domain';
import { codeNumber, codeOf } from '../kind-words.ts';
import { LONG_AGO } from '../no-day.ts';

const TWO_WAY = codeNumber('CT-V');
const READ = codeNumber('CT-R');
const ATTEMPT = codeNumber('CT-D');
const LINK = codeNumber('PD-A');
const LINK_END = codeNumber('PD-X');

/** S2 of domain's `reached`, in numbers. */
export class Reached {
  readonly #rules: StageRules;
  #twoWayOn = LONG_AGO;
  #linkOn = LONG_AGO;
  #readOn = LONG_AGO;
  #readBeforeOn = LONG_AGO;
  #respondedOn = LONG_AGO;
  #contactedOn = LONG_AGO;

  constructor(rules: StageRules) {
    this.#rules = rules;
  }

  reset(): void {
    this.#twoWayOn = this.#linkOn = this.#readOn = this.#readBeforeOn = LONG_AGO;
    this.#respondedOn = this.#contactedOn = LONG_AGO;
  }

  note(word: number, day: number): void {
    switch (codeOf(word)) {
      case TWO_WAY:
        this.#twoWayOn = this.#respondedOn = this.#contactedOn = day;
        break;
      case READ:
        this.#readBeforeOn = this.#readOn;
        this.#readOn = this.#respondedOn = this.#contactedOn = day;
        break;
      case ATTEMPT:
        this.#contactedOn = day;
        break;
      case LINK:
        this.#linkOn = this.#contactedOn = day;
        break;
      case LINK_END:
        this.#linkOn = LONG_AGO;
        break;
      default:
    }
  }

  enters(day: number): boolean {
    if (this.#twoWayOn === day || this.#linkOn === day) return true;
    return this.#readOn === day && day - this.#readBeforeOn < this.#rules.readsDays;
  }

  holds(day: number): boolean {
    return day < this.#keptUntil();
  }

  leavesOn(from: number): number {
    return Math.max(from, this.#keptUntil());
  }

  #keptUntil(): number {
    const responded = this.#respondedOn + this.#rules.responseDays;
    return this.#linkOn === LONG_AGO ? responded : Math.max(responded, this.#contactedOn + this.#rules.linkDays);
  }
}
