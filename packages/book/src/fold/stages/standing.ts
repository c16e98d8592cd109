import type { StageRules } from '@vivero/domain';
import { monthEnds } from '../month-ends.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';
import type { StageLadder } from './stage-ladder.ts';

/** Where a row stands, since when, and when that ends if nothing else happens: what domain's `stagePath` keeps beside its ladder. */
export class Standing {
  rank = 0;
  highest = 0;
  /** Under the watch rule: months below the level so far. */
  below = 0;
  /** Nothing falls due before this day. */
  due = NEVER;
  readonly #ladder: StageLadder;
  readonly #rules: StageRules;
  readonly #monthEnds = monthEnds();
  #since = LONG_AGO;
  #best = 0;
  /** The month end that the watch rule looks at next. */
  #monthEnd = NEVER;

  constructor(ladder: StageLadder, rules: StageRules) {
    this.#ladder = ladder;
    this.#rules = rules;
  }

  reset(): void {
    this.highest = 0;
    this.stand(0, LONG_AGO);
  }

  stand(rank: number, day: number): void {
    this.rank = rank;
    this.#since = day;
    this.below = this.#best = 0;
    this.#monthEnd = rank < 5 ? NEVER : (this.#monthEnds[day] as number);
    this.due = rank === 0 ? NEVER : LONG_AGO;
    if (rank > this.highest) this.highest = rank;
  }

  /**
   * The next thing that time does on or after `from`, in `due` as well. Month ends before the first one below the level change nothing and
   * are passed over; S5 ends by its own rule only.
   */
  dueOn(from: number): number {
    if (this.rank < 6) this.due = this.#ladder.leavesOn(this.rank, from, this.#since);
    else this.due = this.below > 0 ? this.#monthEnd : this.#firstMonthBelow(LONG_AGO);
    return this.due;
  }

  /** The watch rule at the end of a month (domain's `watchMonth`): the level from then on, 0 = a lapse. */
  judgeMonth(monthEnd: number): number {
    const reached = this.#ladder.monthLevel(this.rank, monthEnd);
    const { belowMonths, watchMonths } = this.#rules;
    this.#monthEnd = this.#monthEnds[monthEnd + 1] as number;
    if (reached >= this.rank) this.below = this.#best = 0;
    else if (this.below < belowMonths + watchMonths) {
      this.below += 1;
      this.#best = Math.max(this.#best, reached);
    } else {
      const level = Math.max(this.#best, reached);
      return level === 5 && !this.#ladder.holds(5, monthEnd) ? 0 : level;
    }
    return this.rank;
  }

  /** After a demotion the watch goes on with the next month: the one that demotes is spent on the demotion. */
  watchAfter(monthEnd: number): void {
    this.#monthEnd = this.#monthEnds[monthEnd + 1] as number;
  }

  /** Whether the stay condition fails at the end of `day` and the exit has not come yet. */
  isCooling(day: number): boolean {
    return this.rank > 0 && (this.below > 0 || !this.#ladder.holds(this.rank, day));
  }

  /** First day, not before `from`, on which the row falls when nothing else happens; `NEVER` = none. */
  nextDecay(from: number): number {
    if (this.rank < 6) return this.#ladder.leavesOn(this.rank, from, this.#since);
    let month = this.#firstMonthBelow(from);
    const { belowMonths, watchMonths } = this.#rules;
    const before = month === this.#monthEnd ? this.below : 0;
    for (let months = before; months < belowMonths + watchMonths; months += 1)
      month = this.#monthEnds[month + 1] as number;
    return month;
  }

  #firstMonthBelow(from: number): number {
    return this.#monthEnds[Math.max(from, this.#monthEnd, this.#ladder.keptUntil(this.rank))] as number;
  }
}
