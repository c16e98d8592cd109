import type { Day, GateNow } from '@vivero/domain';
import type { Bank } from '@vivero/storage';
import { businessDay, localClock } from './business-day.ts';

/** A person looks at the list in the morning: a historical or future day is judged for ten o'clock. */
const MORNING = 10 * 60;

/** The moment that the gate judges: the wall clock where `today` is today, else the morning of that day. @param now ISO instant with Z */
export function gateClock(bank: Pick<Bank, 'asOfOn' | 'timeZone'>, today: Day, now: string): Omit<GateNow, 'today'> {
  const local = localClock(now, bank.timeZone);
  const isNow = businessDay({ ...bank, asOfOn: null }, now) === today;
  // 1970-01-01 was a Thursday (4).
  return {
    at: now,
    minuteOfDay: isNow ? local.minuteOfDay : MORNING,
    weekday: ((((today + 3) % 7) + 7) % 7) + 1,
    holiday: false,
  };
}
