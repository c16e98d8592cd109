import type { ProductCategory } from '@vivero/domain';
import type { SuccessRate } from '../rates/success-rate.ts';
import type { Candidate } from './candidate.ts';

/** What a model foretells of one customer and one category of products. */
export interface ForetoldPurchase {
  readonly modelId: string;
  /** Odds of buying as a multiple of those of all customers together; above 0. */
  readonly times: number;
  /** Names of the figures that raise them most, the weightiest first. */
  readonly because: readonly string[];
}

/** By customer id and category; absent where no model is in use. Plain data, so that it is in the hash of what was decided from. */
export type ForetoldPurchases = Readonly<Record<string, Partial<Readonly<Record<ProductCategory, ForetoldPurchase>>>>>;

/** However sure a model is: no customer counts as more than ten times as likely as all together, nor as less than a tenth. */
const FURTHEST = 10;

export const foretoldOf = (
  { action, product, customer }: Pick<Candidate, 'action' | 'product' | 'customer'>,
  purchases: ForetoldPurchases | undefined,
): ForetoldPurchase | null =>
  action === 'offer' && product !== null ? (purchases?.[customer.customerId]?.[product.category] ?? null) : null;

/**
 * Chance that an offer works: how often contacts of that kind do, with its odds multiplied by what a model foretells of the customer.
 * What a contact is worth is so learned from contacts, and from the model only who is likelier than others: a chance of buying within a season
 * without anybody asking is no chance that a call works, and below 50 randomised positives nobody knows what the call itself adds.
 * @param rate of the action by segment and stage
 * @returns the same where nothing is foretold; within (0, 1)
 */
export function offerRate(rate: SuccessRate, foretold: ForetoldPurchase | null): SuccessRate {
  if (foretold === null) return rate;
  const odds = (rate.rate / (1 - rate.rate)) * Math.min(FURTHEST, Math.max(1 / FURTHEST, foretold.times));
  return { ...rate, rate: odds / (1 + odds) };
}
