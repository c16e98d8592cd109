import type { Day, OutcomeKind, OutcomeReason } from '@vivero/domain';
import type { StoredOutcome } from '@vivero/storage';

/** What a page learns of an outcome. */
export interface RecordedOutcome {
  readonly outcomeId: string;
  readonly decisionId: string | null;
  readonly customerId: string;
  readonly kind: OutcomeKind;
  readonly reason: OutcomeReason | null;
  readonly nextOn: Day | null;
  /** ISO instants with Z: until when it can be undone, and when it was. */
  readonly undoUntil: string;
  readonly undoneAt: string | null;
}

/** Longer than any page offers it, so that a tap in the last moment still arrives. */
export const UNDO_MILLISECONDS = 60_000;

export const recordedOutcome = (outcome: StoredOutcome): RecordedOutcome => {
  const { outcomeId, decisionId, customerId, kind, reason, nextOn, recordedAt, undoneAt } = outcome;
  const undoUntil = new Date(Date.parse(recordedAt) + UNDO_MILLISECONDS).toISOString();
  return { outcomeId, decisionId, customerId, kind, reason, nextOn, undoUntil, undoneAt };
};
