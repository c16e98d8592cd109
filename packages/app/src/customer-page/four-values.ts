import { holdingsMargin, type HoldingsMargin } from '@vivero/decision';
import {
  type Day,
  type FeedbackPoints,
  feedbackPoints,
  type Holding,
  type KeptFeedback,
  type LedgerEvent,
  type Product,
} from '@vivero/domain';

/**
 * What a customer is worth in four ways, side by side and never added up. What the record cannot tell says so: influence has no trace
 * in the ledger yet, and a referral earns credit only where the record names the person who was brought.
 */
export interface FourValues {
  readonly buying: HoldingsMargin;
  readonly referring: { readonly bought: number; readonly invited: number };
  readonly feedback: FeedbackPoints;
}

export const fourValues = (
  holdings: readonly Holding[],
  events: readonly LedgerEvent[],
  products: readonly Product[],
  currency: string,
  today: Day,
  feedback: readonly KeptFeedback[],
): FourValues => ({
  buying: holdingsMargin(holdings, products, currency, today),
  referring: {
    bought: events.filter((event) => event.code === 'RF-C').length,
    invited: events.filter((event) => event.code === 'RF-I').length,
  },
  feedback: feedbackPoints(events, feedback),
});
