import type { Day } from '../day.ts';

/** 1970-01-01 was a Thursday; Saturday is 5 and Sunday 6 when Monday is 0. */
export const isWorkday = (day: Day): boolean => (((day + 3) % 7) + 7) % 7 < 5;

/** The day itself, or on a weekend the Monday after. */
export function workdayFrom(day: Day): Day {
  const weekday = (((day + 3) % 7) + 7) % 7;
  return weekday < 5 ? day : day + 7 - weekday;
}

/** The day on which so many working days have passed since `day`. @param count whole, >= 0 */
export function workdaysAfter(day: Day, count: number): Day {
  let at = workdayFrom(day);
  for (let left = count; left > 0; left -= 1) at = workdayFrom(at + 1);
  return at;
}
