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
    const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(
      part['year'] ?? 0,
      (part['month'] ?? 1) - 1,
      part['day'],
      part['hour'],
      part['minute'],
      part['second'],
    );
  };
  const known = new Map<Day, string>();
  return (day) => {
    const before = known.get(day);
    if (before) return before;
    const noon = Date.parse(`${formatDay(day)}T12:00:00Z`);
    let instant = noon;
    // The first step finds the offset near noon, the second the offset at noon itself where clocks changed in between.
    for (let step = 0; step < 2; step += 1) instant += noon - shown(instant);
    const text = new Date(instant).toISOString();
    known.set(day, text);
    return text;
  };
}
