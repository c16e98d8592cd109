import { formatDay, type Day } from '@vivero/domain';

const formats = new Map<string, Intl.DateTimeFormat>();

/** The instant of a stated time of day in a known zone; null without either. */
export const instantOf = (day: Day, seconds: number | null, timeZone: string | undefined): string | null =>
  seconds === null || timeZone === undefined ? null : localInstant(day, seconds, timeZone);

/** ISO instant with Z of a wall-clock time in a zone; in the hour that autumn repeats, the first one. */
function localInstant(day: Day, seconds: number, timeZone: string): string {
  const wall = Date.parse(`${formatDay(day)}T00:00:00Z`) + seconds * 1_000;
  const first = wall - offsetAt(wall, timeZone);
  const instant = wall - offsetAt(first, timeZone);
  return new Date(instant).toISOString();
}

/** Milliseconds that the zone is ahead of UTC at an instant. */
function offsetAt(instant: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    formats.set(timeZone, format);
  }
  return Date.parse(`${format.format(instant).replace(' ', 'T')}Z`) - Math.floor(instant / 1_000) * 1_000;
}
