import { EVENT_CODES, type StageRules } from '@vivero/domain';
import { exactNumber } from '../../columns/exact-number.ts';
import { causeNumber, packMove } from '../../columns/packed-move.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { ABOUT, codeBits, codeOf, COMPLETENESS, EVIDENT, MERGED, NAMED, OWN, VALUED } from '../kind-words.ts';
import { monthEnds } from '../month-ends.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';
import type { RowSpan } from '../row-span.ts';
import { MoveBuffer } from './move-buffer.ts';
import { StageLadder } from './stage-ladder.ts';

/** Stands among the codes of a day for the day from which the facts of now hold. */
const FACTS = 1 << EVENT_CODES.length;
/** What a customer says or does that ends a stay at once, by the rank it ends. */
const ENDS = [0, codeBits('PROF'), codeBits('PD-X'), 0, codeBits('ND-D'), 0, 0, 0];
/** What can bring the end of a stay nearer; everything else puts it off. */
const SHORTENS = codeBits('PROF', 'PD-X', 'ND-D', 'TX-S') | FACTS;
/** What can lead up from each rank: a day without any of it is not judged. */
const TO_S5 = codeBits('TX-S');
const TO_S4 = TO_S5 | codeBits('ND-C', 'ND-Q');
const TO_S2 = TO_S4 | codeBits('CT-R', 'CT-V', 'PD-A', 'IN-C', 'IN-Q', 'IN-A');
const LEADS_UP = [
  TO_S2 | codeBits('PROF') | FACTS,
  TO_S2,
  TO_S2,
  TO_S4,
  TO_S5,
  TO_S5,
  codeBits('TX-S', 'RF-C', 'CP-X'),
  0,
];

const SPARSE = VALUED | NAMED | ABOUT | MERGED;
const [BY_EVIDENCE, BY_DECAY] = [causeNumber('evidence'), causeNumber('decay')];

/**
 * Domain's `stagePath`, in numbers: the path of one row through the stages, one row after another with the same object. Days between
 * events are looked at only when something is due, and what is due is asked again only when something may have brought it nearer.
 */
export class StagePath {
  rank = 0;
  highest = 0;
  /** Under the watch rule: months below the level so far. */
  below = 0;
  /** Day of the last purchase or movement of the customer's own. */
  ownOn = LONG_AGO;
  /** Bits of all kinds that were met, OR-ed. */
  seen = 0;
  readonly moves = new MoveBuffer();
  readonly #ladder: StageLadder;
  readonly #rules: StageRules;
  readonly #words: Int32Array;
  readonly #monthEnds = monthEnds();
  #since = LONG_AGO;
  #best = 0;
  #monthEnd = NEVER;
  /** Nothing falls due before this day. */
  #due = NEVER;
  #day = LONG_AGO;
  /** Codes of the events of `#day`, a bit each. */
  #todays = 0;

  /** @param words by kind (`kindWords`) */
  constructor(people: PeopleColumns, words: Int32Array, rules: StageRules) {
    this.#ladder = new StageLadder(people, rules);
    this.#words = words;
    this.#rules = rules;
  }

  /** The path of the row up to the end of `through`. */
  run(row: number, { columns, from, to, value: firstValue, ref: firstRef }: RowSpan, through: number): void {
    const { day: days, kind, values, refs, wide } = columns;
    const words = this.#words;
    const ladder = this.#ladder;
    this.#reset(row);
    let value = firstValue;
    let ref = firstRef;
    let seen = 0;
    let ownOn = LONG_AGO;
    for (let i = from; i < to; i += 1) {
      const word = words[kind[i] as number] as number;
      const day = days[i] as number;
      let own = -1;
      let about = -1;
      let stated = 0;
      seen |= word;
      if (word & OWN) ownOn = day;
      if (word & SPARSE) {
        if (word & COMPLETENESS) stated = exactNumber(values[value] as number, wide);
        if (word & VALUED) value += 1;
        if (word & NAMED) own = refs[ref++] as number;
        if (word & ABOUT) about = refs[ref++] as number;
        if (word & MERGED) ref += 1;
      }
      if ((word & EVIDENT) === 0) continue;
      if (day > through) break;
      if (day !== this.#day) this.#turnTo(day);
      ladder.note(word, day, own, about, stated);
      this.#todays |= 1 << codeOf(word);
    }
    this.#turnTo(through + 1);
    this.seen = seen;
    this.ownOn = ownOn;
  }

  scoreOn(day: number): number {
    return this.#ladder.interested.scoreOn(day);
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

  #reset(row: number): void {
    this.#ladder.reset(row);
    this.moves.clear();
    this.highest = 0;
    this.#stand(0, LONG_AGO);
    this.#day = LONG_AGO;
    this.#todays = 0;
  }

  #stand(rank: number, day: number): void {
    this.rank = rank;
    this.#since = day;
    this.below = this.#best = 0;
    this.#monthEnd = rank < 5 ? NEVER : (this.#monthEnds[day] as number);
    this.#due = rank === 0 ? NEVER : LONG_AGO;
    if (rank > this.highest) this.highest = rank;
  }

  /** Judges the day that is over and lets time pass until `day`, with the day from which the facts of now hold when it lies between. */
  #turnTo(day: number): void {
    this.#climb();
    const { factsOn } = this.#ladder.profiled;
    if (factsOn > this.#day && factsOn < day) {
      this.#passTo(factsOn);
      this.#climb();
    }
    this.#passTo(day);
  }

  #passTo(day: number): void {
    if (this.#todays & SHORTENS && this.rank > 0) this.#due = LONG_AGO;
    if (this.#due < day) this.#settle(day);
    this.#day = day;
    this.#todays = day === this.#ladder.profiled.factsOn ? FACTS : 0;
  }

  #climb(): void {
    const old = this.rank;
    if ((this.#todays & (LEADS_UP[old] as number)) === 0) return;
    const entries = this.#ladder.entriesAbove(old, this.#day);
    if (entries === 0) return;
    const top = 31 - Math.clz32(entries);
    for (let rank = old + 1; rank <= top; rank += 1)
      this.moves.push(this.#day, packMove(rank - 1, rank, (entries & (1 << rank)) === 0, BY_EVIDENCE));
    this.#stand(top, this.#day);
  }

  /** Everything that time does from `#day` until the day before `day`. */
  #settle(day: number): void {
    let from = this.#day;
    for (;;) {
      const due = this.#dueOn(from);
      this.#due = due;
      if (due >= day) return;
      const old = this.rank;
      if (old < 6) this.#stand(this.#ladder.landing(old, due), due);
      else this.#judgeMonth(due);
      if (this.rank !== old) {
        const said = due === this.#day && (this.#todays & (ENDS[old] as number)) !== 0;
        this.moves.push(due, packMove(old, this.rank, false, said ? BY_EVIDENCE : BY_DECAY));
      }
      from = due;
    }
  }

  /** Month ends before the first one below the level change nothing and are passed over; S5 ends by its own rule only. */
  #dueOn(from: number): number {
    if (this.rank < 6) return this.#ladder.leavesOn(this.rank, from, this.#since);
    return this.below > 0 ? this.#monthEnd : this.#firstMonthBelow(LONG_AGO);
  }

  #firstMonthBelow(from: number): number {
    return this.#monthEnds[Math.max(from, this.#monthEnd, this.#ladder.keptUntil(this.rank))] as number;
  }

  /** The watch rule at the end of a month (domain's `watchMonth`). */
  #judgeMonth(monthEnd: number): void {
    const next = this.#monthEnds[monthEnd + 1] as number;
    const reached = this.#ladder.monthLevel(this.rank, monthEnd);
    const { belowMonths, watchMonths } = this.#rules;
    if (reached >= this.rank) this.below = this.#best = 0;
    else if (this.below < belowMonths + watchMonths) {
      this.below += 1;
      this.#best = Math.max(this.#best, reached);
    } else {
      const level = Math.max(this.#best, reached);
      const lapsed = level === 0 || (level === 5 && !this.#ladder.holds(5, monthEnd));
      this.#stand(lapsed ? this.#ladder.landing(5, monthEnd) : level, monthEnd);
    }
    this.#monthEnd = next;
  }
}
