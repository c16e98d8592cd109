import type { NoBase } from '@vivero/domain';
import { poissonInterval } from './poisson-interval.ts';

/** How often something happened per person who was there, over one period. It may exceed 1: the same person can come and go. */
export type EventRate =
  | NoBase
  | {
      /** Events per person on average there. */
      readonly value: number;
      readonly count: number;
      /** People who were there on an average day of the period. */
      readonly averagePeople: number;
      readonly lower: number;
      readonly upper: number;
    };

/**
 * @param count events in the period
 * @param personDays days that people spent there in the period, added up over people
 * @param days length of the period, at least 1
 * @throws RangeError when the count is not a count or the days are not positive
 */
export function eventRate(count: number, personDays: number, days: number): EventRate {
  if (!(personDays >= 0 && days >= 1)) throw new RangeError(`not a time: ${personDays} person-days in ${days} days`);
  if (personDays === 0) return { noBase: true, denominator: 0 };
  const averagePeople = personDays / days;
  const { lower, upper } = poissonInterval(count);
  return {
    value: count / averagePeople,
    count,
    averagePeople,
    lower: lower / averagePeople,
    upper: upper / averagePeople,
  };
}
