import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { LearningTable } from '../learn/learning-table.ts';
import { ridgeLogistic, type RidgeLogisticProblem } from '../learn/ridge-logistic.ts';
import { sigmoid } from '../learn/sigmoid.ts';
import { type LinearCoding, linearCoding, linearColumns } from './linear-coding.ts';

/** Log odds of an outcome as a line through the fields: few numbers, so that two of them can be subtracted without drowning in noise. */
export interface LinearModel {
  readonly kind: 'linear';
  readonly coding: LinearCoding;
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

export type LinearProblem = RidgeLogisticProblem | Extract<Problem, { code: 'learn.nothing_to_learn_from' }>;

/** Per standard deviation of a column; the usual C = 0.1. 1 and 100 order Hillstrom's customers as well within noise. */
const PENALTY = 10;

/** @param weights how much each row counts; all the same without */
export function trainLinear(
  table: LearningTable,
  outcomes: Uint8Array,
  weights?: Float64Array,
): Result<LinearModel, LinearProblem> {
  const coding = linearCoding(table);
  const columns = linearColumns(coding, table);
  if (columns.length === 0) return fail({ code: 'learn.nothing_to_learn_from' });
  const fit = ridgeLogistic({ columns, outcomes, penalty: PENALTY, ...(weights && { weights }) });
  if (!fit.ok) return fit;
  const { intercept, coefficients } = fit.value;
  return ok({ kind: 'linear', coding, intercept, coefficients });
}

/** Probability of the outcome of every row, in (0, 1). */
export function scoreLinear({ coding, intercept, coefficients }: LinearModel, table: LearningTable): Float64Array {
  const columns = linearColumns(coding, table);
  const scores = new Float64Array(table.rows).fill(intercept);
  for (const [k, column] of columns.entries())
    for (let i = 0; i < table.rows; i += 1) scores[i]! += coefficients[k]! * column[i]!;
  return scores.map(sigmoid);
}
