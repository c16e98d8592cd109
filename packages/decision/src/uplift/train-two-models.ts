import { ok, type Problem, type Result } from '@vivero/domain';
import { type LearningTable, pickRows } from '../learn/learning-table.ts';
import { type Comparison, pickPeople } from './comparison.ts';
import type { TwoModels } from './uplift-model.ts';

/** One model for each arm of a comparison, by any way of learning. */
export function trainTwoModels<M extends TwoModels['treated'], P extends Problem>(
  table: LearningTable,
  people: Comparison,
  learn: (table: LearningTable, outcomes: Uint8Array) => Result<M, P>,
): Result<TwoModels<M>, P> {
  const [treated, untreated] = [1, 0].map((arm) => {
    const rows = Int32Array.from(people.treated.keys()).filter((i) => people.treated[i] === arm);
    return learn(pickRows(table, rows), pickPeople(people, rows).outcomes);
  }) as [Result<M, P>, Result<M, P>];
  if (!treated.ok) return treated;
  if (!untreated.ok) return untreated;
  return ok({ kind: 'two_models', treated: treated.value, untreated: untreated.value });
}
