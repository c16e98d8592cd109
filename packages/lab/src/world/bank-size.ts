/** How large a bank is, and how much time it has. */
export interface BankSize {
  readonly customers: number;
  readonly rms: number;
  readonly minutesAWeek: number;
  /** Weeks that the record has room for. */
  readonly weeks: number;
}
