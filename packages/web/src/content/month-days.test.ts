import { expect, test } from 'vitest';
import { daysOfMonth, monthBeside } from './month-days.ts';

test.each([
  { why: 'a month of 30 days that begins on a Sunday', month: '2026-11-01', days: 30, column: 7 },
  { why: 'a February of a leap year, on a Tuesday', month: '2028-02-01', days: 29, column: 2 },
  { why: 'a December, on a Tuesday', month: '2026-12-01', days: 31, column: 2 },
])('$why', ({ month, days, column }) => {
  const found = daysOfMonth(month);
  expect(found).toHaveLength(days);
  expect(found[0]).toEqual({ day: month, column });
  // An independent calendar says the same of every day.
  for (const each of found) expect(each.column).toBe(new Date(`${each.day}T00:00Z`).getUTCDay() || 7);
});

test.each([
  { from: '2026-12-01', months: 1, then: '2027-01-01' },
  { from: '2026-01-01', months: -1, then: '2025-12-01' },
  { from: '2026-11-01', months: 0, then: '2026-11-01' },
])('$months from $from is $then', ({ from, months, then }) => {
  expect(monthBeside(from, months)).toBe(then);
});
