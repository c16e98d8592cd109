import { exactNumber } from '../../columns/exact-number.ts';
import type { FeatureColumn } from '../../columns/folded.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { halfLife } from '../half-life.ts';
import {
  ABOUT,
  BALANCED,
  codeBits,
  codeNumber,
  codeOf,
  MERGED,
  NAMED,
  OWN,
  OWN_MONEY,
  weightOf,
} from '../kind-words.ts';
import type { RowSpan } from '../row-span.ts';
import { ColumnPool } from './column-pool.ts';
import type { Feature } from './feature.ts';
import { GROWTH_FEATURES, GrowthDates, RETENTION_DAYS } from './growth-dates.ts';
import { Held, HELD_FEATURES } from './held.ts';
import { OWN_RHYTHM_FEATURES, OwnRhythm } from './own-rhythm.ts';
import { STATED_BALANCE_FEATURES, StatedBalances } from './stated-balances.ts';
import { TOUCH_MODE_FEATURES, TouchModes } from './touch-modes.ts';

/** A contact is worth half as much after so many days (definitions.md 2.6). */
const CONTACT_HALF_LIFE = 90;
const CONTACT_SCORE: Feature = {
  name: 'contact_score',
  meaning: 'reads and two-way contacts by their strength (1 and 3), halved every 90 days',
  unit: 'score',
};

/** Features that need memory along the row, in the order of their columns. */
export const ROW_FEATURES: readonly Feature[] = [
  CONTACT_SCORE,
  ...OWN_RHYTHM_FEATURES,
  ...STATED_BALANCE_FEATURES,
  ...HELD_FEATURES,
  ...GROWTH_FEATURES,
  ...TOUCH_MODE_FEATURES,
];

const BOUGHT = codeNumber('TX-S');
const ANSWERED = codeBits('CT-R', 'CT-V');
const STATES = BALANCED | OWN_MONEY;
const REFERS = NAMED | ABOUT | MERGED;
const [CONTACT, IS_OWN, TOUCHES] = [1, 2, 4];

/** One walk along the events of a row for all of them. */
export class RowFeatures {
  readonly #words: Int32Array;
  readonly #asOf: number;
  readonly #left = halfLife(CONTACT_HALF_LIFE);
  /** By kind, of a contact in its score. */
  readonly #weights: Float64Array;
  readonly #rhythm = new OwnRhythm();
  readonly #balances: StatedBalances;
  readonly #held: Held;
  readonly #growth: GrowthDates;
  readonly #touches: Int32Array;
  readonly #modes: TouchModes;
  /** By kind what asks about it: `CONTACT`, `IS_OWN`, `TOUCHES`. */
  readonly #about: Uint8Array;
  /** Events of the row at hand by what asks about them. */
  #contacts = new Int32Array(1024);
  #own = new Int32Array(1024);
  #touched = new Int32Array(1024);
  readonly #flags: ColumnPool<Uint8Array>;
  readonly #days: ColumnPool<Uint16Array>;
  readonly #counts: ColumnPool<Uint32Array>;
  readonly #numbers: ColumnPool<Float64Array>;

  /** @param words by kind (`kindWords`); @param touches by kind (`touchMeanings`); @param asOf book day */
  constructor(people: PeopleColumns, words: Int32Array, touches: Int32Array, asOf: number) {
    const rows = people.member.length;
    this.#words = words;
    this.#weights = Float64Array.from(words, (word) => ((1 << codeOf(word)) & ANSWERED ? weightOf(word) : 0));
    this.#asOf = asOf;
    this.#balances = new StatedBalances(asOf);
    this.#held = new Held(people, asOf);
    this.#growth = new GrowthDates(people, words, asOf);
    this.#touches = touches;
    this.#modes = new TouchModes(asOf);
    this.#about = Uint8Array.from(
      words,
      (word, kind) =>
        ((this.#weights[kind] as number) > 0 ? CONTACT : 0) |
        (word & OWN ? IS_OWN : 0) |
        (touches[kind] !== 0 ? TOUCHES : 0),
    );
    this.#flags = new ColumnPool(Uint8Array, ROW_FEATURES.filter(isFlag).length, rows);
    this.#days = new ColumnPool(Uint16Array, ROW_FEATURES.filter(isDay).length, rows);
    this.#counts = new ColumnPool(Uint32Array, ROW_FEATURES.filter(isCount).length, rows);
    this.#numbers = new ColumnPool(Float64Array, ROW_FEATURES.filter(isNumber).length, rows);
  }

  /** @param span what counts; @param reachedOn first book day at S2 or above, 0 = never */
  fold(row: number, span: RowSpan, reachedOn: number): void {
    const contact = this.#walk(span);
    this.#balances.end();
    this.#held.read(row);
    this.#growth.read(row, span, reachedOn);
    this.#write(contact);
  }

  columns(): readonly FeatureColumn[] {
    const of = (pool: ColumnPool<FeatureColumn>) => pool.columns()[Symbol.iterator]();
    const [flags, days, counts, numbers] = [of(this.#flags), of(this.#days), of(this.#counts), of(this.#numbers)];
    return ROW_FEATURES.map((feature) => {
      const from = isFlag(feature) ? flags : isDay(feature) ? days : isCount(feature) ? counts : numbers;
      return from.next().value as FeatureColumn;
    });
  }

  /** Notes which events each question is about, then asks each of its own. @returns the contact score */
  #walk(span: RowSpan): number {
    const { columns, from, to, balance, balanceTo } = span;
    const { kind } = columns;
    const about = this.#about;
    if (this.#contacts.length <= to - from) this.#makeRoom((to - from) * 2);
    const [contacts, own, touches] = [this.#contacts, this.#own, this.#touched];
    let [contact, owned, touch] = [0, 0, 0];
    for (let i = from; i < to; i += 1) {
      const asks = about[kind[i] as number] as number;
      // Noted every time, kept where it is asked: no branch to guess.
      contacts[contact] = i;
      contact += asks & CONTACT;
      own[owned] = i;
      owned += (asks >>> 1) & 1;
      touches[touch] = i;
      touch += asks >>> 2;
    }
    this.#noteOwn(columns, owned);
    this.#noteTouches(columns, touch);
    this.#balances.reset();
    if (balance < balanceTo) this.#noteBalances(span);
    return this.#contactScore(columns, contact);
  }

  #makeRoom(events: number): void {
    this.#contacts = new Int32Array(events);
    this.#own = new Int32Array(events);
    this.#touched = new Int32Array(events);
  }

  #contactScore({ day, kind }: RowSpan['columns'], contacts: number): number {
    const [left, weights, asOf] = [this.#left, this.#weights, this.#asOf];
    let score = 0;
    for (let i = 0; i < contacts; i += 1) {
      const event = this.#contacts[i] as number;
      score += (weights[kind[event] as number] as number) * (left[asOf - (day[event] as number)] as number);
    }
    return score;
  }

  #noteOwn({ day: days, kind }: RowSpan['columns'], owned: number): void {
    const rhythm = this.#rhythm;
    rhythm.reset();
    for (let i = 0; i < owned; i += 1) {
      const event = this.#own[i] as number;
      const day = days[event] as number;
      rhythm.note(day);
      if (codeOf(this.#words[kind[event] as number] as number) === BOUGHT) rhythm.notePurchase(day);
    }
  }

  #noteTouches({ at, day, kind }: RowSpan['columns'], touches: number): void {
    const modes = this.#modes;
    modes.reset();
    for (let i = 0; i < touches; i += 1) {
      const event = this.#touched[i] as number;
      modes.note(this.#touches[kind[event] as number] as number, day[event] as number, at[event] as number);
    }
  }

  #noteBalances({ columns, from, to, balance: first, ref: firstRef }: RowSpan): void {
    const { day, kind, balances, refs, wide } = columns;
    let balance = first;
    let ref = firstRef;
    for (let i = from; i < to; i += 1) {
      const word = this.#words[kind[i] as number] as number;
      if (word & BALANCED) {
        if ((word & STATES) === STATES) {
          const account = word & ABOUT ? (refs[ref + (word & NAMED ? 1 : 0)] as number) : -1;
          this.#balances.note(day[i] as number, account, exactNumber(balances[balance] as number, wide));
        }
        balance += 1;
      }
      if (word & REFERS) ref += (word & NAMED ? 1 : 0) + (word & ABOUT ? 1 : 0) + (word & MERGED ? 1 : 0);
    }
  }

  /** In the order of `ROW_FEATURES`, each into the pool of its unit. */
  #write(contact: number): void {
    const [rhythm, balances, held, growth, modes] = [
      this.#rhythm,
      this.#balances,
      this.#held,
      this.#growth,
      this.#modes,
    ];
    const [flags, days, counts, numbers] = [this.#flags, this.#days, this.#counts, this.#numbers];
    flags.next();
    days.next();
    counts.next();
    numbers.next();
    numbers.put(0, contact);
    numbers.put(1, rhythm.gapMean());
    numbers.put(2, rhythm.gapLast());
    days.put(0, Math.max(0, rhythm.secondPurchase));
    flags.put(0, rhythm.repurchased(this.#asOf));
    numbers.put(3, balances.stated());
    numbers.put(4, balances.mean(1));
    numbers.put(5, balances.mean(6));
    numbers.put(6, balances.slope());
    numbers.put(7, held.balance);
    numbers.put(8, held.owed);
    counts.put(0, held.products);
    counts.put(1, held.categories());
    days.put(1, held.maturesOn);
    days.put(2, growth.acquiredOn);
    days.put(3, growth.activatedOn);
    flags.put(1, growth.activated);
    for (let i = 0; i < RETENTION_DAYS.length; i += 1) flags.put(2 + i, growth.retained[i] as number);
    for (let i = 0; i < TOUCH_MODE_FEATURES.length; i += 1) counts.put(2 + i, modes.counts[i] as number);
  }
}

const isFlag = ({ unit }: Feature): boolean => unit === 'yes_no';
const isDay = ({ unit }: Feature): boolean => unit === 'day';
const isCount = ({ unit }: Feature): boolean => unit === 'events';
const isNumber = (feature: Feature): boolean => !isFlag(feature) && !isDay(feature) && !isCount(feature);
