import type { Day, IntakeSource, NewId } from '@vivero/domain';
import type { MasterKey } from '@vivero/storage';
import type { IntakeMemory } from './intake-memory.ts';

/** What stays the same while the rows of one batch are judged. */
export interface IntakeContext {
  readonly source: IntakeSource;
  readonly keys: MasterKey;
  readonly newId: NewId;
  /** Book of customers for whom the source names no RM. */
  readonly defaultRm: number;
  /** null in a preview. */
  readonly batchId: string | null;
  /** Instant at which Vivero learns what the batch says. */
  readonly at: string;
  readonly noon: (day: Day) => string;
  readonly memory: IntakeMemory;
  /** Rows that are compared are locked: true in an import, impossible in a preview. */
  readonly lock: boolean;
}
