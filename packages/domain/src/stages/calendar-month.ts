import { civil, dayOf, type Day } from '../day.ts';

/** Last day of the calendar month that `day` lies in. */
export function monthEndOf(day: Day): Day {
  const { year, month } = civil(day);
  return month === 12 ? dayOf(year + 1, 1, 1) - 1 : dayOf(year, month + 1, 1) - 1;
}
