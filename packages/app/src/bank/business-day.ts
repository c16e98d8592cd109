import { type Day, parseDay } from '@vivero/domain';
import type { Bank } from '@vivero/storage';
import { localClock } from './local-clock.ts';
import { localDay } from './local-day.ts';

/** The bank's today: the data's own day for a historical bank, else the calendar day in the bank's time zone at `now` (ISO instant). */
export function businessDay(bank: Pick<Bank, 'asOfOn' | 'timeZone'>, now: string): Day {
  if (bank.asOfOn === null) return localDay(now, bank.timeZone);
  const day = parseDay(bank.asOfOn);
  if (day === undefined) throw new RangeError(`not a business day: ${bank.asOfOn}`);
  return day;
}

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
