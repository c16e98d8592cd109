import { fail, type Problem, type Result } from '@vivero/domain';
import type { LearningTable } from '../learn/learning-table.ts';
import type { Comparison } from './comparison.ts';
import { type LinearModel, type LinearProblem, trainLinear } from './linear-model.ts';
import { trainTwoModels } from './train-two-models.ts';
import type { TwoModels } from './uplift-model.ts';

export type UpliftProblem = LinearProblem | Extract<Problem, { code: 'uplift.too_few' | 'uplift.one_arm' }>;

/** Below so many outcomes among randomised people lists are ranked by chance x need instead (simulated: uplift then loses). */
const NEEDED = 50;

/**
 * Learns what contacting does to whom, from people whom chance chose to contact or to leave alone: the default, two ridge-logistic
 * lines subtracted. On Hillstrom's women it orders people better than trees and than one model for both (`judgeUplift`).
 *
 * @returns the model; `uplift.too_few` below 50 outcomes in both arms together, `uplift.one_arm` without a comparison, or why a
 *   line could not be learned
 * Error: judged by `judgeUplift`, never by its fit: nobody's own effect can be seen.
 * Source: Künzel et al. (2019), PNAS 116:4156-4165, eq. 4-6 (T-learner).
 */
export const trainUplift = (table: LearningTable, people: Comparison): Result<TwoModels<LinearModel>, UpliftProblem> =>
  lacking(people) ?? trainTwoModels(table, people, (rows, outcomes) => trainLinear(rows, outcomes));

/** What people lack to be a comparison with at least `needed` outcomes, or null. */
export function lacking({ treated, outcomes }: Comparison, needed = NEEDED): Result<never, UpliftProblem> | null {
  const contacted = treated.reduce((sum, t) => sum + t, 0);
  if (Math.min(contacted, treated.length - contacted) < 2) return fail({ code: 'uplift.one_arm' });
  const happened = outcomes.reduce((sum, y) => sum + y, 0);
  if (happened < needed) return fail({ code: 'uplift.too_few', happened, needed });
  return happened === outcomes.length ? fail({ code: 'learn.one_outcome', rows: happened }) : null;
}
