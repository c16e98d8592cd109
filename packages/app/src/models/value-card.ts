import type { Buying, ValueModel } from '@vivero/decision';
import type { Problem } from '@vivero/domain';

/** The model of lifetimes is kept under this kind of subject: `value:customers`. */
export const VALUE_SUBJECT = 'value';

/** What a person who answers for the model of lifetimes must know: what it rests on, what it learned, how it did, and when it is out of date. */
export interface ValueCard {
  readonly from: string;
  readonly until: string;
  readonly expiresOn: string;
  /** `Actor.id` of who had it trained and answers for it. */
  readonly owner: string;
  readonly customers: number;
  /** Null = nothing was learned, for this reason; the customer page says so. */
  readonly refused: Problem | null;
  readonly learned: LearnedValue | null;
}

/** What was learned without what only a program reads. */
interface LearnedValue {
  readonly leaving: Omit<ValueModel['leaving'], 'model'>;
  readonly keeping: ValueModel['keeping'];
  readonly buying: Omit<Buying, 'often' | 'much' | 'draws'> | { readonly refused: Problem };
}
