/** How long a customer was watched, in periods (months) as a customer. */
export interface WatchedSpell {
  /** Periods as a customer when the watch began; integer >= 0. Those who had left before that day are not in the data, and need not be. */
  readonly from: number;
  /** Periods as a customer when he was last seen; integer > from. */
  readonly until: number;
  /** Whether he left then; otherwise he is still there as far as is known. */
  readonly left: boolean;
}
