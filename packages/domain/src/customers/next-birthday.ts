import { civil, type Day, dayOf } from '../day.ts';

/** The next birthday of a customer, and the calendar in which it falls on that day. */
export interface Birthday {
  readonly on: Day;
  readonly calendar: 'gregorian' | 'lunar';
}

/** A day of the Chinese calendar: month 1..12, day 1..30, and whether the month is the leap month, which repeats the one before. */
export interface LunarDay {
  readonly month: number;
  readonly dayOfMonth: number;
  readonly leap: boolean;
}

/** A greeting is prepared at most this many days ahead. [D] */
const AHEAD_DAYS = 3;
/** A lunar birthday stays within 33 days of the season of birth (measured over all births and birthdays of 1920-2100). */
const SEASON_DAYS = 35;
const YEAR_DAYS = 365.2425;

/**
 * The first birthday from today to three days ahead, or null. Who was born on 29 February has it on the 28th in common years. A lunar birthday is
 * kept in the month itself, never again in its leap month; who was born in a leap month keeps the month it repeats, who was born
 * on the 30th the 29th where the month is short.
 * @param lunar the Chinese calendar; null where nobody goes by it. When both birthdays fall on one day it is called the Gregorian one.
 */
export function nextBirthday(bornOn: Day, today: Day, lunar: ((day: Day) => LunarDay) | null): Birthday | null {
  for (let on = Math.max(today, bornOn + 1); on <= today + AHEAD_DAYS; on += 1) {
    if (isGregorian(bornOn, on)) return { on, calendar: 'gregorian' };
    if (lunar !== null && isLunar(bornOn, on, lunar)) return { on, calendar: 'lunar' };
  }
  return null;
}

function isGregorian(bornOn: Day, on: Day): boolean {
  const { month, dayOfMonth } = civil(bornOn);
  const { year } = civil(on);
  const leapDay = month === 2 && dayOfMonth === 29 && civil(dayOf(year, 2, 29)).month === 3;
  return on === dayOf(year, month, leapDay ? 28 : dayOfMonth);
}

function isLunar(bornOn: Day, on: Day, lunar: (day: Day) => LunarDay): boolean {
  const season = (on - bornOn) % YEAR_DAYS;
  // Looking a day up is dear (0.1 ms): four of five births are far from the season.
  if (Math.min(season, YEAR_DAYS - season) > SEASON_DAYS) return false;
  const [birth, at] = [lunar(bornOn), lunar(on)];
  if (at.leap || at.month !== birth.month) return false;
  if (at.dayOfMonth === birth.dayOfMonth) return true;
  return birth.dayOfMonth === 30 && at.dayOfMonth === 29 && lunar(on + 1).dayOfMonth === 1;
}
