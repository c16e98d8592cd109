import type { NoBase } from '@vivero/domain';
import { proportion, type Proportion } from '../rates/proportion.ts';
import { endedBy, type Estimate, type TooEarly } from '../survival/ended-by.ts';
import { kaplanMeier, type SurvivalCurve } from '../survival/kaplan-meier.ts';

/** People who entered a stage, and whether they have reached a higher one. */
export interface CohortGroup {
  /** Whether all of them entered at least the horizon ago. */
  readonly mature: boolean;
  /** Whether they reached a higher stage, today or earlier. */
  readonly moved: boolean;
  /** Days from entering until they did; until today for those who have not. */
  readonly days: number;
  readonly people: number;
}

/** How many of those who enter a stage go on within a number of days. */
export interface CohortConversion {
  readonly horizonDays: number;
  /** Of those who entered at least the horizon ago, who went on within it: nobody's answer is still open. */
  readonly mature: Proportion;
  /** Those who entered too recently for an answer, and who of them has gone on already. */
  readonly immature: { readonly people: number; readonly moved: number };
  /** The same share with the recent ones used for as long as they have been watched. */
  readonly estimate: NoBase | TooEarly | Estimate;
}

/**
 * Stage conversion in cohort form, CR(i -> i+1; H) of definitions.md 2.3. A member who went on after the horizon did not go on within
 * it. The estimate equals the mature share when everybody is mature, and says something of recent entrants only as far as they do as
 * earlier ones did at the same age. It is left out where a handful of people at the end of the watch would carry it.
 *
 * @param cohort people who entered the stage in one window; groups in any order
 * @param horizonDays H, integer >= 1
 * @throws RangeError for a mature group that was watched for less than the horizon without having moved
 */
export function cohortConversion(cohort: readonly CohortGroup[], horizonDays: number): CohortConversion {
  const sum = (some: readonly CohortGroup[]): number => some.reduce((all, { people }) => all + people, 0);
  const wrong = cohort.find(({ mature, moved, days }) => mature && !moved && days < horizonDays);
  if (wrong) throw new RangeError(`watched for ${wrong.days} days, which is not ${horizonDays}`);
  const mature = cohort.filter((group) => group.mature);
  const immature = cohort.filter((group) => !group.mature);
  const curve = kaplanMeier(cohort.map(({ moved, days, people }) => ({ days, ended: moved, people })));
  return {
    horizonDays,
    mature: proportion(sum(mature.filter(({ moved, days }) => moved && days <= horizonDays)), sum(mature)),
    immature: { people: sum(immature), moved: sum(immature.filter(({ moved }) => moved)) },
    estimate: isThin(curve, horizonDays) && immature.length > 0 ? tooEarly(curve) : endedBy(curve, horizonDays),
  };
}

/** Fewer people than this at the end of the watch would carry the share of all who came later. */
const FEW = 8;

/** Whether the curve's last step before the horizon was made by a handful: the tail of a curve looks surest where it knows least. */
const isThin = (curve: SurvivalCurve, horizonDays: number): boolean =>
  (curve.findLast((step) => step.day <= horizonDays && step.ended > 0)?.atRisk ?? FEW) < FEW;

const tooEarly = (curve: SurvivalCurve): TooEarly => ({ tooEarly: true, denominator: curve[0]?.atRisk ?? 0 });
