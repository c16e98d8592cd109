import type { AdditiveModel } from '../learn/additive-model.ts';
import { fieldBins } from '../learn/field-bins.ts';
import type { LearningTable } from '../learn/learning-table.ts';
import { additiveLogOdds } from '../learn/score-additive.ts';
import { fieldDrift } from '../learn/field-drift.ts';

/** Ten groups of equal size then. */
const TENTHS = { bins: 10, categories: 0, rowsPerCategory: 0 };

/** Population stability index of what the model says: between the rows it was learned from and later ones. */
export function scoreStability(model: AdditiveModel, then: LearningTable, now: LearningTable): number {
  const scored = (table: LearningTable): LearningTable => ({
    rows: table.rows,
    fields: [{ kind: 'number', name: 'score', values: additiveLogOdds(model, table) }],
  });
  const [before, after] = [scored(then), scored(now)];
  return fieldDrift(fieldBins(before, TENTHS), before, after)[0]!.index;
}
