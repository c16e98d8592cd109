import { fieldBins } from '../learn/field-bins.ts';
import { fieldDrift } from '../learn/field-drift.ts';
import type { LearningTable } from '../learn/learning-table.ts';

/** Ten groups of equal size then. */
const TENTHS = { bins: 10, categories: 0, rowsPerCategory: 0 };

/** Population stability index of what a model says, as log odds: between the rows it was learned from and later ones. */
export function scoreStability(then: Float64Array, now: Float64Array): number {
  const scored = (values: Float64Array): LearningTable => ({
    rows: values.length,
    fields: [{ kind: 'number', name: 'score', values }],
  });
  const [before, after] = [scored(then), scored(now)];
  return fieldDrift(fieldBins(before, TENTHS), before, after)[0]!.index;
}
