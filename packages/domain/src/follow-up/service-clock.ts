import type { Day } from '../day.ts';
import type { FeedbackKind } from '../feedback/feedback-kind.ts';
import { workdayFrom, workdaysAfter } from './workdays.ts';

/** `at_risk`: it ends today or on the next working day. `late`: it has run out and somebody still waits. */
export const CLOCK_STATES = ['running', 'at_risk', 'late'] as const;
export type ClockState = (typeof CLOCK_STATES)[number];

/** A clock that runs while a customer waits for the bank. */
export interface ServiceClock {
  /** The last day on which it is in time; never a Saturday or Sunday. */
  readonly until: Day;
  readonly state: ClockState;
}

/**
 * Working days from hearing something until the customer is told what became of it. A complaint: 15, as PSD2 article 101(2) sets for
 * payment services. Anything else: 30. [D]
 */
const ANSWER_WORKDAYS: Readonly<Record<FeedbackKind, number>> = { complaint: 15, product: 30, activity: 30, need: 30 };

/** What is promised for a weekend is in time on the Monday after. */
export const promiseClock = (dueOn: Day, today: Day): ServiceClock => clock(workdayFrom(dueOn), today);

export const feedbackClock = (kind: FeedbackKind, loggedOn: Day, today: Day): ServiceClock =>
  clock(workdaysAfter(loggedOn, ANSWER_WORKDAYS[kind]), today);

function clock(until: Day, today: Day): ServiceClock {
  if (today > until) return { until, state: 'late' };
  return { until, state: until <= workdaysAfter(today, 1) ? 'at_risk' : 'running' };
}
