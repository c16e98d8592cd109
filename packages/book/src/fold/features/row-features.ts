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

  /** @returns the contact score */
  #walk({ columns, from, to, balance: firstBalance, ref: firstRef }: RowSpan): number {
    const { at, day: days, kind, balances, refs, wide } = columns;
    const words = this.#words;
    const meanings = this.#touches;
    const left = this.#left;
    const weights = this.#weights;
    const asOf = this.#asOf;
    const rhythm = this.#rhythm;
    rhythm.reset();
    this.#balances.reset();
    this.#modes.reset();
    let score = 0;
    let balance = firstBalance;
    let ref = firstRef;
    for (let i = from; i < to; i += 1) {
      const what = kind[i] as number;
      const word = words[what] as number;
      const day = days[i] as number;
      if (word & OWN) {
        rhythm.note(day);
        if (codeOf(word) === BOUGHT) rhythm.notePurchase(day);
      }
      // What is no contact adds 0: cheaper than to ask.
      score += (weights[what] as number) * (left[asOf - day] as number);
      const meaning = meanings[what] as number;
      if (meaning !== 0) this.#modes.note(meaning, day, at[i] as number);
      if (word & BALANCED) {
        if ((word & STATES) === STATES) {
          const account = word & ABOUT ? (refs[ref + (word & NAMED ? 1 : 0)] as number) : -1;
          this.#balances.note(day, account, exactNumber(balances[balance] as number, wide));
        }
        balance += 1;
      }
      if (word & REFERS) ref += (word & NAMED ? 1 : 0) + (word & ABOUT ? 1 : 0) + (word & MERGED ? 1 : 0);
    }
    return score;
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
