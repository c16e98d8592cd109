import type { Day } from '../day.ts';
import type { Money } from '../money.ts';
import type { ProductCategory } from './product-category.ts';

/** Something a customer has, here or (`elsewhere`) at another bank as far as we know. */
export interface Holding {
  readonly holdingId: string;
  readonly category: ProductCategory;
  readonly productId: string | null;
  readonly elsewhere: boolean;
  readonly openedOn: Day | null;
  readonly maturesOn: Day | null;
  readonly endedOn: Day | null;
  /** Balance, or what is still owed for a loan; null when the source does not state it. */
  readonly balance: Money | null;
  /** Regular payment of a loan or standing order. */
  readonly payment: Money | null;
}
