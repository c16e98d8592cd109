import { cholesky, choleskySolve } from '../numeric/cholesky.ts';

/** Counts to explain: `counts[i]` beginnings in `exposed[i]` units of time, by `width` covariates a row. */
export interface RateData {
  readonly counts: Float64Array;
  readonly exposed: Float64Array;
  readonly covariates: Float64Array;
  readonly width: number;
}

/**
 * One Newton step towards the rates exp(b0 + b . x) that explain the counts best, with a normal prior around `centre` of weight
 * `ridge` on every coefficient, the intercept included. Enough steps inside an expectation-maximisation lead where it leads.
 * @param start intercept, then coefficients
 * @returns the same, moved; each by at most 1, since a rate that changes by more than e at a time overshoots
 */
export function poissonStep(
  start: Float64Array,
  { counts, exposed, covariates, width }: RateData,
  centre: Float64Array,
  ridge: Float64Array,
): Float64Array {
  const size = width + 1;
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size * size);
  const row = new Float64Array(size);
  row[0] = 1;
  for (const [place, count] of counts.entries()) {
    row.set(covariates.subarray(place * width, (place + 1) * width), 1);
    let log = 0;
    for (let j = 0; j < size; j += 1) log += start[j]! * row[j]!;
    const expected = Math.exp(Math.min(log, 0)) * exposed[place]!;
    for (let j = 0; j < size; j += 1) {
      gradient[j]! += (count - expected) * row[j]!;
      for (let k = 0; k <= j; k += 1) curvature[j * size + k]! += expected * row[j]! * row[k]!;
    }
  }
  for (let j = 0; j < size; j += 1) {
    gradient[j]! -= ridge[j]! * (start[j]! - centre[j]!);
    curvature[j * size + j]! += ridge[j]! + 1e-9;
  }
  const factor = cholesky(curvature, size);
  if (factor === null) return start;
  const step = choleskySolve(factor, gradient);
  return start.map((value, j) => value + Math.max(-1, Math.min(1, step[j]!)));
}
