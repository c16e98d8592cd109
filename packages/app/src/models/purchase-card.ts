import type { PropensityCard } from '@vivero/decision';
import type { Problem, ProductCategory } from '@vivero/domain';

/** Models of purchases are kept under this kind of subject: `buys:card`. */
export const PURCHASE_SUBJECT = 'buys';

/** What a person who answers for a model of purchases must know: what it rests on, how it did, and when it is out of date. */
export interface PurchaseCard {
  readonly category: ProductCategory;
  /** Purchases within so many days are foretold. */
  readonly outcomeDays: number;
  readonly expiresOn: string;
  /** `Actor.id` of who had it trained and answers for it. */
  readonly owner: string;
  /** Null = nothing was learned, for this reason; base rates go on. */
  readonly refused: Problem | null;
  readonly learned: PropensityCard | null;
}

/** Whether what was learned does better than base rates, so that it is gone by while it is not out of date. */
export const isInUse = ({ learned }: PurchaseCard): boolean => learned !== null && learned.champion !== 'base_rates';
