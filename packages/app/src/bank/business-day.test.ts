import { formatDay, weekdayOf } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import { businessDay } from './business-day.ts';
import { localClock } from './local-clock.ts';
import { localDay } from './local-day.ts';

describe('businessDay', () => {
  test.each([
    {
      why: 'a historical bank keeps its own day',
      bank: { asOfOn: '1998-12-31', timeZone: 'Europe/Prague' },
      now: '2026-11-22T10:00:00Z',
      then: '1998-12-31',
    },
    {
      why: 'late evening in UTC is tomorrow in Shanghai',
      bank: { asOfOn: null, timeZone: 'Asia/Shanghai' },
      now: '2026-11-22T18:00:00Z',
      then: '2026-11-23',
    },
    {
      why: 'early morning in UTC is yesterday in Mexico',
      bank: { asOfOn: null, timeZone: 'America/Mexico_City' },
      now: '2026-11-22T03:00:00Z',
      then: '2026-11-21',
    },
  ])('$why', ({ bank, now, then }) => {
    expect(formatDay(businessDay(bank, now))).toBe(then);
  });
});

test('the wall clock counts minutes from local midnight and weeks from Monday', () => {
  const [now, timeZone] = ['2026-11-22T23:30:00Z', 'Europe/Madrid'];
  expect(localClock(now, timeZone)).toEqual({ date: '2026-11-23', minuteOfDay: 30 });
  expect(weekdayOf(localDay(now, timeZone))).toBe(1);
});
