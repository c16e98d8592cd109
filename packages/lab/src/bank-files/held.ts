import type { Day, ProductCategory } from '@vivero/domain';

/** What somebody has or had at the bank; amounts in cents. */
export interface Held {
  readonly category: ProductCategory;
  readonly product: string;
  readonly balance: number | null;
  readonly payment: number | null;
  readonly openedOn: Day;
  readonly maturesOn: Day | null;
  readonly endedOn: Day | null;
}
