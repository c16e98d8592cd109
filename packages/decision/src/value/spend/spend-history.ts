/** What customers spend each time they buy. Customers with the same two numbers may stand in one row. */
export interface SpendHistory {
  /** Purchases that the mean is taken of; integer >= 1. */
  readonly purchases: number;
  /** Mean amount of one purchase, in any unit of money; > 0. */
  readonly mean: number;
  /** How many customers; integer >= 1. */
  readonly customers: number;
}
