import { expect, test } from 'vitest';
import { dayOf, formatDay, parseDay } from '../day.ts';
import { AGREED_AHEAD_DAYS, NEXT_DAYS, nextDays } from './next-days.ts';

test.each([
  {
    why: 'a Tuesday',
    today: '2026-03-03',
    then: ['2026-03-04', '2026-03-06', '2026-03-10', '2026-04-03'],
  },
  {
    why: 'a Thursday: three days on is a Sunday',
    today: '2026-03-05',
    then: ['2026-03-06', '2026-03-09', '2026-03-12', '2026-04-06'],
  },
  {
    why: 'a Friday: tomorrow is a Saturday and stays tomorrow',
    today: '2026-03-06',
    then: ['2026-03-07', '2026-03-09', '2026-03-13', '2026-04-06'],
  },
  {
    why: 'the last of January: February has no 31st',
    today: '2026-01-30',
    then: ['2026-01-31', '2026-02-02', '2026-02-06', '2026-03-02'],
  },
  {
    why: 'December goes on in January',
    today: '2026-12-31',
    then: ['2027-01-01', '2027-01-04', '2027-01-07', '2027-02-01'],
  },
])('from $today, $why', ({ today, then }) => {
  const days = nextDays(parseDay(today) ?? 0);
  expect(NEXT_DAYS.map((name) => formatDay(days[name]))).toEqual(then);
});

const A_MONDAY = dayOf(2024, 1, 1);

test('over ten years every choice lies ahead, within what can be agreed, and all but tomorrow on a working day', () => {
  for (let today = A_MONDAY; today < dayOf(2034, 1, 1); today += 1) {
    const days = nextDays(today);
    for (const name of NEXT_DAYS) {
      expect(days[name]).toBeGreaterThan(today);
      expect(days[name]).toBeLessThanOrEqual(today + AGREED_AHEAD_DAYS);
      if (name !== 'tomorrow') expect((days[name] - A_MONDAY) % 7).toBeLessThan(5);
    }
  }
});
