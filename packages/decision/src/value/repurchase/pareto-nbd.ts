/**
 * The Pareto/NBD model of buying: while active a customer buys at a rate of his own, and may leave at any moment, at a rate of his own;
 * both rates gamma distributed over customers. Unlike BG/NBD it lets those leave who bought once.
 * Source: Schmittlein, Morrison & Colombo (1987), Counting Your Customers, Management Science 33:1-24.
 */
export interface ParetoNbd {
  /** Shape and rate of the buying rates; > 0. Mean rate r / alpha per unit of time. */
  readonly r: number;
  readonly alpha: number;
  /** Shape and rate of the leaving rates; > 0. Mean rate s / beta per unit of time. */
  readonly s: number;
  readonly beta: number;
}
