import { type Day, weekdayOf } from '../day.ts';

/** The day itself, or on a weekend the Monday after. */
export function workdayFrom(day: Day): Day {
  const weekday = weekdayOf(day);
  return weekday <= 5 ? day : day + 8 - weekday;
}

/** The day on which so many working days have passed since `day`. @param count whole, >= 0 */
export function workdaysAfter(day: Day, count: number): Day {
  let at = workdayFrom(day);
  for (let left = count; left > 0; left -= 1) at = workdayFrom(at + 1);
  return at;
}
