import { dayOf } from '../day.ts';

/**
 * An ISO instant with Z as milliseconds since 1970, so that two instants can be subtracted without a clock. Comparing the texts
 * would be wrong: `10:00:00.5Z` sorts before `10:00:00Z`.
 * @throws RangeError when the text is not an ISO instant with Z
 */
export function instantMilliseconds(iso: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?Z$/.exec(iso);
  if (!parts) throw new RangeError(`not an ISO instant with Z: ${iso}`);
  const [year, month, day, hour, minute] = parts.slice(1, 6).map(Number) as [number, number, number, number, number];
  return dayOf(year, month, day) * 86_400_000 + hour * 3_600_000 + minute * 60_000 + Number(parts[6] ?? 0) * 1_000;
}
