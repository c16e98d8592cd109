import { civil, type Day, dayOf } from '../day.ts';
import type { CohortStep } from './cohort-plan.ts';

/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
const MONDAY = 3;

/** Number of the week or month that a day lies in: the next one's is one more. */
export function cohortPeriod(by: CohortStep, day: Day): number {
  if (by === 'week') return Math.floor((day + MONDAY) / 7);
  const { year, month } = civil(day);
  return year * 12 + month - 1;
}

/** First day of a week or month; its last is the day before the next one's first. */
export const periodStart = (by: CohortStep, period: number): Day =>
  by === 'week' ? period * 7 - MONDAY : dayOf(Math.floor(period / 12), (((period % 12) + 12) % 12) + 1, 1);
