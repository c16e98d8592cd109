/** Somebody who waits for an answer, as the queue sees them. */
export interface LeadInLine {
  /** What a success is worth, in any one currency, >= 0. */
  readonly value: number;
  /** Chance that an answer at once succeeds, 0..1, and what is left of it however late the answer comes, 0..1. */
  readonly fresh: number;
  readonly floor: number;
  /** How fast the fresh part fades, per hour, >= 0: fresh x exp(-decay x hours waited). */
  readonly decay: number;
  /** Hours waited so far, >= 0. */
  readonly waited: number;
  /** Minutes that answering takes, > 0. */
  readonly minutes: number;
}

/** Chance that an answer now succeeds: fresh x exp(-decay x waited) + floor (science.md 9; at most 1). */
export const chanceNow = ({ fresh, floor, decay, waited }: LeadInLine): number =>
  Math.min(1, fresh * Math.exp(-decay * waited) + floor);

/**
 * What each hour of waiting costs for each minute of work: value x decay x what is left of the fresh chance, by minutes. Whoever has the
 * largest is answered first.
 * Source: the c-mu rule, Cox and Smith (1961), Queues, III; its index for rewards that fade, Gittins (1979), JRSS B 41:148-164.
 * @throws RangeError when minutes are not above 0 or a figure is negative
 */
export function waitingCost(lead: LeadInLine): number {
  const { value, fresh, decay, waited, minutes } = lead;
  if (!(minutes > 0) || !(value >= 0) || !(decay >= 0) || !(waited >= 0)) throw new RangeError('a lead out of range');
  return (value * decay * fresh * Math.exp(-decay * waited)) / minutes;
}
