import { cholesky, choleskySolve } from '../numeric/cholesky.ts';
import type { Design } from './design.ts';
import { addGradient, addGram, linearScores } from './design.ts';
import { sigmoid, softplus } from './sigmoid.ts';

export interface IrlsInput {
  readonly design: Design;
  /** 1 happened, 0 did not; a share in between counts as both in part. */
  readonly outcomes: Float64Array;
  /** How much each row counts, >= 0; all 1 without it. */
  readonly weights: Float64Array | null;
  /** Log odds that each row brings along and that are not fitted; all 0 without it. */
  readonly offsets: Float64Array | null;
  /** Ridge per coefficient, intercept last: half of it times the square of the coefficient is taken off the log likelihood. */
  readonly penalties: Float64Array;
  readonly firth: boolean;
  /** Coefficients to begin with. */
  readonly start?: Float64Array;
  /** Best coefficients under the quadratic with this curvature (lower triangle) and slope; free of constraints without it. */
  readonly solve?: (curvature: Float64Array, slope: Float64Array) => Float64Array | null;
}

export interface IrlsFit {
  /** Intercept last. */
  readonly beta: Float64Array;
  /** Curvature of the penalised log likelihood at `beta`, lower triangle. */
  readonly curvature: Float64Array;
  readonly scores: Float64Array;
  readonly logLikelihood: number;
  readonly iterations: number;
  readonly converged: boolean;
}

const MAX_ITERATIONS = 60;
const TOLERANCE = 1e-11;

/**
 * Penalised logistic regression by iteratively reweighted least squares, each step halved until the objective does not fall.
 * @returns the fit, or null when the curvature is singular (two columns say the same and nothing penalises them)
 * Source: McCullagh and Nelder, Generalized Linear Models (1989), section 2.5; Firth (1993), Biometrika 80:27-38, for the
 * half log determinant that keeps estimates finite and takes off the first-order bias.
 */
export function irls(input: IrlsInput): IrlsFit | null {
  const { design, penalties, firth } = input;
  const size = design.columns + 1;
  let beta: Float64Array = Float64Array.from(input.start ?? new Float64Array(size));
  let here = look(input, beta);
  if (here === null) return null;
  for (let iteration = 1; iteration <= MAX_ITERATIONS; iteration += 1) {
    const slope = slopeAt(input, here);
    for (let j = 0; j < size; j += 1) slope[j]! -= penalties[j]! * beta[j]!;
    const target = input.solve === undefined ? newton(here, slope, beta) : constrained(input.solve, here, slope, beta);
    if (target === null) return null;
    let next: Look | null = null;
    let tried = target;
    for (let halving = 0; halving < 30; halving += 1) {
      const at = look(input, tried);
      if (at !== null && at.objective >= here.objective - TOLERANCE * (Math.abs(here.objective) + 1)) {
        next = at;
        break;
      }
      tried = Float64Array.from(tried, (value, j) => (value + beta[j]!) / 2);
    }
    if (next === null) return { ...parts(here, beta), iterations: iteration, converged: false };
    const gain = next.objective - here.objective;
    const moved = Math.max(...tried.map((value, j) => Math.abs(value - beta[j]!)));
    beta = tried;
    here = next;
    // The gain of a step is of second order in what it moves: without the second test a Firth fit stops three digits early.
    if (gain <= TOLERANCE * (Math.abs(here.objective) + 1) && (!firth || moved < 1e-9))
      return { ...parts(here, beta), iterations: iteration, converged: true };
  }
  return { ...parts(here, beta), iterations: MAX_ITERATIONS, converged: false };
}

/** All that is known at one set of coefficients. */
interface Look {
  readonly scores: Float64Array;
  readonly curvature: Float64Array;
  readonly factor: Float64Array | null;
  readonly objective: number;
  readonly logLikelihood: number;
}

const parts = (at: Look, beta: Float64Array): Pick<IrlsFit, 'beta' | 'curvature' | 'scores' | 'logLikelihood'> => ({
  beta,
  curvature: at.curvature,
  scores: at.scores,
  logLikelihood: at.logLikelihood,
});

function look(input: IrlsInput, beta: Float64Array): Look | null {
  const { design, outcomes, weights, offsets, penalties, firth } = input;
  const size = design.columns + 1;
  const scores = linearScores(design, beta, offsets);
  const spread = new Float64Array(design.rows);
  let logLikelihood = 0;
  for (let i = 0; i < design.rows; i += 1) {
    const weight = weights === null ? 1 : weights[i]!;
    const p = sigmoid(scores[i]!);
    spread[i] = weight * p * (1 - p);
    logLikelihood += weight * (outcomes[i]! * scores[i]! - softplus(scores[i]!));
  }
  const curvature = new Float64Array(size * size);
  addGram(design, spread, curvature);
  let objective = logLikelihood;
  for (let j = 0; j < size; j += 1) {
    curvature[j * size + j]! += penalties[j]!;
    objective -= (penalties[j]! * beta[j]! ** 2) / 2;
  }
  if (!Number.isFinite(objective)) return null;
  if (!firth) return { scores, curvature, factor: null, objective, logLikelihood };
  const factor = sureFactor(curvature, size);
  if (factor === null) return null;
  // Half the log of the determinant is the sum of the logs of the factor's diagonal.
  for (let j = 0; j < size; j += 1) objective += Math.log(factor[j * size + j]!);
  return { scores, curvature, factor, objective, logLikelihood };
}

function slopeAt({ design, outcomes, weights }: IrlsInput, at: Look): Float64Array {
  const size = design.columns + 1;
  const residuals = new Float64Array(design.rows);
  const row = new Float64Array(size);
  for (let i = 0; i < design.rows; i += 1) {
    const weight = weights === null ? 1 : weights[i]!;
    const p = sigmoid(at.scores[i]!);
    residuals[i] = weight * (outcomes[i]! - p);
    if (at.factor !== null) residuals[i]! += weight * p * (1 - p) * leverage(design, i, at.factor, row) * (0.5 - p);
  }
  const slope = new Float64Array(size);
  addGradient(design, residuals, slope);
  return slope;
}

/** xᵀ H⁻¹ x of one row. */
function leverage(design: Design, i: number, factor: Float64Array, row: Float64Array): number {
  const { columns, width, places, entries } = design;
  row.fill(0);
  row[columns] = 1;
  for (let k = 0; k < width; k += 1)
    row[places === undefined ? k : places[i * width + k]!] = entries === undefined ? 1 : entries[i * width + k]!;
  const solved = choleskySolve(factor, row);
  return row.reduce((sum, x, j) => sum + x * solved[j]!, 0);
}

function newton(at: Look, slope: Float64Array, beta: Float64Array): Float64Array | null {
  const factor = at.factor ?? sureFactor(at.curvature, beta.length);
  return factor === null ? null : choleskySolve(factor, slope).map((step, j) => beta[j]! + step);
}

/** The factor, or null when some column is given by the others but for its last ten digits. */
function sureFactor(curvature: Float64Array, size: number): Float64Array | null {
  const factor = cholesky(curvature, size);
  if (factor === null) return null;
  for (let j = 0; j < size; j += 1) if (factor[j * size + j]! ** 2 < 1e-10 * curvature[j * size + j]!) return null;
  return factor;
}

/** The quadratic seen from zero instead of from `beta`, as constraints are about the coefficients themselves. */
function constrained(
  solve: NonNullable<IrlsInput['solve']>,
  at: Look,
  slope: Float64Array,
  beta: Float64Array,
): Float64Array | null {
  const size = beta.length;
  const fromZero = Float64Array.from(slope);
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < size; j += 1) fromZero[i]! += at.curvature[Math.max(i, j) * size + Math.min(i, j)]! * beta[j]!;
  return solve(at.curvature, fromZero);
}
