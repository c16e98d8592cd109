import type { Day } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';

/**
 * One stage's rule over one customer's timeline. Events are noted in order of time; a day is judged once, at its end,
 * so the order within a day matters only where the customer contradicts himself (link added, then removed).
 */
export interface StageRule {
  note(event: LedgerEvent): void;
  /** The evidence that lets the customer in on `day`, whose events have been noted; null when nothing of that day does. */
  enters(day: Day): readonly LedgerEvent[] | null;
  /** Whether the stay condition holds at the end of `day` with what has been noted. */
  holds(day: Day): boolean;
  /**
   * The first day, not before `from`, on which the customer leaves when nothing else happens; null = never.
   * @param since the day on which he came to stand at this stage
   */
  leavesOn(from: Day, since: Day): Day | null;
}
