import { FEATURES } from '../../fold/features/features.ts';
import { GROWTH_FEATURES } from '../../fold/features/growth-dates.ts';
import { HELD_FEATURES } from '../../fold/features/held.ts';

/**
 * Figures that look at more than events: at what somebody holds, at the basis and the risk profile on record. Of these the book knows what
 * is true today only, so at a past date they would tell what was still to come.
 */
const OF_TODAY: ReadonlySet<string> = new Set([...HELD_FEATURES, ...GROWTH_FEATURES].map(({ name }) => name));

/** Figures that are known as they were on any day: they rest on the events up to that day and on nothing else. */
export const SNAPSHOT_FIGURES: readonly string[] = FEATURES.map(({ name }) => name).filter(
  (name) => !OF_TODAY.has(name),
);
