import { poissonInterval } from '../../rates/poisson-interval.ts';

/** How fast something ends, from how many endings were seen in how many months of watching. */
export interface EndingRate {
  readonly ended: number;
  /** Months watched, added up over all that were; > 0. */
  readonly months: number;
  /** Endings a month; > 0 even where none was seen: watching longer would show one. */
  readonly perMonth: number;
  /** 95 % interval. */
  readonly lower: number;
  readonly upper: number;
}

/**
 * Rate of a Poisson count under Jeffreys' prior, with Byar's interval.
 * @param ended integer >= 0
 * @returns null where nothing was watched: then nothing is known
 * @throws RangeError when the first argument is not a count
 * Error: of the interval that of `poissonInterval`.
 */
export function endingRate(ended: number, months: number): EndingRate | null {
  const { lower, upper } = poissonInterval(ended);
  if (!(months > 0)) return null;
  return { ended, months, perMonth: (ended + 0.5) / months, lower: lower / months, upper: upper / months };
}
