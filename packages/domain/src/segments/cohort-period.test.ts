import { expect, test } from 'vitest';
import { civil, dayOf, formatDay } from '../day.ts';
import { cohortPeriod, periodStart } from './cohort-period.ts';

const weekday = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });

test.each(['week', 'month'] as const)('every %s begins where the one before ends', (by) => {
  for (let day = dayOf(1969, 11, 1); day < dayOf(1973, 3, 1); day += 1) {
    const period = cohortPeriod(by, day);
    expect(periodStart(by, period)).toBeLessThanOrEqual(day);
    expect(periodStart(by, period + 1)).toBeGreaterThan(day);
    const begins = by === 'month' ? civil(day).dayOfMonth === 1 : weekday.format(day * 86_400_000) === 'Monday';
    expect(periodStart(by, period) === day).toBe(begins);
  }
});

test('the month of a day', () => {
  expect(formatDay(periodStart('month', cohortPeriod('month', dayOf(2024, 2, 29))))).toBe('2024-02-01');
});
