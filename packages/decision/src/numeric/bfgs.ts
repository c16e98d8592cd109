import type { Minimum, Smooth } from './minimum.ts';

/** Share of the promised gain that a step must bring (Armijo's condition). */
const ENOUGH = 1e-4;

/** A gain below this share of the value cannot be told from rounding in a sum of many terms. */
const ROUNDING = 1e-13;

/**
 * Minimum of a smooth function by the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno with a backtracking line.
 * The first step is as long as the slope says, but at most one unit, and what it teaches about the scale is used from then on.
 * Meant for up to about a hundred unknowns, of which each is best put so that one unit is a sizeable change (logarithms).
 *
 * @param start first point; left as it is
 * @param tolerance stops when no unknown, changed by itself or by one unit, would gain more than this share of the value, or when what
 *   is left to gain is less than rounding
 * @param maxCalls most evaluations of function with slope
 * @returns the lowest point seen; `settled: false` says that it need not be the minimum
 * @throws RangeError when the function has no finite value at the start
 * Source: Nocedal & Wright (2006), Numerical Optimization, algorithm 6.1 with eq. 6.17 and 6.20; stop: Dennis & Schnabel (1996), 7.2.5.
 */
export function bfgs(
  smooth: Smooth,
  start: ArrayLike<number>,
  { tolerance = 1e-8, maxCalls = 500 }: { readonly tolerance?: number; readonly maxCalls?: number } = {},
): Minimum {
  const n = start.length;
  let at = Float64Array.from(start);
  let slope = new Float64Array(n);
  let value = smooth(at, slope);
  let calls = 1;
  if (!Number.isFinite(value) || !slope.every(Number.isFinite)) throw new RangeError('no finite value at the start');
  // Inverse of the curvature as learned so far; null = nothing is known yet.
  let inverse: Float64Array | null = null;
  while (calls < maxCalls && steepness(at, slope, value) > tolerance) {
    const way = inverse === null ? firstWay(slope) : times(inverse, slope, -1);
    const promised = dot(way, slope);
    if (inverse !== null && !isTold(promised, value)) return { at, value, calls, settled: true };
    let step = 1;
    let next = moved(at, way, step);
    const nextSlope = new Float64Array(n);
    let nextValue = smooth(next, nextSlope);
    calls += 1;
    while (!(nextValue <= value + ENOUGH * step * promised) && calls < maxCalls && isTold(step * promised, value)) {
      // The lowest point of the parabola through both values and the slope, where there is one.
      const bend = nextValue - value - step * promised;
      const best = Number.isFinite(bend) && bend > 0 ? (-promised * step * step) / (2 * bend) : 0.1 * step;
      step = Math.min(Math.max(best, 0.1 * step), 0.5 * step);
      next = moved(at, way, step);
      nextValue = smooth(next, nextSlope);
      calls += 1;
    }
    if (!(nextValue < value)) {
      // What was learned may mislead: forget it once. If straight down does not help either, rounding is all that is left.
      if (inverse === null) return { at, value, calls, settled: steepness(at, slope, value) < 1000 * tolerance };
      inverse = null;
      continue;
    }
    inverse = learned(inverse, moved(next, at, -1), moved(nextSlope, slope, -1));
    [at, slope, value] = [next, nextSlope, nextValue];
  }
  return { at, value, calls, settled: steepness(at, slope, value) <= tolerance };
}

/** Greatest relative gain that the slope promises along one unknown. */
const steepness = (at: Float64Array, slope: Float64Array, value: number): number =>
  slope.reduce((most, g, i) => Math.max(most, Math.abs(g) * Math.max(Math.abs(at[i]!), 1)), 0) /
  Math.max(Math.abs(value), 1);

/** Whether a gain can be told from rounding. */
const isTold = (gain: number, value: number): boolean => Math.abs(gain) > ROUNDING * Math.abs(value);

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

const moved = (from: Float64Array, way: Float64Array, by: number): Float64Array<ArrayBuffer> =>
  Float64Array.from(from, (value, i) => value + by * way[i]!);

function firstWay(slope: Float64Array): Float64Array {
  const length = Math.sqrt(dot(slope, slope));
  return slope.map((g) => -g / Math.max(length, 1));
}

function times(matrix: Float64Array, vector: Float64Array, by: number): Float64Array {
  const n = vector.length;
  return vector.map((_, i) => by * dot(matrix.subarray(i * n, i * n + n), vector));
}

/** The inverse curvature after a step `s` along which the slope changed by `y`; a step along which it did not rise teaches nothing. */
function learned(before: Float64Array | null, s: Float64Array, y: Float64Array): Float64Array | null {
  const n = s.length;
  const sy = dot(s, y);
  if (!(sy > 1e-10 * Math.sqrt(dot(s, s) * dot(y, y)))) return before;
  const inverse = before ?? new Float64Array(n * n);
  if (before === null) for (let i = 0; i < n; i += 1) inverse[i * n + i] = sy / dot(y, y);
  const hy = times(inverse, y, 1);
  const factor = (1 + dot(y, hy) / sy) / sy;
  return inverse.map((value, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return value + factor * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / sy;
  });
}
