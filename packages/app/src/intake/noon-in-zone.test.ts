import { parseDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import { noonInZone } from './noon-in-zone.ts';

test.each([
  { why: 'winter', zone: 'Europe/Madrid', day: '1998-01-15', gives: '1998-01-15T11:00:00.000Z' },
  { why: 'summer', zone: 'Europe/Madrid', day: '1998-07-15', gives: '1998-07-15T10:00:00.000Z' },
  {
    why: 'the day on which clocks go forward',
    zone: 'Europe/Madrid',
    day: '2026-03-29',
    gives: '2026-03-29T10:00:00.000Z',
  },
  {
    why: 'east of Greenwich without summer time',
    zone: 'Asia/Shanghai',
    day: '2026-03-29',
    gives: '2026-03-29T04:00:00.000Z',
  },
  { why: 'the day before in UTC', zone: 'Pacific/Kiritimati', day: '2026-03-29', gives: '2026-03-28T22:00:00.000Z' },
  { why: 'west', zone: 'America/Mexico_City', day: '2026-03-29', gives: '2026-03-29T18:00:00.000Z' },
])('noon $why ($zone, $day)', ({ zone, day, gives }) => {
  expect(noonInZone(zone)(parseDay(day) ?? Number.NaN)).toBe(gives);
});

test('an unknown zone is an error, not UTC', () => {
  expect(() => noonInZone('Mars/Olympus')).toThrow(RangeError);
});
