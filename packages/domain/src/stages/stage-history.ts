import type { Day } from '../day.ts';
import type { StageOrNone } from './stage.ts';

/** Why a stage changed: evidence came, evidence aged, a purchase was voided, a person set it, two records became one. */
export const STAGE_CAUSES = ['evidence', 'decay', 'void', 'manual', 'merge'] as const;
export type StageCause = (typeof STAGE_CAUSES)[number];

/** One move. Rows are in order and contiguous: `from` is the `to` of the row before, the first starts unprofiled. */
export interface StageRow {
  readonly from: StageOrNone;
  readonly to: StageOrNone;
  /** Holds from the end of this day. */
  readonly effectiveOn: Day;
  /** Instant at which the last piece of the evidence was learnt; null when time alone moved the customer. */
  readonly recordedAt: string | null;
  readonly evidenceIds: readonly string[];
  readonly ruleVersion: string;
  readonly cause: StageCause;
  /** Passed through on the way up without evidence of its own; the dwell is 0. */
  readonly implied: boolean;
}

/** Stage at the end of `day`. */
export function stageOn(rows: readonly StageRow[], day: Day): StageOrNone {
  return rows.findLast((row) => row.effectiveOn <= day)?.to ?? 'unprofiled';
}
