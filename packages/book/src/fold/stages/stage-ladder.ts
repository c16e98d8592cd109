import type { StageRules } from '@vivero/domain';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { ABOUT, codeBits, codeNumber, codeOf, THERE, TOUCH, weightOf, YES } from '../kind-words.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';
import { InNeed } from './in-need.ts';
import { Interested } from './interested.ts';
import { Profiled } from './profiled.ts';
import { Reached } from './reached.ts';
import { Repurchasing } from './repurchasing.ts';
import { SuperCustomer } from './super-customer.ts';
import { Transacted } from './transacted.ts';

const [PROFILE, LINK_END, BOUGHT] = [codeNumber('PROF'), codeNumber('PD-X'), codeNumber('TX-S')];
const CONTACTS = codeBits('CT-D', 'CT-R', 'CT-V', 'PD-A', 'PD-X');
const NEEDS = codeBits('ND-C', 'ND-D', 'ND-Q', 'TX-S');

/** Domain's `stageLadder`, in numbers: the seven rules over one row's events, and where each exit leads. */
export class StageLadder {
  readonly profiled: Profiled;
  readonly interested: Interested;
  readonly #people: PeopleColumns;
  readonly #reached: Reached;
  readonly #inNeed: InNeed;
  readonly #transacted: Transacted;
  readonly #repurchasing: Repurchasing;
  readonly #superCustomer: SuperCustomer;

  constructor(people: PeopleColumns, rules: StageRules) {
    this.#people = people;
    this.profiled = new Profiled(rules);
    this.#reached = new Reached(rules);
    this.interested = new Interested(rules);
    this.#inNeed = new InNeed(rules);
    this.#transacted = new Transacted(people, rules);
    this.#repurchasing = new Repurchasing(rules);
    this.#superCustomer = new SuperCustomer(rules);
  }

  reset(row: number): void {
    this.profiled.reset(this.#people, row);
    this.#reached.reset();
    this.interested.reset();
    this.#inNeed.reset();
    this.#transacted.reset(row);
    this.#repurchasing.reset();
    this.#superCustomer.reset();
  }

  /** For the interest score. @param rank where the row stands */
  noteInterest(word: number, day: number, rank: number): void {
    if (weightOf(word) > 0) this.interested.note(word, day, rank === 3);
    else if (codeOf(word) === LINK_END) this.interested.noteLinkEnd(day, rank === 3);
  }

  /** For S1..S4. @param about number of what the event is about, -1 = nothing; @param stated completeness */
  noteLower(word: number, day: number, about: number, stated: number, rank: number): void {
    this.noteInterest(word, day, rank);
    const code = codeOf(word);
    const bit = 1 << code;
    if (code === PROFILE) this.profiled.note(word, day, stated);
    if (bit & CONTACTS) this.#reached.note(word, day);
    if (word & (YES | THERE) && word & ABOUT) this.interested.noteVisit(word, day, about);
    if (word & TOUCH) this.#inNeed.noteTouch(day);
    if (bit & NEEDS) this.#inNeed.note(word, day, about);
  }

  /** For S5..S7: only what is `UPPER` says anything to them. @param own number by which others refer to the event, -1 = they do not */
  noteUpper(word: number, day: number, own: number, about: number): void {
    if (codeOf(word) === BOUGHT) {
      this.#transacted.note(day);
      this.#repurchasing.note(word, day);
    }
    this.#superCustomer.note(word, day, own, about);
  }

  /** What the day's evidence opens above `rank`, a bit a rank; S7 only to those who stand at S6 or come to. */
  entriesAbove(rank: number, day: number): number {
    let entries = 0;
    if (rank < 1 && this.profiled.enters(day)) entries |= 1 << 1;
    if (rank < 2 && this.#reached.enters(day)) entries |= 1 << 2;
    if (rank < 3 && this.interested.enters(day)) entries |= 1 << 3;
    if (rank < 4 && this.#inNeed.enters(day)) entries |= 1 << 4;
    if (rank < 5 && this.#transacted.enters(day)) entries |= 1 << 5;
    if (rank < 6 && this.#repurchasing.enters(day)) entries |= 1 << 6;
    if ((rank === 6 || entries & (1 << 6)) && this.#superCustomer.enters(day)) entries |= 1 << 7;
    return entries;
  }

  holds(rank: number, day: number): boolean {
    switch (rank) {
      case 1:
        return this.profiled.holds(day);
      case 2:
        return this.#reached.holds(day);
      case 3:
        return this.interested.holds(day);
      case 4:
        return this.#inNeed.holds(day);
      case 5:
        return this.#transacted.holds(day);
      case 6:
        return this.#repurchasing.holds(day);
      case 7:
        return this.#superCustomer.holds(day);
      default:
        return true;
    }
  }

  /** First day, not before `from`, on which time ends the stay at S1..S5; S6 and S7 end by the watch rule only. */
  leavesOn(rank: number, from: number, since: number): number {
    switch (rank) {
      case 1:
        return this.profiled.leavesOn(from);
      case 2:
        return this.#reached.leavesOn(from);
      case 3:
        return this.interested.leavesOn(from, since);
      case 4:
        return this.#inNeed.leavesOn(from);
      case 5:
        return this.#transacted.leavesOn(from);
      default:
        return NEVER;
    }
  }

  /** First day on which S6 or S7 does not hold any more when nothing else happens; what the watch rule asks holds until then. */
  keptUntil(rank: number): number {
    return rank === 6 ? this.#repurchasing.keptUntil : rank === 7 ? this.#superCustomer.keptUntil : LONG_AGO;
  }

  landing(rank: number, day: number): number {
    if (rank === 4) return 3;
    let stands = Math.min(rank - 1, 4);
    while (stands > 0 && !this.holds(stands, day)) stands -= 1;
    return stands;
  }

  /** Level of a month for one who stands at `rank`: the highest of S5..`rank` that its last day holds, else 0. */
  monthLevel(rank: number, monthEnd: number): number {
    for (let level = rank; level >= 5; level -= 1) if (this.holds(level, monthEnd)) return level;
    return 0;
  }
}
