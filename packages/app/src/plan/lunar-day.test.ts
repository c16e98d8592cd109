import { type Birthday, type Day, formatDay, nextBirthday, parseDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import { lunarDay } from './lunar-day.ts';

const day = (text: string): Day => {
  const found = parseDay(text);
  if (found === undefined) throw new Error(text);
  return found;
};

test.each([
  { why: 'New Year 2026', on: '2026-02-17', expected: { month: 1, dayOfMonth: 1, leap: false } },
  { why: 'New Year 2025', on: '2025-01-29', expected: { month: 1, dayOfMonth: 1, leap: false } },
  {
    why: 'New Year’s Eve 2026: the twelfth month is short',
    on: '2026-02-16',
    expected: { month: 12, dayOfMonth: 29, leap: false },
  },
  { why: 'Mid-Autumn 2026', on: '2026-09-25', expected: { month: 8, dayOfMonth: 15, leap: false } },
  { why: 'Dragon Boat 2025', on: '2025-05-31', expected: { month: 5, dayOfMonth: 5, leap: false } },
  {
    why: 'the first day of the leap sixth month of 2025',
    on: '2025-07-25',
    expected: { month: 6, dayOfMonth: 1, leap: true },
  },
  {
    why: 'New Year 2027, which ICU has a day late',
    on: '2027-02-06',
    expected: { month: 1, dayOfMonth: 1, leap: false },
  },
  { why: 'the last day of its first month', on: '2027-03-07', expected: { month: 1, dayOfMonth: 30, leap: false } },
  { why: 'and the day after', on: '2027-03-08', expected: { month: 2, dayOfMonth: 1, leap: false } },
  {
    why: 'New Year’s Eve 2030, which ICU has a day early',
    on: '2030-02-02',
    expected: { month: 12, dayOfMonth: 30, leap: false },
  },
  {
    why: 'the leap sixth month of 1987, which ICU calls the seventh',
    on: '1987-07-26',
    expected: { month: 6, dayOfMonth: 1, leap: true },
  },
  { why: 'New Year 1954', on: '1954-02-03', expected: { month: 1, dayOfMonth: 1, leap: false } },
])('$why', ({ on, expected }) => {
  expect(lunarDay(day(on))).toEqual(expected);
});

interface Case {
  readonly why: string;
  readonly born: string;
  readonly today: string;
  /** Whether lunar birthdays are kept; default: yes. */
  readonly lunar?: boolean;
  readonly expected: readonly [on: string, calendar: Birthday['calendar']] | null;
}

test.each<Case>([
  { why: 'today', born: '1980-06-10', today: '2026-06-10', expected: ['2026-06-10', 'gregorian'] },
  { why: 'in three days', born: '1980-06-13', today: '2026-06-10', expected: ['2026-06-13', 'gregorian'] },
  { why: 'in four days it can wait', born: '1980-06-14', today: '2026-06-10', expected: null },
  { why: 'yesterday is over', born: '1980-06-09', today: '2026-06-10', lunar: false, expected: null },
  {
    why: 'across the turn of the year',
    born: '1980-01-02',
    today: '2025-12-30',
    expected: ['2026-01-02', 'gregorian'],
  },
  {
    why: 'the leap day in a common year',
    born: '1980-02-29',
    today: '2026-02-26',
    expected: ['2026-02-28', 'gregorian'],
  },
  { why: 'the leap day is not kept in March', born: '1980-02-29', today: '2026-03-01', lunar: false, expected: null },
  {
    why: 'the leap day in a leap year',
    born: '1980-02-29',
    today: '2028-02-26',
    expected: ['2028-02-29', 'gregorian'],
  },
  {
    why: 'the leap day in a leap year is not kept on the 28th',
    born: '1980-02-29',
    today: '2028-02-25',
    lunar: false,
    expected: null,
  },
  { why: 'the day of birth is no birthday', born: '2026-06-10', today: '2026-06-10', expected: null },
  { why: 'born after today', born: '2026-06-12', today: '2026-06-10', expected: null },
  { why: 'born at New Year 1980', born: '1980-02-16', today: '2026-02-17', expected: ['2026-02-17', 'lunar'] },
  {
    why: 'born at Mid-Autumn 1990, two days ahead',
    born: '1990-10-03',
    today: '2026-09-23',
    expected: ['2026-09-25', 'lunar'],
  },
  { why: 'nobody goes by the moon here', born: '1990-10-03', today: '2026-09-23', lunar: false, expected: null },
  {
    why: 'born on the 30th of the twelfth month: the 29th where it is short',
    born: '1984-02-01',
    today: '2026-02-16',
    expected: ['2026-02-16', 'lunar'],
  },
  {
    why: 'born on the 30th: not the 29th where there is a 30th',
    born: '1984-02-01',
    today: '2024-02-08',
    expected: ['2024-02-09', 'lunar'],
  },
  {
    why: 'born in a leap month: in the month that it repeats',
    born: '2017-07-23',
    today: '2025-06-25',
    expected: ['2025-06-25', 'lunar'],
  },
  { why: 'once a year: not again in the leap month', born: '1990-06-23', today: '2025-07-25', expected: null },
  {
    why: 'both calendars: the earlier day',
    born: '1980-02-18',
    today: '2026-02-17',
    expected: ['2026-02-18', 'gregorian'],
  },
  {
    why: 'both on one day: by the sun',
    born: '1988-02-17',
    today: '2026-02-17',
    expected: ['2026-02-17', 'gregorian'],
  },
])('$why', ({ born, today, lunar = true, expected }) => {
  const found = nextBirthday(day(born), day(today), lunar ? lunarDay : null);
  expect(found && [formatDay(found.on), found.calendar]).toEqual(expected);
});

test(
  'everybody who keeps the lunar calendar has one lunar birthday between two New Years, whatever the season',
  { timeout: 60_000 },
  () => {
    const years = ['2024-02-10', '2025-01-29', '2026-02-17'].map(day);
    for (let born = day('1930-01-01'); born < day('2010-01-01'); born += 97) {
      for (const [i, from] of years.slice(0, -1).entries()) {
        const to = years[i + 1] ?? from;
        // An oracle without the shortcut by season: every day of the lunar year looked up.
        const { month, dayOfMonth } = lunarDay(born);
        const days = Array.from({ length: to - from }, (_, n) => from + n).filter((each) => {
          const at = lunarDay(each);
          return !at.leap && at.month === month;
        });
        const on = days[Math.min(dayOfMonth, days.length) - 1] ?? 0;
        expect(nextBirthday(born, on, lunarDay)?.on, formatDay(born)).toBe(on);
      }
    }
  },
);
