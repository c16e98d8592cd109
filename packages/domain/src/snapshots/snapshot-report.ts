import type { Inference } from './infer-between.ts';

/** What the comparison with the export before came to. */
export interface SnapshotReport {
  /** YYYY-MM-DD of the export that this one was compared with; null when there was none. */
  readonly since: string | null;
  /** A later export of the source had been taken in already: nothing was inferred. */
  readonly outdated: boolean;
  readonly inferred: Readonly<Record<Inference, number>>;
  /** People who were named before and are not now: a question each, never a departure. */
  readonly missingPeople: number;
}
