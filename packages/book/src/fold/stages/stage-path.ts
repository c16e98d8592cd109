import { EVENT_CODES, type StageRules } from '@vivero/domain';
import { exactNumber } from '../../columns/exact-number.ts';
import { causeNumber, packMove } from '../../columns/packed-move.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { ABOUT, codeBits, codeOf, COMPLETENESS, EVIDENT, MERGED, NAMED, OWN, UPPER, VALUED } from '../kind-words.ts';
import { LONG_AGO } from '../no-day.ts';
import { NO_EVENTS, type RowSpan } from '../row-span.ts';
import { MoveBuffer } from './move-buffer.ts';
import { StageLadder } from './stage-ladder.ts';
import { Standing } from './standing.ts';

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
  readonly standing: Standing;
  /** Bits of all kinds that were met, OR-ed. */
  seen = 0;
  readonly moves = new MoveBuffer();
  readonly #ladder: StageLadder;
  readonly #words: Int32Array;
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
    this.standing = new Standing(this.#ladder, rules);
    this.#words = words;
  }

  /** The path of the row up to the end of `through`. */
  run(row: number, span: RowSpan, through: number): void {
    const { columns, from, to } = span;
    const { day: days, kind, refs } = columns;
    const words = this.#words;
    const ladder = this.#ladder;
    const { standing } = this;
    this.#reset(row, span);
    let ref = span.ref;
    let value = span.value;
    let seen = 0;
    // Who stands at S5 or above and stays there until then is judged by what S5..S7 ask for; the rest is noted when it is needed.
    let standsUntil = LONG_AGO;
    let i = from;
    for (; i < to; i += 1) {
      const word = words[kind[i] as number] as number;
      const day = days[i] as number;
      const firstRef = ref;
      const firstValue = value;
      seen |= word;
      let own = -1;
      let about = -1;
      if (word & SPARSE) {
        if (word & VALUED) value += 1;
        if (word & NAMED) own = refs[ref++] as number;
        if (word & ABOUT) about = refs[ref++] as number;
        if (word & MERGED) ref += 1;
      }
      if ((word & UPPER) === 0 && day <= standsUntil) continue;
      if ((word & EVIDENT) === 0) continue;
      if (day > through) break;
      if (day !== this.#day) {
        this.#event = i;
        this.#value = firstValue;
        this.#ref = firstRef;
        this.#turnTo(day);
        standsUntil = standing.rank < 5 ? LONG_AGO : Math.min(standing.due, through);
        if ((word & UPPER) === 0 && day <= standsUntil) continue;
      }
      if (word & UPPER) ladder.noteUpper(word, day, own, about);
      if (standing.rank < 5) {
        const stated = word & COMPLETENESS ? exactNumber(columns.values[firstValue] as number, columns.wide) : 0;
        ladder.noteLower(word, day, about, stated, standing.rank);
      }
      this.#todays |= 1 << codeOf(word);
    }
    this.#event = i;
    this.#value = value;
    this.#ref = ref;
    this.#turnTo(through + 1);
    // The score is told of everybody.
    if (standing.rank >= 5) ladder.interested.noteScores(columns, this.#notedTo, i, words);
    this.seen = seen;
  }

  /** Day of the last purchase or movement of the customer's own. */
  lastOwn({ columns: { day, kind }, from, to }: RowSpan): number {
    for (let i = to - 1; i >= from; i -= 1)
      if ((this.#words[kind[i] as number] as number) & OWN) return day[i] as number;
    return LONG_AGO;
  }

  scoreOn(day: number): number {
    return this.#ladder.interested.scoreOn(day);
  }

  #reset(row: number, { columns }: RowSpan): void {
    this.#ladder.reset(row);
    this.#columns = columns;
    this.moves.clear();
    this.standing.reset();
    this.#day = LONG_AGO;
    this.#todays = 0;
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
    const { standing } = this;
    if (this.#todays & SHORTENS && standing.rank > 0) standing.due = LONG_AGO;
    if (standing.due < day) this.#settle(day);
    this.#day = day;
    this.#todays = day === this.#ladder.profiled.factsOn ? FACTS : 0;
  }

  #climb(): void {
    const old = this.standing.rank;
    if ((this.#todays & (LEADS_UP[old] as number)) === 0) return;
    const entries = this.#ladder.entriesAbove(old, this.#day);
    if (entries === 0) return;
    const top = 31 - Math.clz32(entries);
    for (let rank = old + 1; rank <= top; rank += 1)
      this.moves.push(this.#day, packMove(rank - 1, rank, (entries & (1 << rank)) === 0, BY_EVIDENCE));
    if (old < 5 && top >= 5) {
      this.#notedTo = this.#event;
      this.#notedValue = this.#value;
      this.#notedRef = this.#ref;
    }
    this.standing.stand(top, this.#day);
  }

  /** Everything that time does from `#day` until the day before `day`. */
  #settle(day: number): void {
    const { standing } = this;
    let from = this.#day;
    for (let due = standing.dueOn(from); due < day; due = standing.dueOn(from)) {
      const old = standing.rank;
      this.#pass(due);
      if (standing.rank !== old) {
        const said = due === this.#day && (this.#todays & (ENDS[old] as number)) !== 0;
        this.moves.push(due, packMove(old, standing.rank, false, said ? BY_EVIDENCE : BY_DECAY));
      }
      from = due;
    }
  }

  /** What is due: time ends a stay at S1..S5, a month ends at S6 and S7. */
  #pass(due: number): void {
    const { standing } = this;
    const { rank } = standing;
    const level = rank < 6 ? 0 : standing.judgeMonth(due);
    if (level === rank) return;
    if (level === 0) {
      if (rank >= 5) this.#catchUp();
      standing.stand(this.#ladder.landing(Math.min(rank, 5), due), due);
    } else standing.stand(level, due);
    standing.watchAfter(due);
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
      if (word & EVIDENT) this.#ladder.noteLower(word, days[i] as number, about, stated, this.standing.rank);
    }
  }
}
