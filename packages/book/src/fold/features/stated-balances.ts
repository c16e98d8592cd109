import { LONG_AGO } from '../no-day.ts';
import { PerRef } from '../per-ref.ts';
import type { Feature } from './feature.ts';

export const STATED_BALANCE_FEATURES = [
  {
    name: 'balance_stated',
    meaning: 'sum of the last balances that events stated, one an account',
    unit: 'minor',
  },
  {
    name: 'balance_mean_30',
    meaning: 'mean of the stated balances at the end of each of the last 30 days; unknown where they do not cover them',
    unit: 'minor',
  },
  { name: 'balance_mean_180', meaning: 'the same of the last 180 days', unit: 'minor' },
  {
    name: 'balance_slope_180',
    meaning:
      'slope of the least-squares line through the means of the last six months of 30 days; unknown below three known ones',
    unit: 'slope',
  },
] as const satisfies readonly Feature[];

const MONTHS = 6;
const MONTH = 30;
const LEAST_MONTHS = 3;

/** Balances as events state them, each account's carried forward until the next statement. */
export class StatedBalances {
  readonly #asOf: number;
  /** Day before the first of the months. */
  readonly #from: number;
  /** Sum of the balances of the days of each month, the latest first. */
  readonly #months = new Float64Array(MONTHS);
  readonly #accounts = new PerRef();
  #balances = new Float64Array(16);
  #open = 0;
  #total = 0;
  #firstDay = LONG_AGO;
  #day = LONG_AGO;

  /** @param asOf book day */
  constructor(asOf: number) {
    this.#asOf = asOf;
    this.#from = asOf - MONTHS * MONTH;
  }

  reset(): void {
    if (this.#firstDay === LONG_AGO) return;
    this.#months.fill(0);
    this.#accounts.clear();
    this.#open = this.#total = 0;
    this.#firstDay = this.#day = LONG_AGO;
  }

  /** @param account number of the account within the row; -1 = none is named */
  note(day: number, account: number, balance: number): void {
    if (this.#firstDay === LONG_AGO) this.#firstDay = this.#day = day;
    if (day !== this.#day) this.#passTo(day);
    const known = this.#accounts.get(account + 1);
    const place = known === 0 ? this.#openAccount(account + 1) : known - 1;
    this.#total += balance - (this.#balances[place] as number);
    this.#balances[place] = balance;
  }

  /** Closes the row; the others are asked after it. */
  end(): void {
    if (this.#firstDay !== LONG_AGO) this.#passTo(this.#asOf + 1);
  }

  stated(): number {
    return this.#firstDay === LONG_AGO ? Number.NaN : this.#total;
  }

  /** Mean over the last `months`. */
  mean(months: number): number {
    if (this.#known() < months) return Number.NaN;
    let sum = 0;
    for (let month = 0; month < months; month += 1) sum += this.#months[month] as number;
    return sum / (months * MONTH);
  }

  slope(): number {
    const known = this.#known();
    if (known < LEAST_MONTHS) return Number.NaN;
    const middle = (known - 1) / 2;
    let [across, along] = [0, 0];
    for (let month = 0; month < known; month += 1) {
      // Month 0 is the latest: time runs against the numbers.
      const x = middle - month;
      across += (x * (this.#months[month] as number)) / MONTH;
      along += x * x;
    }
    return across / along;
  }

  /** Months, from the latest back, of which every day is known. */
  #known(): number {
    if (this.#firstDay === LONG_AGO) return 0;
    return Math.min(MONTHS, Math.floor((this.#asOf - this.#firstDay + 1) / MONTH));
  }

  #passTo(day: number): void {
    for (let from = Math.max(this.#day, this.#from + 1); from < day;) {
      const month = Math.floor((this.#asOf - from) / MONTH);
      const until = Math.min(day, this.#asOf - month * MONTH + 1);
      this.#months[month] = (this.#months[month] as number) + this.#total * (until - from);
      from = until;
    }
    this.#day = day;
  }

  #openAccount(key: number): number {
    const place = this.#open;
    this.#open += 1;
    if (place === this.#balances.length) {
      const grown = new Float64Array(place * 2);
      grown.set(this.#balances);
      this.#balances = grown;
    }
    this.#balances[place] = 0;
    this.#accounts.set(key, place + 1);
    return place;
  }
}
