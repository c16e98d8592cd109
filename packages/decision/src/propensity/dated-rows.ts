import type { Day, StageOrNone } from '@vivero/domain';
import type { LearningTable } from '../learn/learning-table.ts';

/** Customers as they were known on a day. */
export interface KnownRows {
  readonly day: Day;
  readonly table: LearningTable;
  /** Number of the customer behind each row. */
  readonly members: Uint32Array;
  readonly segments: readonly (string | null)[];
  readonly stages: readonly StageOrNone[];
}

/** The same with what came of them: 1 bought within the days after, 0 did not. Only days whose outcomes are all due. */
export interface DatedRows extends KnownRows {
  readonly outcomes: Float64Array;
}
