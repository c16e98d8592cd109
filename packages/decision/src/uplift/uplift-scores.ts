import { ok, type Result } from '@vivero/domain';
import { type LearningTable, pickRows } from '../learn/learning-table.ts';
import { trainTrees } from '../learn/trees/train-trees.ts';
import { type Comparison, pickPeople } from './comparison.ts';
import { type LinearProblem, scoreLinear, trainLinear } from './linear-model.ts';
import { trainClassTransformation } from './train-class-transformation.ts';
import { trainTwoModels } from './train-two-models.ts';
import { scoreUplift, type UpliftModel } from './uplift-model.ts';
import { findUpliftRule, scoreRule } from './uplift-rule.ts';

/** The default, its challengers, the simple rule, and the likely buyers (who may well buy without being contacted). */
export const UPLIFT_RANKINGS = ['two_models', 'class_transformation', 'two_trees', 'rule', 'response'] as const;
export type UpliftRankingName = (typeof UPLIFT_RANKINGS)[number];

/** Small trees: a difference of two chances has less in it than the chances. */
const SMALL_TREES = { trees: 60, leaves: 4 };

/**
 * Scores of some people by every ranking, each learned from all the others. A challenger that cannot be learned from so few, or
 * a rule that no field yields, is null; the default is not optional.
 */
export function upliftScores(
  table: LearningTable,
  people: Comparison,
  test: Int32Array,
): Result<Readonly<Record<UpliftRankingName, Float64Array | null>>, LinearProblem> {
  const tested = new Uint8Array(table.rows);
  for (const i of test) tested[i] = 1;
  const train = Int32Array.from(tested.keys()).filter((i) => tested[i] === 0);
  const [rows, own, unseen] = [pickRows(table, train), pickPeople(people, train), pickRows(table, test)];
  const scored = (model: Result<UpliftModel>): Float64Array | null =>
    model.ok ? scoreUplift(model.value, unseen) : null;
  const lines = trainTwoModels(rows, own, (arm, outcomes) => trainLinear(arm, outcomes));
  if (!lines.ok) return lines;
  const trees = trainTwoModels(rows, own, (arm, outcomes) => {
    const learned = trainTrees(arm, Float64Array.from(outcomes), SMALL_TREES);
    return learned.ok ? ok(learned.value.model) : learned;
  });
  const rule = findUpliftRule(rows, own);
  const response = trainLinear(rows, own.outcomes);
  return ok({
    two_models: scored(lines),
    class_transformation: scored(trainClassTransformation(rows, own)),
    two_trees: scored(trees),
    rule: rule && scoreRule(rule, unseen),
    response: response.ok ? scoreLinear(response.value, unseen) : null,
  });
}
