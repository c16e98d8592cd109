import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayOf, weekdayOf } from '../day.ts';
import { feedbackClock, promiseClock } from './service-clock.ts';
import { workdaysAfter } from './workdays.ts';

/** A Monday. */
const MONDAY = dayOf(2026, 11, 2);
const isWorkday = (day: Day): boolean => weekdayOf(day) <= 5;

describe('the clock of a promise', () => {
  test.each([
    { why: 'next Monday is far from a Monday', due: 7, today: 0, until: 7, state: 'running' },
    { why: 'tomorrow is near', due: 1, today: 0, until: 1, state: 'at_risk' },
    { why: 'today is not over', due: 0, today: 0, until: 0, state: 'at_risk' },
    { why: 'on a Friday Monday is near', due: 7, today: 4, until: 7, state: 'at_risk' },
    { why: 'what is promised for a Saturday is in time on Monday', due: 5, today: 7, until: 7, state: 'at_risk' },
    { why: 'and late on Tuesday', due: 5, today: 8, until: 7, state: 'late' },
  ])('$why', ({ due, today, until, state }) => {
    expect(promiseClock(MONDAY + due, MONDAY + today)).toEqual({ until: MONDAY + until, state });
  });
});

test('a complaint is answered within three working weeks, anything else within six', () => {
  expect(feedbackClock('complaint', MONDAY, MONDAY)).toEqual({ until: MONDAY + 21, state: 'running' });
  expect(feedbackClock('complaint', MONDAY, MONDAY + 22).state).toBe('late');
  expect(feedbackClock('product', MONDAY, MONDAY + 22)).toEqual({ until: MONDAY + 42, state: 'running' });
});

test('so many working days lie behind a day as are counted', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 60 }), (day, count) => {
      const after = workdaysAfter(day, count);
      const first = isWorkday(day) ? day : workdaysAfter(day, 0);
      const between = Array.from({ length: after - first }, (_, i) => first + i + 1).filter(isWorkday);
      expect(between).toHaveLength(count);
      expect(isWorkday(after)).toBe(true);
    }),
  );
});
