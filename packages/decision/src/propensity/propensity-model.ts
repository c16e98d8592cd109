import type { AdditiveModel } from '../learn/additive-model.ts';
import type { LearningTable } from '../learn/learning-table.ts';
import { scoreAdditive } from '../learn/score-additive.ts';
import { scoreTrees } from '../learn/trees/score-trees.ts';
import type { TreeModel } from '../learn/trees/tree-model.ts';

/** Who will buy, as one of the learners says it. */
export type PropensityModel = AdditiveModel | TreeModel;

/** Chance of every row, in (0, 1). */
export const scorePropensity = (model: PropensityModel, table: LearningTable): Float64Array =>
  model.kind === 'additive' ? scoreAdditive(model, table) : scoreTrees(model, table);
