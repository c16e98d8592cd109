import type { Result } from '@vivero/domain';
import { ok } from '@vivero/domain';
import type { RandomStream } from '../../random/random-stream.ts';
import { chooseChampion } from '../choose-champion.ts';
import type { LearnProblem } from '../learn-warning.ts';
import type { LearningTable } from '../learning-table.ts';
import { pickRows } from '../learning-table.ts';
import type { Judged } from './judged.ts';
import { additiveLearner, type Learner, treeLearner } from './learner.ts';

const FOLDS = 5;

/** Every row in one of five folds by chance: judged by models that did not see it. Flatters where things change with time. */
export function randomFolds(rows: number, draw: RandomStream): number[][] {
  const shuffled = Array.from({ length: rows }, (_, i) => i);
  for (let i = rows - 1; i >= 1; i -= 1) {
    const j = Math.floor(draw() * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j]!, shuffled[i]!];
  }
  return Array.from({ length: FOLDS }, (_, fold) => shuffled.filter((__, at) => at % FOLDS === fold));
}

/** Both models judged on each fold, learned on all rows outside it. */
export function judgeFolds(
  table: LearningTable,
  outcomes: Float64Array,
  folds: readonly (readonly number[])[],
): Result<Judged, LearnProblem> {
  const additive = acrossFolds(table, outcomes, additiveLearner, folds);
  if (!additive.ok) return additive;
  const trees = acrossFolds(table, outcomes, treeLearner, folds);
  if (!trees.ok) return trees;
  const truth = Float64Array.from(folds.flat(), (i) => outcomes[i]!);
  const choice = chooseChampion(additive.value, trees.value, truth, null);
  const none = { trailing: null, dates: null, datesAre: null, drift: [] };
  return ok({ additive: additive.value, trees: trees.value, truth, choice, ...none });
}

function acrossFolds(
  table: LearningTable,
  outcomes: Float64Array,
  learner: Learner,
  folds: readonly (readonly number[])[],
): Result<Float64Array, LearnProblem> {
  const probabilities = new Float64Array(folds.reduce((sum, fold) => sum + fold.length, 0));
  let at = 0;
  for (const fold of folds) {
    const held = new Set(fold);
    const rest = [...outcomes.keys()].filter((i) => !held.has(i));
    const made = learner(
      pickRows(table, rest),
      Float64Array.from(rest, (i) => outcomes[i]!),
    );
    if (!made.ok) return made;
    probabilities.set(made.value.score(pickRows(table, fold)), at);
    at += fold.length;
  }
  return ok(probabilities);
}
