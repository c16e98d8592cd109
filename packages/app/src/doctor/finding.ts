/** One thing that the doctor looked at. */
export interface Finding {
  /** Stable name, for scripts. */
  readonly what: string;
  readonly holds: boolean;
  /** What was found and, when it does not hold, what to do. */
  readonly detail: string;
}
