import { EVENT_CODES, type StageRules } from '@vivero/domain';
import { exactNumber } from '../../columns/exact-number.ts';
import { causeNumber, packMove } from '../../columns/packed-move.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import {
  ABOUT,
  codeBits,
  codeNumber,
  codeOf,
  COMPLETENESS,
  EVIDENT,
  MERGED,
  NAMED,
  OWN,
  UPPER,
  VALUED,
  weightOf,
} from '../kind-words.ts';
import { monthEnds } from '../month-ends.ts';
import { LONG_AGO, NEVER } from '../no-day.ts';
import { NO_EVENTS, type RowSpan } from '../row-span.ts';
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

const LINK_END = codeNumber('PD-X');

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
  #columns: RowSpan['columns'] = NO_EVENTS;
  /** The event at hand, and where its numbers begin. */
  #event = 0;
  #value = 0;
  #ref = 0;
  /** Where the row came to stand at S5 or above: the events from here on are noted for S1..S4 when it falls. */
  #notedTo = 0;
  #notedValue = 0;
  #notedRef = 0;

  /** @param words by kind (`kindWords`) */
  constructor(people: PeopleColumns, words: Int32Array, rules: StageRules) {
    this.#ladder = new StageLadder(people, rules);
    this.#words = words;
    this.#rules = rules;
  }

  /** The path of the row up to the end of `through`. */
  run(row: number, span: RowSpan, through: number): void {
    const { columns, from, to } = span;
    const { day: days, kind, refs } = columns;
    const words = this.#words;
    const ladder = this.#ladder;
    this.#reset(row, span);
    let ref = span.ref;
    let value = span.value;
    let seen = 0;
    let ownOn = LONG_AGO;
    let i = from;
    for (; i < to; i += 1) {
      const word = words[kind[i] as number] as number;
      const day = days[i] as number;
      const firstRef = ref;
      const firstValue = value;
      seen |= word;
      if (word & OWN) ownOn = day;
      let own = -1;
      let about = -1;
      if (word & SPARSE) {
        if (word & VALUED) value += 1;
        if (word & NAMED) own = refs[ref++] as number;
        if (word & ABOUT) about = refs[ref++] as number;
        if (word & MERGED) ref += 1;
      }
      if ((word & EVIDENT) === 0) continue;
      // Who stands at S5 or above and stays there is judged by what S5..S7 ask for; the rest is noted when it is needed.
      if (this.rank >= 5 && (word & UPPER) === 0 && day <= this.#due) continue;
      if (day > through) break;
      if (day !== this.#day) {
        this.#event = i;
        this.#value = firstValue;
        this.#ref = firstRef;
        this.#turnTo(day);
      }
      if (word & UPPER) ladder.noteUpper(word, day, own, about);
      if (this.rank < 5) {
        const stated = word & COMPLETENESS ? exactNumber(columns.values[firstValue] as number, columns.wide) : 0;
        ladder.noteLower(word, day, about, stated);
      }
      this.#todays |= 1 << codeOf(word);
    }
    this.#event = i;
    this.#value = value;
    this.#ref = ref;
    this.#turnTo(through + 1);
    this.seen = seen;
    this.ownOn = ownOn;
  }

  /** The interest score at the end of `day`, when the row was run through it. */
  scoreOn(day: number): number {
    const { interested } = this.#ladder;
    const { day: days, kind } = this.#columns;
    if (this.rank >= 5)
      for (let i = this.#notedTo; i < this.#event; i += 1) {
        const word = this.#words[kind[i] as number] as number;
        if (weightOf(word) > 0) interested.noteScore(word, days[i] as number);
        else if (codeOf(word) === LINK_END) interested.noteLinkEnd(days[i] as number);
      }
    return interested.scoreOn(day);
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

  #reset(row: number, { columns }: RowSpan): void {
    this.#ladder.reset(row);
    this.#columns = columns;
    this.moves.clear();
    this.highest = 0;
    this.#stand(0, LONG_AGO);
    this.#day = LONG_AGO;
    this.#todays = 0;
  }

  #stand(rank: number, day: number): void {
    if (rank >= 5 && this.rank < 5) {
      this.#notedTo = this.#event;
      this.#notedValue = this.#value;
      this.#notedRef = this.#ref;
    }
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
      if (old < 6) this.#land(old, due);
      else this.#judgeMonth(due);
      if (this.rank !== old) {
        const said = due === this.#day && (this.#todays & (ENDS[old] as number)) !== 0;
        this.moves.push(due, packMove(old, this.rank, false, said ? BY_EVIDENCE : BY_DECAY));
      }
      from = due;
    }
  }

  #land(rank: number, day: number): void {
    if (this.rank >= 5) this.#catchUp();
    this.#stand(this.#ladder.landing(rank, day), day);
  }

  /** Notes for S1..S4 what came since the row stood at S5 or above. */
  #catchUp(): void {
    const { day: days, kind, values, refs, wide } = this.#columns;
    let value = this.#notedValue;
    let ref = this.#notedRef;
    for (let i = this.#notedTo; i < this.#event; i += 1) {
      const word = this.#words[kind[i] as number] as number;
      const stated = word & COMPLETENESS ? exactNumber(values[value] as number, wide) : 0;
      if (word & VALUED) value += 1;
      if (word & NAMED) ref += 1;
      const about = word & ABOUT ? (refs[ref++] as number) : -1;
      if (word & MERGED) ref += 1;
      if (word & EVIDENT) this.#ladder.noteLower(word, days[i] as number, about, stated);
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
      if (lapsed) this.#land(5, monthEnd);
      else this.#stand(level, monthEnd);
    }
    this.#monthEnd = next;
  }
}
