import type { NoBase } from '@vivero/domain';
import { wilson } from '../rates/wilson.ts';
import type { SurvivalCurve } from './kaplan-meier.ts';
import { survivalBand } from './survival-band.ts';

/** Too few people have been watched for that long, so that what happens by that day cannot be known. */
export interface TooEarly {
  readonly tooEarly: true;
  readonly denominator: number;
}

/** An estimated share with the people that it rests on and its 95 % interval; it has no numerator, since some of it is still open. */
export interface Estimate {
  readonly value: number;
  readonly denominator: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Share whose wait has ended by a day, with everybody used for as long as they were watched.
 *
 * @param day days since the wait began, integer >= 0; the day itself counts
 * @returns shares in 0..1; `tooEarly` when nobody was watched for `day` days and some still waited when last seen: no guess is made
 *   beyond what was seen
 *
 * While nobody's wait has ended the interval is Wilson's of "none of those who were watched to the day".
 */
export function endedBy(curve: SurvivalCurve, day: number): NoBase | TooEarly | Estimate {
  const denominator = curve[0]?.atRisk ?? 0;
  if (denominator === 0) return { noBase: true, denominator: 0 };
  const seen = curve.filter((step) => step.day <= day);
  const survival = seen.at(-1)?.survival ?? 1;
  const watched = curve.find((step) => step.day >= day);
  if (watched === undefined && survival > 0) return { tooEarly: true, denominator };
  if (survival === 1) return { value: 0, denominator, ...wilson(0, watched?.atRisk ?? denominator) };
  const { lower, upper } = survivalBand(seen);
  return { value: 1 - survival, denominator, lower: 1 - upper, upper: 1 - lower };
}
