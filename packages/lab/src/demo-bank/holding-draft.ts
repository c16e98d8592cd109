import type { Day, ProductCategory } from '@vivero/domain';

/** Something a customer has, before it gets its key. Amounts in euro cents. */
export interface HoldingDraft {
  readonly category: ProductCategory;
  readonly productName: string | null;
  readonly elsewhere: boolean;
  readonly openedOn: Day;
  readonly maturesOn: Day | null;
  readonly balance: number | null;
  readonly payment: number | null;
}
