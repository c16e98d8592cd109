import { type Day, parseDay } from '@vivero/domain';
import type { Bank } from '@vivero/storage';

/** The bank's today: the data's own day for a historical bank, else the calendar day in the bank's time zone at `now` (ISO instant). */
export function businessDay(bank: Pick<Bank, 'asOfOn' | 'timeZone'>, now: string): Day {
  const text = bank.asOfOn ?? localClock(now, bank.timeZone).date;
  const day = parseDay(text);
  if (day === undefined) throw new RangeError(`not a business day: ${text}`);
  return day;
}

/** What the clock on the wall of the bank shows. */
export interface LocalClock {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 0..1439. */
  readonly minuteOfDay: number;
  /** 1 Monday .. 7 Sunday. */
  readonly weekday: number;
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** By time zone: making one takes twenty times as long as asking it. */
const CALENDARS = new Map<string, Intl.DateTimeFormat>();

export function localClock(now: string, timeZone: string): LocalClock {
  const calendar = CALENDARS.get(timeZone) ?? newCalendar(timeZone);
  CALENDARS.set(timeZone, calendar);
  const parts = Object.fromEntries(calendar.formatToParts(Date.parse(now)).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    minuteOfDay: Number(parts['hour']) * 60 + Number(parts['minute']),
    weekday: WEEKDAYS.indexOf(parts['weekday'] ?? '') + 1,
  };
}

const newCalendar = (timeZone: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
  });

/** The instant at which the wall clock's day began. On the two days a year on which clocks change it may be an hour off. */
export function startOfDay(now: string, timeZone: string): string {
  const { minuteOfDay } = localClock(now, timeZone);
  const minute = 60_000;
  return new Date(Math.floor(Date.parse(now) / minute) * minute - minuteOfDay * minute).toISOString();
}

/** The last day, as the bank counts them, on which something that ends at an instant is still worth something. */
export function lastDayOf(
  endsAt: string,
  { today, now, timeZone }: { readonly today: Day; readonly now: string; readonly timeZone: string },
): Day {
  const ahead = Date.parse(endsAt) - 1 - Date.parse(startOfDay(now, timeZone));
  return today + Math.floor(ahead / 86_400_000);
}
