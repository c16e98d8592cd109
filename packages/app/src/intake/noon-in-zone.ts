import { type Day, formatDay } from '@vivero/domain';

/**
 * The instant at which it is noon on a day in a time zone: where an event stands in time when only its day is known.
 * Noon exists exactly once on every day in every zone (clocks change at night).
 * @param zone IANA name; @throws RangeError for an unknown one
 */
export function noonInZone(zone: string): (day: Day) => string {
  const clock = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  /** What the zone's clocks show, as if it were UTC. */
  const shown = (instant: number): number => {
    const [month = 1, day = 1, year = 0, hour, minute, second] = clock.format(instant).split(/\D+/).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second);
  };
  let offset = 0;
  const known = new Map<Day, string>();
  return (day) => {
    const before = known.get(day);
    if (before) return before;
    const noon = Date.parse(`${formatDay(day)}T12:00:00Z`);
    // The offset of the last day mostly holds. Otherwise the first step finds the one near noon, the second that of noon itself
    // where clocks changed in between.
    for (let step = 0; step < 2; step += 1) {
      const ahead = shown(noon - offset) - noon;
      if (ahead === 0) break;
      offset += ahead;
    }
    const text = new Date(noon - offset).toISOString();
    known.set(day, text);
    return text;
  };
}
