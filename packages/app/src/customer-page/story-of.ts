import { unusualMovements } from '@vivero/decision';
import {
  type Day,
  type LedgerEvent,
  type Need,
  type StoryMonth,
  type StoryNote,
  tellStory,
  type Touch,
  touchClass,
  type TouchFacts,
} from '@vivero/domain';
import type { NeedRecording, TouchRow } from '@vivero/storage';
import { modeOfTouch } from '../plan/mode-of-touch.ts';
import { touchOf } from '../plan/touch-of.ts';

/** The contacts among a customer's events: one that states no medium or direction cannot be judged as one. */
export function touchRows(
  events: readonly LedgerEvent[],
  subject: { readonly customerId: string; readonly rm: number },
): readonly TouchRow[] {
  return events.flatMap(({ eventId, code, day, at, recordedAt, direction, medium, details }) =>
    (code === 'CT-D' || code === 'CT-V') && direction !== null && medium !== null
      ? [{ ...subject, eventId, code, day, at, recordedAt, direction, medium, details }]
      : [],
  );
}

/** What the story of one customer is told from. */
export interface StoryFacts {
  readonly subject: { readonly customerId: string; readonly rm: number };
  readonly events: readonly LedgerEvent[];
  readonly needs: readonly Need[];
  readonly recordings: readonly NeedRecording[];
  readonly notes: readonly StoryNote[];
  readonly today: Day;
}

/** The whole story: every contact with how it came about, money folded unless a need rests on it or it stands out. */
export function storyOf({ subject, events, needs, recordings, notes, today }: StoryFacts): readonly StoryMonth[] {
  const touches = new Map<string, TouchFacts>(
    touchRows(events, subject).map((row) => [
      row.eventId,
      { class: touchClass(touchOf(row)), mode: modeOfTouch(row, recordings) },
    ]),
  );
  const evidence = needs.flatMap((need) => need.evidenceIds);
  return tellStory(events, { touches, notes, unusual: new Set([...unusualMovements(events), ...evidence]) }, today);
}

/** What the last contacts before an offer looked like, the latest first: service is no marketing and is left out. */
export function lastTouches(touches: readonly Touch[], most: number): readonly Touch[] {
  return touches
    .filter((touch) => touch.direction === 'out' && !touch.service)
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.eventId < b.eventId ? 1 : -1))
    .slice(0, most);
}
