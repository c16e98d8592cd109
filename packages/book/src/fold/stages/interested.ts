import type { StageRules } from '@vivero/domain';
import { halfLife } from '../half-life.ts';
import { scores, THERE, weightOf, YES } from '../kind-words.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';
import { PerRef } from '../per-ref.ts';
import type { RowSpan } from '../row-span.ts';

/** S3 of domain's `interested`, in numbers: the same operations on the same numbers, so that the score is the same to the last bit. */
export class Interested {
  readonly #rules: StageRules;
  readonly #left: Float64Array;
  #score = 0.5;
  #lastDay = LONG_AGO;
  /** First reading of the run below the threshold as it stood before `lastDay`; `NEVER` = that run was broken. */
  #belowSince = LONG_AGO;
  #visitOn = LONG_AGO;
  #scoring = new Int32Array(1024);
  /** By what was visited: 1 = accepted, 2 = attended. */
  readonly #visits = new PerRef();

  constructor(rules: StageRules) {
    this.#rules = rules;
    this.#left = halfLife(rules.interestHalfLife);
  }

  reset(): void {
    this.#score = 0;
    this.#lastDay = this.#belowSince = this.#visitOn = LONG_AGO;
    this.#visits.clear();
  }

  /** Many events of one who does not stand at S3, of which only this is asked. @param words by kind (`kindWords`) */
  noteScores({ day: days, kind }: RowSpan['columns'], from: number, to: number, words: Int32Array): void {
    if (this.#scoring.length <= to - from) this.#scoring = new Int32Array((to - from) * 2);
    const scoring = this.#scoring;
    let found = 0;
    for (let i = from; i < to; i += 1) {
      // Noted every time, kept where it scores: no branch to guess.
      scoring[found] = i;
      found += scores(words[kind[i] as number] as number);
    }
    for (let i = 0; i < found; i += 1) {
      const event = scoring[i] as number;
      const weight = weightOf(words[kind[event] as number] as number);
      const day = days[event] as number;
      this.#score = weight > 0 ? this.scoreOn(day) + weight : 0;
      this.#lastDay = day;
    }
  }

  /** What scores. @param reads whether the row stands at S3: readings count from the day on which it came to, none before matters */
  note(word: number, day: number, reads: boolean): void {
    if (reads) this.#passTo(day);
    this.#score = this.scoreOn(day) + weightOf(word);
    this.#lastDay = day;
  }

  /** What ends the link ends the interest. */
  noteLinkEnd(day: number, reads: boolean): void {
    if (reads) this.#passTo(day);
    this.#score = 0;
    this.#lastDay = day;
  }

  noteVisit(word: number, day: number, about: number): void {
    const seen = this.#visits.get(about) | (word & YES ? 1 : 0) | (word & THERE ? 2 : 0);
    this.#visits.set(about, seen);
    if (seen === 3) this.#visitOn = day;
  }

  enters(day: number): boolean {
    return this.scoreOn(day) >= this.#rules.interestEnter || this.#visitOn === day;
  }

  holds(day: number): boolean {
    return this.scoreOn(day) >= this.#rules.interestLeave;
  }

  leavesOn(from: number, since: number): number {
    return Math.max(from, Math.max(this.#runSince(), since) + this.#rules.interestDays - 1);
  }

  scoreOn(day: number): number {
    return this.#score === 0 ? 0 : this.#score * (this.#left[day - this.#lastDay] as number);
  }

  #runSince(): number {
    const first = this.#firstDayBelow();
    return first === this.#lastDay && this.#belowSince !== NEVER ? this.#belowSince : first;
  }

  /** Closes the readings before `day`. Mostly yesterday's is above the threshold still, and the logarithm is not needed. */
  #passTo(day: number): void {
    if (day === this.#lastDay) return;
    if (this.#score >= this.#rules.interestLeave && this.holds(day - 1)) this.#belowSince = NEVER;
    else this.#belowSince = this.#runSince();
  }

  #firstDayBelow(): number {
    const { interestLeave, interestHalfLife } = this.#rules;
    if (this.#score < interestLeave) return this.#lastDay;
    let day = this.#lastDay + Math.floor(interestHalfLife * Math.log2(this.#score / interestLeave));
    while (this.scoreOn(day) >= interestLeave) day += 1;
    return day;
  }
}
