import { LONG_AGO } from '../no-day.ts';
import type { Feature } from './feature.ts';

export const OWN_RHYTHM_FEATURES = [
  {
    name: 'own_gap_mean',
    meaning: 'mean days between days with own transactions; unknown below two such days',
    unit: 'days',
  },
  { name: 'own_gap_last', meaning: 'days between the last two days with own transactions', unit: 'days' },
  { name: 'second_purchases_on', meaning: 'first day with a purchase after the day of the first one', unit: 'day' },
  {
    name: 'repurchased_180',
    meaning: 'second purchase within 180 days of the first; unknown while that can still happen',
    unit: 'yes_no',
  },
] as const satisfies readonly Feature[];

const REPURCHASE_DAYS = 180;

/** How often a customer does something of the own, and comes back. */
export class OwnRhythm {
  #first = LONG_AGO;
  #last = LONG_AGO;
  #before = LONG_AGO;
  #days = 0;
  #firstPurchase = LONG_AGO;
  secondPurchase = LONG_AGO;

  reset(): void {
    this.#first = this.#last = this.#before = this.#firstPurchase = this.secondPurchase = LONG_AGO;
    this.#days = 0;
  }

  note(day: number): void {
    if (day === this.#last) return;
    if (this.#days === 0) this.#first = day;
    this.#before = this.#last;
    this.#last = day;
    this.#days += 1;
  }

  notePurchase(day: number): void {
    if (this.#firstPurchase === LONG_AGO) this.#firstPurchase = day;
    else if (this.secondPurchase === LONG_AGO && day > this.#firstPurchase) this.secondPurchase = day;
  }

  gapMean(): number {
    return this.#days < 2 ? Number.NaN : (this.#last - this.#first) / (this.#days - 1);
  }

  gapLast(): number {
    return this.#days < 2 ? Number.NaN : this.#last - this.#before;
  }

  /** 0 = unknown, 1 = no, 2 = yes. */
  repurchased(asOf: number): number {
    if (this.#firstPurchase === LONG_AGO) return 0;
    const until = this.#firstPurchase + REPURCHASE_DAYS;
    if (this.secondPurchase !== LONG_AGO && this.secondPurchase <= until) return 2;
    return asOf >= until ? 1 : 0;
  }
}
