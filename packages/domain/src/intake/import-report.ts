import type { EventCode } from '../ledger-event.ts';
import type { SnapshotReport } from '../snapshots/snapshot-report.ts';
import type { Verdict } from './verdict.ts';

/** Minor units; a text of digits where the sum is beyond the safe integers, never rounded. */
export type ExactMinor = number | string;
export type AmountsByCurrency = Readonly<Record<string, ExactMinor>>;

export interface FileReport {
  readonly file: string;
  readonly rowsIn: number;
  /** Adds up to `rowsIn`. */
  readonly verdicts: Readonly<Record<Verdict, number>>;
  readonly refusedBy: Readonly<Record<string, number>>;
  readonly conflictBy: Readonly<Record<string, number>>;
  /** Values without which rows were taken, by reason; absent = none. */
  readonly withoutBy?: Readonly<Record<string, number>>;
  readonly amountTotal: AmountsByCurrency;
  /** Adds up to `amountTotal`. */
  readonly amounts: Readonly<Record<Verdict, AmountsByCurrency>>;
}

/** What an import did, or what a preview says that it would do. */
export interface ImportReport {
  /** null for a preview. */
  readonly batchId: string | null;
  readonly source: string;
  /** The data's own "today", YYYY-MM-DD. */
  readonly asOf: string;
  readonly files: readonly FileReport[];
  /** How often a row stated another value of a field than the record has and the column's policy kept the record's. */
  readonly kept: Readonly<Record<string, number>>;
  /** Evidence of the stage engine that the source has no record of. */
  readonly lacks: readonly EventCode[];
  /** For exports that state how things stand on a day: what happened since the one before. A preview does not look. */
  readonly sinceLast?: SnapshotReport;
}
