import { EVENTS, PERIOD } from './event-shapes.ts';
import type { EventFilter, Period } from './segment.ts';
import type { SegmentProblem } from './segment-problem.ts';
import { among, fields, whole } from './shape.ts';

/**
 * Who began together, and who of them came back: customers by the week (from Monday) or month of the first event that fits `began`, and
 * of each cohort in how many of the following periods something that fits `returns` happened. `when` bounds the periods in which cohorts
 * begin; whether a beginning is the first is judged on the whole history.
 */
export interface CohortPlan {
  readonly version: 1;
  readonly began: EventFilter;
  readonly returns: EventFilter;
  readonly by: CohortStep;
  readonly when: Period;
  /** How many periods after the first are looked at. */
  readonly periods: number;
}

export const COHORT_STEPS = ['week', 'month'] as const;
export type CohortStep = (typeof COHORT_STEPS)[number];

/** A definition that came from outside, read as a plan of cohorts, or everything that is wrong with it. */
export function checkCohortPlan(
  value: unknown,
):
  | { readonly ok: true; readonly value: CohortPlan }
  | { readonly ok: false; readonly problems: readonly [SegmentProblem, ...SegmentProblem[]] } {
  const faults: SegmentProblem[] = [];
  PLAN(value, 'cohorts', faults);
  const [first, ...rest] = faults;
  return first === undefined ? { ok: true, value: value as CohortPlan } : { ok: false, problems: [first, ...rest] };
}

const PLAN = fields({
  version: among(1),
  began: EVENTS,
  returns: EVENTS,
  by: among(...COHORT_STEPS),
  when: PERIOD,
  periods: whole(1, 104),
});
