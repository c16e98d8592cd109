/** What an RM does with one customer in a week: minutes are spent whatever comes of it. */
export interface Contact {
  readonly customer: number;
  /** Place of the need that it is about. */
  readonly need: number;
  readonly deed: 'offer' | 'ask' | 'seed' | 'care';
  readonly minutes: number;
  /** What was proposed where the RM chose this instead. */
  readonly insteadOf?: Contact;
}
