import { type Day, parseDay } from '@vivero/domain';
import { localClock } from './local-clock.ts';

/** The calendar day that an instant has in a time zone. */
export function localDay(instant: string, timeZone: string): Day {
  const day = parseDay(localClock(instant, timeZone).date);
  if (day === undefined) throw new RangeError(`not an instant: ${instant}`);
  return day;
}
