/**
 * What is known of customers who buy when they like and leave without a word, in any unit of time. Customers with the same three numbers
 * may stand in one row.
 */
export interface PurchaseHistory {
  /** Days with a purchase after the first one; integer >= 0. */
  readonly repeats: number;
  /** Time from the first to the last purchase; 0 without repeats, else in (0, watched]. */
  readonly last: number;
  /** Time from the first purchase until now; >= 0. */
  readonly watched: number;
  /** How many customers have exactly this history; integer >= 1. */
  readonly customers: number;
}

/** Nobody buys on so many days; tables of that length are made. */
const MOST_REPEATS = 1_000_000;

/** Whether these numbers can be somebody's history. */
export const isHistory = ({ repeats, last, watched, customers }: PurchaseHistory): boolean =>
  Number.isInteger(repeats) &&
  repeats <= MOST_REPEATS &&
  Number.isInteger(customers) &&
  customers >= 1 &&
  Number.isFinite(watched) &&
  (repeats === 0 ? last === 0 && watched >= 0 : repeats > 0 && last > 0 && last <= watched);
