/**
 * The BG/NBD model of buying: while active a customer buys at a rate of his own, gamma distributed over customers, and after each purchase
 * leaves for good with a chance of his own, beta distributed.
 * Source: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24:275-284.
 */
export interface BgNbd {
  /** Shape of the rates; > 0. A small one means that few customers make most purchases. */
  readonly r: number;
  /** Rate of the rates, in the unit of time of the histories; > 0. The mean rate is r / alpha. */
  readonly alpha: number;
  /** Leaving: the mean chance to leave after a purchase is a / (a + b); both > 0. */
  readonly a: number;
  readonly b: number;
}
