import { exactNumber } from '../../columns/exact-number.ts';
import type { FeatureColumn } from '../../columns/folded.ts';
import type { KindTable } from '../../columns/kind-table.ts';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { sharedColumn } from '../../columns/shared.ts';
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
import { LONG_AGO } from '../no-day.ts';
import type { RowSpan } from '../row-span.ts';
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
  readonly #rhythm = new OwnRhythm();
  readonly #balances: StatedBalances;
  readonly #held: Held;
  readonly #growth: GrowthDates;
  readonly #modes: TouchModes;
  readonly #columns: readonly FeatureColumn[];

  /** @param words by kind (`kindWords`); @param asOf book day */
  constructor(people: PeopleColumns, kinds: KindTable, words: Int32Array, asOf: number) {
    const rows = people.member.length;
    this.#words = words;
    this.#asOf = asOf;
    this.#balances = new StatedBalances(asOf);
    this.#held = new Held(people, asOf);
    this.#growth = new GrowthDates(people, words, asOf);
    this.#modes = new TouchModes(kinds, asOf);
    this.#columns = ROW_FEATURES.map((feature) => columnFor(feature, rows));
  }

  /** @param span what counts; @param reachedOn first book day at S2 or above, 0 = never */
  fold(row: number, span: RowSpan, reachedOn: number): void {
    const contact = this.#walk(span);
    this.#balances.end();
    this.#held.read(row);
    this.#growth.read(row, span, reachedOn);
    this.#write(row, contact);
  }

  columns(): readonly FeatureColumn[] {
    return this.#columns;
  }

  /** @returns the contact score */
  #walk({ columns, from, to, balance: firstBalance, ref: firstRef }: RowSpan): number {
    const { at, day: days, kind, balances, refs, wide } = columns;
    const words = this.#words;
    const meanings = this.#modes.kinds;
    const left = this.#left;
    const asOf = this.#asOf;
    const rhythm = this.#rhythm;
    rhythm.reset();
    this.#balances.reset();
    this.#modes.reset();
    let score = 0;
    let balance = firstBalance;
    let ref = firstRef;
    for (let i = from; i < to; i += 1) {
      const word = words[kind[i] as number] as number;
      const day = days[i] as number;
      if (word & OWN) {
        rhythm.note(day);
        if (codeOf(word) === BOUGHT) rhythm.notePurchase(day);
      }
      if ((1 << codeOf(word)) & ANSWERED) score += weightOf(word) * (left[asOf - day] as number);
      const meaning = meanings[kind[i] as number] as number;
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

  #write(row: number, contact: number): void {
    const [rhythm, balances, held, growth] = [this.#rhythm, this.#balances, this.#held, this.#growth];
    let place = 0;
    const put = (value: number): void => {
      (this.#columns[place] as FeatureColumn)[row] = value;
      place += 1;
    };
    put(contact);
    put(rhythm.gapMean());
    put(rhythm.gapLast());
    put(rhythm.secondPurchase === LONG_AGO ? 0 : rhythm.secondPurchase);
    put(rhythm.repurchased(this.#asOf));
    put(balances.stated());
    put(balances.mean(1));
    put(balances.mean(6));
    put(balances.slope());
    put(held.balance);
    put(held.owed);
    put(held.products);
    put(held.categories());
    put(held.maturesOn);
    put(growth.acquiredOn);
    put(growth.activatedOn);
    put(growth.activated);
    for (let i = 0; i < RETENTION_DAYS.length; i += 1) put(growth.retained[i] as number);
    for (let i = 0; i < TOUCH_MODE_FEATURES.length; i += 1) put(this.#modes.counts[i] as number);
  }
}

function columnFor({ unit }: Feature, rows: number): FeatureColumn {
  if (unit === 'yes_no') return sharedColumn(Uint8Array, rows);
  if (unit === 'day') return sharedColumn(Uint16Array, rows);
  return unit === 'events' ? sharedColumn(Uint32Array, rows) : sharedColumn(Float64Array, rows);
}
