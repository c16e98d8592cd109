import type { Day, Holding, LedgerEvent } from '@vivero/domain';

/** The money history of one customer as triggers read it. Built once, read by all. */
export interface CustomerSeries {
  /** The bank's own; movements in another currency count as foreign and enter no sum. */
  readonly currency: string;
  /** In time order, each event once, none after the day the series was built for. */
  readonly events: readonly LedgerEvent[];
  /** Movements of money among the events. */
  readonly movements: readonly Movement[];
  /** Not ended. */
  readonly holdings: readonly Holding[];
  /** Mean daily balance of liquid money per 30 days, oldest first, the last one ending today; empty when no balance is stated. */
  readonly monthlyBalances: readonly number[];
  /** The lowest liquid balance of the last 60 days in minor units; null when it is not known over all of them. */
  readonly lowestBalance60: number | null;
}

/** One movement in the bank's currency: what it was, and its size without sign in minor units. */
export interface Movement {
  readonly event: LedgerEvent;
  readonly day: Day;
  readonly way: 'in' | 'out';
  readonly minor: number;
}

export const DAYS_A_MONTH = 30;
export const DAYS_A_YEAR = 365;
