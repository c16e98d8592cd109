/** People who waited equally long: until it happened, or until today while they still wait. */
export interface Waiting {
  /** Whole days since the wait began. */
  readonly days: number;
  /** Whether the wait is over; false = it still goes on today. */
  readonly ended: boolean;
  readonly people: number;
}
