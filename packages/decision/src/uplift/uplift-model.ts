import type { LearningTable } from '../learn/learning-table.ts';
import { scoreTrees } from '../learn/trees/score-trees.ts';
import type { TreeModel } from '../learn/trees/tree-model.ts';
import { type LinearModel, scoreLinear } from './linear-model.ts';

/** One model of those who were contacted and one of those who were not (T-learner): the difference is what contacting does. */
export interface TwoModels<M extends LinearModel | TreeModel = LinearModel | TreeModel> {
  readonly kind: 'two_models';
  readonly treated: M;
  readonly untreated: M;
}

/** One model of "did as the arm would wish": contacted and happened, or left alone and did not. */
export interface ClassTransformation {
  readonly kind: 'class_transformation';
  readonly asWished: LinearModel;
}

export type UpliftModel = TwoModels | ClassTransformation;

/**
 * What contacting changes the chance of the outcome by, of every row: -1..1, below 0 where it does harm. An order, not a promise: where few
 * outcomes were learned from, the model foretells half as much again for those it ranks first as contacting them then does (simulated: .061 against .040
 * from 1,600 people and some 80 outcomes a group). Quote what a comparison shows of them (`absoluteEffect`), never these numbers.
 */
export function scoreUplift(model: UpliftModel, table: LearningTable): Float64Array {
  if (model.kind === 'class_transformation') return scoreLinear(model.asWished, table).map((p) => 2 * p - 1);
  const untreated = score(model.untreated, table);
  return score(model.treated, table).map((p, i) => p - untreated[i]!);
}

const score = (model: LinearModel | TreeModel, table: LearningTable): Float64Array =>
  model.kind === 'linear' ? scoreLinear(model, table) : scoreTrees(model, table);
