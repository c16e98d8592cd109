import type { Day } from '../day.ts';

/** The moment of the decision in the time zone of the person contacted. */
export interface GateNow {
  readonly today: Day;
  /** ISO instant with Z. */
  readonly at: string;
  /** Minutes since local midnight, 0..1439. */
  readonly minuteOfDay: number;
  /** 1 Monday .. 7 Sunday. */
  readonly weekday: number;
  /** A public holiday at the person's place. */
  readonly holiday: boolean;
}
