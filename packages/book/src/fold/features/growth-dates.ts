import { LAWFUL_BASES } from '@vivero/domain';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import { codeNumber, codeOf, OWN, TOUCH } from '../kind-words.ts';
import type { RowSpan } from '../row-span.ts';
import type { Feature } from './feature.ts';

export const RETENTION_DAYS = [30, 90, 365] as const;

/** The letters of AARRR that one customer's history answers (definitions.md 2.4); unknown as long as the answer can still change. */
export const GROWTH_FEATURES: readonly Feature[] = [
  { name: 'acquired_on', meaning: 'first day at S2 or above, of one who may be profiled', unit: 'day' },
  {
    name: 'activated_on',
    meaning:
      'day of the first value within 30 days of acquisition: a purchase, or the third two-way contact with the risk profile done',
    unit: 'day',
  },
  { name: 'activated', meaning: 'whether that came', unit: 'yes_no' },
  ...RETENTION_DAYS.map((days) => ({
    name: `retained_${days}`,
    meaning: `whether the customer took part or made a transaction in the 30 days up to day ${days} after acquisition`,
    unit: 'yes_no' as const,
  })),
];

const ACTIVATION_DAYS = 30;
const ACTIVE_DAYS = 30;
const TALKS = 3;
const [BOUGHT, TALKED] = [codeNumber('TX-S'), codeNumber('CT-V')];
const NO_LAWFUL_BASIS = LAWFUL_BASES.indexOf('none') + 1;
const [UNKNOWN, NO, YES] = [0, 1, 2];

export class GrowthDates {
  acquiredOn = 0;
  activatedOn = 0;
  activated = UNKNOWN;
  /** By `RETENTION_DAYS`. */
  readonly retained = new Uint8Array(RETENTION_DAYS.length);
  readonly #people: PeopleColumns;
  readonly #words: Int32Array;
  readonly #asOf: number;

  /** @param words by kind (`kindWords`); @param asOf book day */
  constructor(people: PeopleColumns, words: Int32Array, asOf: number) {
    this.#people = people;
    this.#words = words;
    this.#asOf = asOf;
  }

  /** @param reachedOn first book day at S2 or above; 0 = never */
  read(row: number, span: RowSpan, reachedOn: number): void {
    const basis = this.#people.basis[row] as number;
    this.acquiredOn = basis === 0 || basis === NO_LAWFUL_BASIS ? 0 : reachedOn;
    this.activatedOn = 0;
    this.activated = UNKNOWN;
    this.retained.fill(UNKNOWN);
    if (this.acquiredOn === 0) return;
    const begun = firstOn(span, this.acquiredOn, span.from);
    this.#activate(span, begun, (this.#people.risk[row] as number) > 0);
    let at = begun;
    for (let i = 0; i < RETENTION_DAYS.length; i += 1) {
      const until = this.acquiredOn + (RETENTION_DAYS[i] as number);
      if (until > this.#asOf) break;
      at = firstOn(span, until - ACTIVE_DAYS + 1, at);
      this.retained[i] = this.#isActive(span, at, until) ? YES : NO;
    }
  }

  /** Whether one of the events from `at` until the end of the day shows the customer active. */
  #isActive({ columns: { day, kind }, to }: RowSpan, at: number, until: number): boolean {
    for (let i = at; i < to && (day[i] as number) <= until; i += 1)
      if ((this.#words[kind[i] as number] as number) & (TOUCH | OWN)) return true;
    return false;
  }

  #activate(span: RowSpan, begun: number, assessed: boolean): void {
    const { day, kind } = span.columns;
    const until = this.acquiredOn + ACTIVATION_DAYS;
    let talks = 0;
    for (let i = begun; i < span.to && (day[i] as number) < until; i += 1) {
      const code = codeOf(this.#words[kind[i] as number] as number);
      if (code === TALKED) talks += 1;
      if (code !== BOUGHT && !(assessed && talks >= TALKS)) continue;
      this.activatedOn = day[i] as number;
      break;
    }
    this.activated = this.activatedOn > 0 ? YES : this.#asOf >= until - 1 ? NO : UNKNOWN;
  }
}

/** Place of the first event on or after `day`, which is not before `least`. */
function firstOn({ columns: { day: days }, to }: RowSpan, day: number, least: number): number {
  let low = least;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((days[middle] as number) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
