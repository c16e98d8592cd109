import { civil, dayOf, formatDay, parseDay, weekdayOf } from '@vivero/domain';

/** The days of the month that begins on `monthOn`, each with its column in a week that begins on Monday: 1..7. */
export function daysOfMonth(monthOn: string): readonly { readonly day: string; readonly column: number }[] {
  const first = parseDay(monthOn) ?? 0;
  const next = parseDay(monthBeside(monthOn, 1)) ?? first;
  return Array.from({ length: next - first }, (_, i) => ({
    day: formatDay(first + i),
    column: weekdayOf(first + i),
  }));
}

/** The first day of a month so many months away. */
export function monthBeside(monthOn: string, months: number): string {
  const { year, month } = civil(parseDay(monthOn) ?? 0);
  const count = year * 12 + (month - 1) + months;
  return formatDay(dayOf(Math.floor(count / 12), (count % 12) + 1, 1));
}
