import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** One customer's events up to the end of `asOf` by day, instant and id, each id once: the same whatever order they came in. */
export function timelineOf(events: readonly LedgerEvent[], asOf: Day): readonly LedgerEvent[] {
  const sorted = events
    .filter((event) => event.day <= asOf)
    .sort(
      (a, b) =>
        a.day - b.day || before(a.at, b.at) || before(a.eventId, b.eventId) || before(a.recordedAt, b.recordedAt),
    );
  const seen = new Set<string>();
  return sorted.filter(({ eventId }) => !seen.has(eventId) && seen.add(eventId));
}
