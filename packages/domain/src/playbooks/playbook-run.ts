import type { Day } from '../day.ts';
import type { Detour } from '../gate/gate-facts.ts';
import type { EventCode, Flow } from '../ledger-event.ts';
import type { StageOrNone } from '../stages/stage.ts';

/**
 * Where one customer stands in one playbook. `enrolledOn` and `actedOn` are facts; `clockOn`, `freeOn` and `waitUntil` are clocks, which a
 * pause moves on by its length.
 */
export interface PlaybookRun {
  readonly enrolledOn: Day;
  /** The enrolment's clock. */
  readonly clockOn: Day;
  /** The date that steps may be due before; null when the customer has none. */
  readonly anchorOn: Day | null;
  /** Index of the step that comes next, or whose evidence is awaited. */
  readonly at: number;
  /** When the step before it ended; the enrolment's clock at first. */
  readonly freeOn: Day;
  /** When the step at `at` was carried out; null while it is still to come. */
  readonly actedOn: Day | null;
  /** Last day on which its evidence counts. */
  readonly waitUntil: Day | null;
}

/** What is known of the customer today. */
export interface RunFacts {
  readonly stage: StageOrNone;
  readonly detour: Detour | null;
  /** Latest day of each kind of event since the customer was taken in. */
  readonly seen: readonly SeenEvent[];
}
export interface SeenEvent {
  readonly code: EventCode;
  readonly flow: Flow | null;
  readonly on: Day;
}

export const newRun = (enrolledOn: Day, anchorOn: Day | null): PlaybookRun => ({
  enrolledOn,
  clockOn: enrolledOn,
  anchorOn,
  at: 0,
  freeOn: enrolledOn,
  actedOn: null,
  waitUntil: null,
});
