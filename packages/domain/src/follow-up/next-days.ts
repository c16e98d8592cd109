import { civil, type Day, dayOf } from '../day.ts';
import { workdayFrom } from './workdays.ts';

/** The days that are agreed most often, so that a tap is enough. */
export const NEXT_DAYS = ['tomorrow', 'in_three_days', 'next_week', 'next_month'] as const;
export type NextDay = (typeof NEXT_DAYS)[number];

/** The last day that can be agreed on: further away is a slip of the finger. */
export const AGREED_AHEAD_DAYS = 366;

/** These days seen from `today`. Tomorrow is tomorrow; the others keep to working days, on a weekend they mean the Monday after. */
export function nextDays(today: Day): Readonly<Record<NextDay, Day>> {
  const { year, month, dayOfMonth } = civil(today);
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  const lastOfNext = dayOf(nextMonth === 12 ? nextYear + 1 : nextYear, nextMonth === 12 ? 1 : nextMonth + 1, 1) - 1;
  return {
    tomorrow: today + 1,
    in_three_days: workdayFrom(today + 3),
    next_week: workdayFrom(today + 7),
    next_month: workdayFrom(Math.min(dayOf(nextYear, nextMonth, 1) + dayOfMonth - 1, lastOfNext)),
  };
}
