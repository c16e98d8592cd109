import type { AttemptSlot } from './next-attempt.ts';

/** How often people were tried and reached at an hour of the day, 0..23. */
export interface TriedHour {
  readonly hour: number;
  readonly tried: number;
  readonly reached: number;
}

/** What is believed before anything is counted: as much as ten calls at the share of all hours together. [D] */
const BELIEVED_CALLS = 10;
/** Where nobody has been tried yet at all. [D] */
const REACHED_USUALLY = 0.4;

/** That this person is like the others is believed as much as four calls are. [D] */
const BELIEVED_OF_ONE = 4;

/**
 * The hours at which somebody could be tried, each with the chance to be reached: the hour's own share pulled towards that of all hours
 * by ten calls' worth (a beta prior; Gelman et al. 2013, Bayesian Data Analysis, 2.4), so that two lucky calls at seven do not decide; and lowered in the same
 * way for somebody who has not picked up.
 * @param times hour of the day of each time, and hours from now, >= 0
 * @param unanswered tries that this person has not answered since the last talk, whole, >= 0
 */
export function attemptSlots(
  times: readonly { readonly hour: number; readonly inHours: number }[],
  counted: readonly TriedHour[],
  unanswered: number,
): readonly AttemptSlot[] {
  const sum = (of: (hour: TriedHour) => number): number => counted.reduce((total, each) => total + of(each), 0);
  const [tried, reached] = [sum((each) => each.tried), sum((each) => each.reached)];
  const overall = (reached + REACHED_USUALLY * BELIEVED_CALLS) / (tried + BELIEVED_CALLS);
  return times.map(({ hour, inHours }) => {
    const own = counted.find((each) => each.hour === hour) ?? { tried: 0, reached: 0 };
    const usually = (own.reached + overall * BELIEVED_CALLS) / (own.tried + BELIEVED_CALLS);
    return { inHours, reach: (usually * BELIEVED_OF_ONE) / (BELIEVED_OF_ONE + unanswered) };
  });
}
