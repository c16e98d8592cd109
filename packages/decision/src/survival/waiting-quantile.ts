import type { NoBase } from '@vivero/domain';
import type { SurvivalCurve } from './kaplan-meier.ts';
import { survivalBand } from './survival-band.ts';

/** More people still wait than the quantile leaves: its day has not come yet. */
export interface NotReached {
  readonly notReached: true;
  readonly denominator: number;
}

export interface WaitingDays {
  readonly days: number;
  readonly denominator: number;
  /** First and last day that the data do not rule out at 95 %; `open` = no end can be told yet. */
  readonly lower: number;
  readonly upper: number | 'open';
}

/** Products of fractions that should meet the level exactly miss it by less than this. */
const ROUNDING = 1e-12;

/**
 * The day by which a share of the waits has ended: 0.5 is the median, 0.75 the day that a quarter waits longer than.
 *
 * @param share strictly between 0 and 1
 * @returns days since the wait began, and the days at which the curve's pointwise 95 % band crosses the same level
 * @throws RangeError for a share outside 0..1
 *
 * Error: the interval inherits the band's; it is rough below 20 people.
 * Source: Brookmeyer & Crowley (1982), Biometrics 38:29-41, on the ln(-ln) scale.
 */
export function waitingQuantile(curve: SurvivalCurve, share: number): NoBase | NotReached | WaitingDays {
  if (!(share > 0 && share < 1)) throw new RangeError(`not a share strictly between 0 and 1: ${share}`);
  const denominator = curve[0]?.atRisk ?? 0;
  if (denominator === 0) return { noBase: true, denominator: 0 };
  const level = 1 - share + ROUNDING;
  const reached = curve.find((step) => step.survival <= level);
  if (reached === undefined) return { notReached: true, denominator };
  const bands = curve.flatMap((step, i) =>
    step.ended > 0 ? [{ day: step.day, ...survivalBand(curve.slice(0, i + 1)) }] : [],
  );
  const lower = bands.find((band) => band.lower <= level)?.day ?? reached.day;
  const upper = bands.find((band) => band.upper <= level)?.day ?? 'open';
  return { days: reached.day, denominator, lower, upper };
}
