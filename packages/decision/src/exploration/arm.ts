/**
 * What is believed about one action for one customer: it works with a chance known as well as after `successes` and `failures`
 * (a beta belief, both > 0), and brings `fixed` in any case (costs are negative) and `stake` more if it works, in any one unit.
 */
export interface Arm {
  readonly successes: number;
  readonly failures: number;
  readonly stake: number;
  readonly fixed: number;
}

/** What an action brings on average, in the unit of its stake. */
export const expectedWorth = ({ successes, failures, stake, fixed }: Arm): number =>
  fixed + (stake * successes) / (successes + failures);
