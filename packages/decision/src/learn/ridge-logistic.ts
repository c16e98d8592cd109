import type { Problem, Result } from '@vivero/domain';
import { fail, ok } from '@vivero/domain';
import { cholesky, choleskyInverse } from '../numeric/cholesky.ts';
import type { IrlsFit } from './irls.ts';
import { irls } from './irls.ts';
import { separated } from './separated.ts';

export interface RidgeLogisticInput {
  /** One array of finite numbers per predictor, each as long as `outcomes`; any unit. */
  readonly columns: readonly ArrayLike<number>[];
  /** 1 happened, 0 did not; a share in between counts as both in part. */
  readonly outcomes: ArrayLike<number>;
  /** How much each row counts, >= 0. */
  readonly weights?: ArrayLike<number>;
  /** Log odds that a row brings along, not fitted. */
  readonly offsets?: ArrayLike<number>;
  /**
   * Ridge on the coefficient per standard deviation of its column: 1 is the usual choice, 0 none. The intercept is never penalised.
   */
  readonly penalty?: number;
  /** Firth's correction: finite estimates, nearly without bias, also where outcomes are few or separated. */
  readonly firth?: boolean;
}

export interface RidgeLogisticFit {
  readonly intercept: number;
  /** Change of log odds per unit of each column; 0 for a constant column. */
  readonly coefficients: readonly number[];
  /** Of the coefficients, then the intercept, row by row: inverse curvature at the estimate. 0 for a constant column. */
  readonly covariance: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  /** Columns that say nothing, as every row has the same value. */
  readonly constantColumns: readonly number[];
  /** Whether a line through the columns parts all that happened from all that did not: only the penalty keeps the estimate finite. */
  readonly separated: boolean;
}

export type RidgeLogisticProblem = Extract<
  Problem,
  { code: 'learn.no_rows' | 'learn.one_outcome' | 'learn.value_invalid' | 'learn.separated' | 'learn.collinear' }
>;

/**
 * Logistic regression with a ridge on standardised columns: the log odds of the outcome as a sum of terms.
 *
 * @returns coefficients per unit of each column, or why there are none: no rows, only one outcome seen (Firth's correction still
 * answers), a number that is not one, outcomes parted by the columns without any penalty, two columns that say the same without any
 * @throws RangeError when arrays differ in length or an outcome, weight or penalty is out of its range
 *
 * Error: coefficients are shrunk towards 0 by the penalty; probabilities are calibrated on the rows they were fitted to.
 * Source: le Cessie and van Houwelingen (1992), Applied Statistics 41:191-201; Firth (1993), Biometrika 80:27-38.
 */
export function ridgeLogistic(input: RidgeLogisticInput): Result<RidgeLogisticFit, RidgeLogisticProblem> {
  const { columns, penalty = 1, firth = false } = input;
  const rows = input.outcomes.length;
  checkShape(input, rows);
  if (rows === 0) return fail({ code: 'learn.no_rows' });
  const invalid = firstInvalid(input);
  if (invalid !== null) return fail(invalid);
  const outcomes = Float64Array.from(input.outcomes);
  const weights = input.weights === undefined ? null : Float64Array.from(input.weights);
  const seen = outcomeShare(outcomes, weights);
  if ((seen === 0 || seen === 1) && !firth) return fail({ code: 'learn.one_outcome', rows });

  const scales = columns.map((column) => scaleOf(column));
  const kept = scales.flatMap((scale, j) => (scale.deviation > 0 ? [j] : []));
  const width = kept.length;
  const entries = new Float64Array(rows * width);
  kept.forEach((j, k) => {
    const { mean, deviation } = scales[j]!;
    for (let i = 0; i < rows; i += 1) entries[i * width + k] = (columns[j]![i]! - mean) / deviation;
  });
  const penalties = new Float64Array(width + 1).fill(penalty);
  penalties[width] = 0;
  const fit = irls({
    design: { rows, columns: width, width, entries },
    outcomes,
    weights,
    offsets: input.offsets === undefined ? null : Float64Array.from(input.offsets),
    penalties,
    firth,
  });
  const parted = fit !== null && separated(fit.scores, outcomes);
  if (penalty === 0 && !firth && (parted || ranAway(fit))) return fail({ code: 'learn.separated', rows });
  if (fit === null) return fail({ code: 'learn.collinear', rows });
  return ok({ ...inOwnUnits(fit, kept, scales), separated: parted });
}

interface Scale {
  readonly mean: number;
  readonly deviation: number;
}

function checkShape({ columns, outcomes, weights, offsets, penalty = 1 }: RidgeLogisticInput, rows: number): void {
  for (const column of [...columns, weights ?? outcomes, offsets ?? outcomes])
    if (column.length !== rows) throw new RangeError(`a column has ${column.length} rows, the outcomes ${rows}`);
  if (!(penalty >= 0 && penalty < Infinity)) throw new RangeError(`a penalty is a number >= 0, got ${penalty}`);
  for (let i = 0; i < rows; i += 1) {
    if (!(outcomes[i]! >= 0 && outcomes[i]! <= 1)) throw new RangeError(`an outcome lies in 0..1, got ${outcomes[i]}`);
    if (weights !== undefined && !(weights[i]! >= 0 && weights[i]! < Infinity))
      throw new RangeError(`a weight is a number >= 0, got ${weights[i]}`);
  }
}

function firstInvalid({ columns, offsets }: RidgeLogisticInput): RidgeLogisticProblem | null {
  for (const [column, values] of [...columns, offsets ?? []].entries())
    for (let row = 0; row < values.length; row += 1)
      if (!Number.isFinite(values[row]))
        return { code: 'learn.value_invalid', column: String(column + 1), row: row + 1 };
  return null;
}

function outcomeShare(outcomes: Float64Array, weights: Float64Array | null): number {
  let happened = 0;
  let all = 0;
  outcomes.forEach((outcome, i) => {
    const weight = weights === null ? 1 : weights[i]!;
    happened += weight * outcome;
    all += weight;
  });
  return all === 0 ? 0 : happened / all;
}

function scaleOf(column: ArrayLike<number>): Scale {
  const n = column.length;
  let mean = 0;
  for (let i = 0; i < n; i += 1) mean += (column[i]! - mean) / (i + 1);
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += (column[i]! - mean) ** 2;
  const deviation = Math.sqrt(squares / n);
  // Rounding leaves a constant column a deviation of its last digit, which would be taken for information.
  return { mean, deviation: deviation > 1e-12 * Math.abs(mean) ? deviation : 0 };
}

/**
 * Newton's steps double the digits of an estimate that exists, so a handful suffices; one on its way to infinity (columns part some
 * of the rows) gains about one unit of log odds a step for as long as it is let.
 */
const ranAway = (fit: IrlsFit | null): boolean => fit !== null && (!fit.converged || fit.iterations > 15);

function inOwnUnits(
  fit: IrlsFit,
  kept: readonly number[],
  scales: readonly Scale[],
): Omit<RidgeLogisticFit, 'separated'> {
  const width = kept.length;
  const size = scales.length + 1;
  const factor = cholesky(fit.curvature, width + 1);
  if (factor === null) throw new Error('the curvature of a fit that was found has a factor');
  const inverse = choleskyInverse(factor, width + 1);
  // In own units the coefficients are T beta; the intercept takes back what centring moved.
  const turn = Array.from({ length: size }, () => new Float64Array(width + 1));
  turn[size - 1]![width] = 1;
  kept.forEach((j, k) => {
    turn[j]![k] = 1 / scales[j]!.deviation;
    turn[size - 1]![k] = -scales[j]!.mean / scales[j]!.deviation;
  });
  const own = turn.map((row) => row.reduce((sum, value, k) => sum + value * fit.beta[k]!, 0));
  const half = turn.map((row) =>
    Float64Array.from({ length: width + 1 }, (_, k) =>
      row.reduce((sum, value, l) => sum + value * inverse[l * (width + 1) + k]!, 0),
    ),
  );
  const covariance = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1)
      covariance[a * size + b] = half[a]!.reduce((sum, value, k) => sum + value * turn[b]![k]!, 0);
  return {
    intercept: own[size - 1]!,
    coefficients: own.slice(0, -1),
    covariance,
    logLikelihood: fit.logLikelihood,
    iterations: fit.iterations,
    constantColumns: scales.flatMap((scale, j) => (scale.deviation > 0 ? [] : [j])),
  };
}
