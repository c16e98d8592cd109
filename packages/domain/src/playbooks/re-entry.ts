import type { Day } from '../day.ts';
import type { Playbook } from './playbook.ts';

/** The latest run of a customer in a playbook. */
export interface LatestRun {
  readonly cycle: number;
  /** Null while it is not over. */
  readonly endedOn: Day | null;
}

/** The number of the run that would begin today, from 1; null when the customer may not be taken in now. */
export function cycleToEnter(
  { againAfterDays }: Pick<Playbook, 'againAfterDays'>,
  latest: LatestRun | undefined,
  today: Day,
): number | null {
  if (latest === undefined) return 1;
  if (latest.endedOn === null || againAfterDays === null) return null;
  return today >= latest.endedOn + againAfterDays ? latest.cycle + 1 : null;
}
