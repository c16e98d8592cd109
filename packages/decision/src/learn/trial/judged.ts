import type { Choice } from '../choose-champion.ts';
import type { FieldDrift } from '../field-drift.ts';

/** Probabilities for the rows that judge, with what came of them. */
export interface Judged {
  readonly additive: Float64Array;
  readonly trees: Float64Array;
  /** Control line; null where rows have no time. */
  readonly trailing: Float64Array | null;
  readonly truth: Float64Array;
  readonly dates: Float64Array | null;
  /** Whether dates are the times themselves, or blocks of rows where hardly two rows share a time. */
  readonly datesAre: 'times' | 'blocks' | null;
  readonly choice: Choice;
  readonly drift: readonly FieldDrift[];
}
