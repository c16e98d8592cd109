import { type Day, dayOf, type LunarDay } from '@vivero/domain';

const MILLISECONDS_A_DAY = 86_400_000;
const CHINESE = new Intl.DateTimeFormat('zh-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' });

/**
 * Months that the official calendar (GB/T 33661) begins or names otherwise than ICU 78, whose new moons and solar terms are minutes off:
 * all there are from 1920 to 2060, found by comparing every day with an almanac. New Year 2027 is one of them.
 */
const OFFICIAL: readonly (readonly [start: Day, days: number, month: number, leap?: 'leap'])[] = [
  [dayOf(1922, 6, 25), 29, 5, 'leap'],
  [dayOf(1922, 7, 24), 30, 6],
  [dayOf(1954, 2, 3), 30, 1],
  [dayOf(1955, 2, 22), 30, 2],
  [dayOf(1987, 7, 26), 29, 6, 'leap'],
  [dayOf(1987, 8, 24), 30, 7],
  [dayOf(1999, 1, 17), 30, 12],
  [dayOf(2012, 8, 17), 30, 7],
  [dayOf(2018, 10, 9), 30, 9],
  [dayOf(2018, 11, 8), 29, 10],
  [dayOf(2027, 2, 6), 30, 1],
  [dayOf(2030, 1, 4), 30, 12],
  [dayOf(2030, 2, 3), 29, 1],
];

/** A birth date is looked up at every planning, the days just ahead for every customer; a century has 36,525 days. */
const known = new Map<Day, LunarDay>();

/** A day in the Chinese calendar. */
export function lunarDay(day: Day): LunarDay {
  const before = known.get(day);
  if (before !== undefined) return before;
  const found = official(day) ?? computed(day);
  known.set(day, found);
  return found;
}

function official(day: Day): LunarDay | undefined {
  const row = OFFICIAL.find(([start, days]) => day >= start && day < start + days);
  return row && { month: row[2], dayOfMonth: day - row[0] + 1, leap: row[3] === 'leap' };
}

function computed(day: Day): LunarDay {
  const parts = new Map(
    CHINESE.formatToParts(day * MILLISECONDS_A_DAY).map(({ type, value }): [string, string] => [type, value]),
  );
  const month = parts.get('month') ?? '';
  return {
    month: Number(month.replace('闰', '')),
    dayOfMonth: Number(parts.get('day')),
    leap: month.startsWith('闰'),
  };
}
