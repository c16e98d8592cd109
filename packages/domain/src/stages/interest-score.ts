import type { Day } from '../day.ts';

/** I(t) = sum of w * 2^(-age / half-life), kept as its value on the day of the last scored event. */
export interface InterestScore {
  readonly score: number;
  readonly lastDay: Day;
}

export const NO_INTEREST: InterestScore = { score: 0, lastDay: Number.NEGATIVE_INFINITY };

/** The score on `day`, which is not before `lastDay`. */
export const interestOn = ({ score, lastDay }: InterestScore, day: Day, halfLife: number): number =>
  score === 0 ? 0 : score * 2 ** ((lastDay - day) / halfLife);

export const addInterest = (state: InterestScore, day: Day, weight: number, halfLife: number): InterestScore => ({
  score: interestOn(state, day, halfLife) + weight,
  lastDay: day,
});

/**
 * The first day, not before `lastDay`, whose reading is below `threshold` when nothing else happens.
 * The logarithm may err by one day beside a whole number, so the reading itself decides.
 */
export function firstDayBelow(state: InterestScore, threshold: number, halfLife: number): Day {
  if (state.score < threshold) return state.lastDay;
  let day = state.lastDay + Math.floor(halfLife * Math.log2(state.score / threshold));
  while (interestOn(state, day, halfLife) >= threshold) day += 1;
  return day;
}
