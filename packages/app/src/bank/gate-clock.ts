import { type Day, type GateNow, weekdayOf } from '@vivero/domain';
import type { Bank } from '@vivero/storage';
import { localClock } from './local-clock.ts';
import { localDay } from './local-day.ts';

/** A person looks at the list in the morning: a historical or future day is judged for ten o'clock. */
const MORNING = 10 * 60;

/** The moment that the gate judges: the wall clock where `today` is today, else the morning of that day. @param now ISO instant with Z */
export function gateClock({ timeZone }: Pick<Bank, 'timeZone'>, today: Day, now: string): Omit<GateNow, 'today'> {
  const isNow = localDay(now, timeZone) === today;
  return {
    at: now,
    minuteOfDay: isNow ? localClock(now, timeZone).minuteOfDay : MORNING,
    weekday: weekdayOf(today),
    holiday: false,
  };
}
