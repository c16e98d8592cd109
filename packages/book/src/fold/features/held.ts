import { PRODUCT_CATEGORIES, type ProductCategory } from '@vivero/domain';
import type { PeopleColumns } from '../../columns/people-columns.ts';
import type { Feature } from './feature.ts';

export const HELD_FEATURES = [
  {
    name: 'held_balance',
    meaning: 'balances of what is held here, loans left out; unknown where none is stated',
    unit: 'minor',
  },
  { name: 'owed_balance', meaning: 'what is still owed on loans here; unknown where none is stated', unit: 'minor' },
  { name: 'held_products', meaning: 'products held here', unit: 'events' },
  { name: 'held_categories', meaning: 'product categories held here', unit: 'events' },
  { name: 'matures_on', meaning: 'next maturity of something held here, today or later', unit: 'day' },
] as const satisfies readonly Feature[];

const LOANS: readonly ProductCategory[] = ['consumer_loan', 'mortgage', 'business_loan'];
const IS_LOAN = Uint8Array.from([0, ...PRODUCT_CATEGORIES.map((category) => Number(LOANS.includes(category)))]);

/** What a customer holds here on the business day. */
export class Held {
  balance = Number.NaN;
  owed = Number.NaN;
  products = 0;
  maturesOn = 0;
  readonly #people: PeopleColumns;
  readonly #asOf: number;
  #categories = 0;

  constructor(people: PeopleColumns, asOf: number) {
    this.#people = people;
    this.#asOf = asOf;
  }

  read(row: number): void {
    const { holdingStart, holdingElsewhere, holdingOpenedOn, holdingEndedOn } = this.#people;
    const asOf = this.#asOf;
    this.balance = this.owed = Number.NaN;
    this.products = this.#categories = this.maturesOn = 0;
    for (let i = holdingStart[row] as number; i < (holdingStart[row + 1] as number); i += 1) {
      const ended = holdingEndedOn[i] as number;
      if (holdingElsewhere[i] === 0 && (holdingOpenedOn[i] as number) <= asOf && (ended === 0 || ended > asOf))
        this.#add(i);
    }
  }

  /** Ones in the bits that stand for categories. */
  categories(): number {
    let categories = 0;
    for (let rest = this.#categories; rest !== 0; rest &= rest - 1) categories += 1;
    return categories;
  }

  #add(holding: number): void {
    const { holdingCategory, holdingBalance, holdingValued, holdingMaturesOn } = this.#people;
    const category = holdingCategory[holding] as number;
    const matures = holdingMaturesOn[holding] as number;
    this.products += 1;
    this.#categories |= (1 << category) & ~1;
    if (matures >= this.#asOf && (this.maturesOn === 0 || matures < this.maturesOn)) this.maturesOn = matures;
    if (holdingValued[holding] === 0) return;
    const balance = holdingBalance[holding] as number;
    if (IS_LOAN[category] === 1) this.owed = balance + (Number.isNaN(this.owed) ? 0 : this.owed);
    else this.balance = balance + (Number.isNaN(this.balance) ? 0 : this.balance);
  }
}
