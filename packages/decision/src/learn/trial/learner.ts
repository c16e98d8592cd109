import type { Result } from '@vivero/domain';
import type { LearnProblem, LearnWarning } from '../learn-warning.ts';
import type { LearningTable } from '../learning-table.ts';
import { scoreAdditive } from '../score-additive.ts';
import { trainAdditive } from '../train-additive.ts';
import { scoreTrees } from '../trees/score-trees.ts';
import { trainTrees } from '../trees/train-trees.ts';

/** What was learned, ready to score rows with the same fields: a probability in (0, 1) for each. */
export interface Learned {
  readonly score: (table: LearningTable) => Float64Array;
  readonly warnings: readonly LearnWarning[];
}

export type Learner = (table: LearningTable, outcomes: Float64Array) => Result<Learned, LearnProblem>;

export const additiveLearner: Learner = (table, outcomes) => {
  const made = trainAdditive(table, outcomes);
  if (!made.ok) return made;
  const { model, warnings } = made.value;
  return { ok: true, value: { score: (rows) => scoreAdditive(model, rows), warnings } };
};

export const treeLearner: Learner = (table, outcomes) => {
  const made = trainTrees(table, outcomes);
  if (!made.ok) return made;
  const { model, warnings } = made.value;
  return { ok: true, value: { score: (rows) => scoreTrees(model, rows), warnings } };
};
