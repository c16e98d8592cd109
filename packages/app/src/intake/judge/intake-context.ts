import type { Day, IntakeRow, IntakeSource, NewId } from '@vivero/domain';
import type { Db, MasterKey } from '@vivero/storage';
import type { IntakeMemory } from './intake-memory.ts';
import type { Judgement } from './judgement.ts';

/** The one book that a batch may touch, and how it learns that a person is in another one. */
export interface OwnBook {
  readonly rm: number;
  /** Reads the whole bank; everything else of the batch reads and writes inside the book's scope. */
  readonly wide: Db;
}

/** What stays the same while the rows of one batch are judged. */
export interface IntakeContext {
  readonly source: IntakeSource;
  readonly keys: MasterKey;
  readonly newId: NewId;
  /** Book of customers for whom the source names no RM. */
  readonly defaultRm: number;
  /** null = the batch may touch every book. */
  readonly own: OwnBook | null;
  /** null in a preview. */
  readonly batchId: string | null;
  /** Instant at which Vivero learns what the batch says. */
  readonly at: string;
  readonly noon: (day: Day) => string;
  readonly memory: IntakeMemory;
  /**
   * Nobody was in the bank when the batch began: all there is to know is in its memory, and the store need not be asked. So it is
   * with the largest import of all, a bank's first. Somebody typed in while it runs is not found, just as they do not find its rows.
   */
  readonly first: boolean;
  /** Rows that are compared are locked: true in an import, impossible in a preview. */
  readonly lock: boolean;
  /** Is told of each row, in file order, what became of it. */
  readonly onJudged: ((row: IntakeRow, judgement: Judgement) => void) | undefined;
}
