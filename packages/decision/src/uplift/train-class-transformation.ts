import { ok, type Result } from '@vivero/domain';
import type { LearningTable } from '../learn/learning-table.ts';
import type { Comparison } from './comparison.ts';
import { type LinearProblem, trainLinear } from './linear-model.ts';
import type { ClassTransformation } from './uplift-model.ts';

/**
 * A challenger with one model instead of two: who does as their arm would wish, contacted and happened or neither. Arms of unequal
 * size are weighed even.
 * Source: Jaśkowski & Jaroszewicz (2012), ICML workshop on clinical data, eq. 3-5.
 */
export function trainClassTransformation(
  table: LearningTable,
  { treated, outcomes }: Comparison,
): Result<ClassTransformation, LinearProblem> {
  const share = treated.reduce((sum, t) => sum + t, 0) / treated.length;
  const asWished = trainLinear(
    table,
    outcomes.map((y, i) => Number(y === treated[i])),
    Float64Array.from(treated, (t) => 0.5 / (t === 1 ? share : 1 - share)),
  );
  return asWished.ok ? ok({ kind: 'class_transformation', asWished: asWished.value }) : asWished;
}
