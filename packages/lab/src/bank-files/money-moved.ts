import type { Day, Flow, ProductCategory } from '@vivero/domain';

/** Money that moved on the current account: cents above 0 came in, below 0 went out. */
export interface MoneyMoved {
  readonly day: Day;
  readonly flow: Flow;
  readonly cents: number;
  readonly category: ProductCategory | null;
}
