import { EVENTS, PERIOD } from './event-shapes.ts';
import type { EventFilter, Period } from './segment.ts';
import type { SegmentProblem } from './segment-problem.ts';
import { among, fields, list, whole } from './shape.ts';

/**
 * Steps in order, of which the last must come at most `days` after the first, to the second. Only what happened within `when` is looked
 * at. Counted is how far the longest way went: a new first step may begin a better one, other events in between do not matter, one event
 * may be several steps, and events of one second come in the order of the steps.
 */
export interface Funnel {
  readonly version: 1;
  readonly steps: readonly EventFilter[];
  readonly days: number;
  readonly when: Period;
  readonly split: FunnelSplit;
}

/** By whose customer it is, or by the medium of the first step. */
export const FUNNEL_SPLITS = ['none', 'book', 'branch', 'medium'] as const;
export type FunnelSplit = (typeof FUNNEL_SPLITS)[number];

/** A definition that came from outside, read as a funnel, or everything that is wrong with it. */
export function checkFunnel(
  value: unknown,
):
  | { readonly ok: true; readonly value: Funnel }
  | { readonly ok: false; readonly problems: readonly [SegmentProblem, ...SegmentProblem[]] } {
  const faults: SegmentProblem[] = [];
  FUNNEL(value, 'funnel', faults);
  const [first, ...rest] = faults;
  return first === undefined ? { ok: true, value: value as Funnel } : { ok: false, problems: [first, ...rest] };
}

const FUNNEL = fields({
  version: among(1),
  steps: list(EVENTS, 10),
  days: whole(1, 3_650),
  when: PERIOD,
  split: among(...FUNNEL_SPLITS),
});
