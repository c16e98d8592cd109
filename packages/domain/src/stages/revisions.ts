import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';

/** Two records found to be one person: the absorbed record's events count from the day of the merge on. */
export interface RecordMerge {
  readonly mergeId: string;
  readonly on: Day;
  /** ISO instant with Z. */
  readonly recordedAt: string;
  readonly eventIds: readonly string[];
}

/** A day from which another timeline counts, and what changed it. */
export interface Revision {
  readonly day: Day;
  readonly timeline: readonly LedgerEvent[];
  readonly cause: 'void' | 'merge';
  readonly ids: readonly string[];
  readonly recordedAt: string;
}

/**
 * The timelines that counted one after another: a voided purchase (TX-V about a TX-S) is gone from the day of the void
 * on, a merged record's events are there from the day of the merge on.
 */
export function revisionsOf(timeline: readonly LedgerEvent[], merges: readonly RecordMerge[], asOf: Day) {
  const purchases = new Set(timeline.filter((event) => event.code === 'TX-S').map((event) => event.eventId));
  const voids = timeline.filter((event) => event.code === 'TX-V' && event.about !== null && purchases.has(event.about));
  const countsFrom = new Map<string, Day>();
  for (const merge of merges)
    for (const id of merge.eventIds) countsFrom.set(id, Math.min(merge.on, countsFrom.get(id) ?? merge.on));
  const voidedOn = new Map<string, Day>();
  // The timeline is in order, so the first void is set last.
  for (const event of voids.toReversed()) voidedOn.set(event.about ?? '', event.day);

  const countedAt = (day: Day): readonly LedgerEvent[] =>
    timeline.filter(
      ({ eventId }) => (countsFrom.get(eventId) ?? -Infinity) <= day && (voidedOn.get(eventId) ?? Infinity) > day,
    );
  const latest = (instants: readonly string[]): string => instants.reduce((a, b) => (a > b ? a : b));
  const days = [...new Set([...voidedOn.values(), ...merges.map((merge) => merge.on)])].filter((day) => day <= asOf);

  const next = days
    .sort((a, b) => a - b)
    .map((day): Revision => {
      const voiding = voids.filter((event) => event.day === day);
      const merging = merges.filter((merge) => merge.on === day);
      return {
        day,
        timeline: countedAt(day),
        cause: voiding.length > 0 ? 'void' : 'merge',
        ids: voiding.length > 0 ? voiding.map((event) => event.eventId) : merging.map((merge) => merge.mergeId).sort(),
        recordedAt: latest((voiding.length > 0 ? voiding : merging).map((cause) => cause.recordedAt)),
      };
    });
  // What came with a merge that is still to come does not count yet, whether or not something else was revised.
  const revised = next.length > 0 || countsFrom.size > 0;
  return { first: revised ? countedAt(-Infinity) : timeline, next, voided: voidedOn };
}
