import { studentQuantile } from '../numeric/student.ts';
import type { Effect } from './effect.ts';
import type { EffectInterval } from './effect-interval.ts';

/** The effect of one kind of thing, done many times: what it does on average, and how much that differs from time to time. */
export interface PooledEffect extends EffectInterval {
  readonly mean: number;
  /** Standard error of the mean when the spread is taken as known. */
  readonly error: number;
  /** Standard error that also reflects how far the effects scatter in fact (Hartung & Knapp); the interval rests on it. */
  readonly scatterError: number;
  /** Variance of the true effects from time to time; 0 when chance alone explains how they differ. */
  readonly between: number;
  /** Cochran's Q: far above the number of effects less one says that they differ by more than chance. */
  readonly q: number;
  readonly effects: number;
}

type Measured = Pick<Effect, 'value' | 'error'>;

/**
 * Pools effects of experiments that were not quite the same: each true effect lies about a common mean.
 *
 * @param effects two or more, each with its standard error > 0
 * @param method how the spread between them is estimated: by restricted maximum likelihood, or by DerSimonian and Laird's moments
 * @param miss share of intervals for the mean that miss it, in (0, 1)
 * @returns `tooFew` with fewer than two effects
 * @throws RangeError for errors that are not positive
 * Rare yes/no outcomes take their errors from `countedEffects`: by its own counts an experiment in which few did it looks too sure.
 * Error: from five effects on intervals keep their promise; with two or three they are very wide, and rightly so.
 * Source: DerSimonian & Laird (1986), Controlled Clinical Trials 7:177-188; REML: Viechtbauer (2005), J. Educational and Behavioral Statistics
 *   30:261-293, eq. 13; interval: Knapp & Hartung (2003), Statistics in Medicine 22:2693-2710.
 */
export function poolEffects(
  effects: readonly Measured[],
  method: 'reml' | 'moments' = 'reml',
  miss = 0.05,
): PooledEffect | { readonly tooFew: true; readonly effects: number } {
  const wrong = effects.find(({ value, error }) => !(Number.isFinite(value) && error > 0 && error < Infinity));
  if (wrong) throw new RangeError(`effect ${wrong.value} with error ${wrong.error}`);
  if (effects.length < 2) return { tooFew: true, effects: effects.length };
  const alone = weigh(effects, 0);
  const freedom = effects.length - 1;
  const moments = Math.max(0, (alone.scatter - freedom) / (alone.total - alone.squares / alone.total));
  const between = method === 'moments' ? moments : restricted(effects, moments);
  const { mean, total, scatter } = weigh(effects, between);
  const scatterError = Math.sqrt(scatter / freedom / total);
  const reach = studentQuantile(1 - miss / 2, freedom) * scatterError;
  return {
    mean,
    error: total ** -0.5,
    scatterError,
    lower: mean - reach,
    upper: mean + reach,
    between,
    q: alone.scatter,
    effects: effects.length,
  };
}

/** The sums that everything is made of, each effect weighed by 1 / (its variance + that between effects). */
function weigh(effects: readonly Measured[], between: number) {
  const weights = effects.map(({ error }) => 1 / (error ** 2 + between));
  const sum = (of: (weight: number, value: number) => number): number =>
    weights.reduce((all, weight, i) => all + of(weight, effects[i]!.value), 0);
  const total = sum((weight) => weight);
  const mean = sum((weight, value) => weight * value) / total;
  return {
    mean,
    total,
    squares: sum((weight) => weight ** 2),
    cubes: sum((weight) => weight ** 3),
    scatter: sum((weight, value) => weight * (value - mean) ** 2),
    squareScatter: sum((weight, value) => weight ** 2 * (value - mean) ** 2),
  };
}

/** Fisher scoring; steps below zero stop at zero, where the likelihood then falls. */
function restricted(effects: readonly Measured[], start: number): number {
  let between = start;
  for (let round = 0; round < 500; round += 1) {
    const { total, squares, cubes, squareScatter } = weigh(effects, between);
    const trace = total - squares / total;
    const squaredTrace = squares - (2 * cubes) / total + (squares / total) ** 2;
    const next = Math.max(0, between + (squareScatter - trace) / squaredTrace);
    const settled = Math.abs(next - between) <= 1e-12 * Math.max(next, 1 / total);
    between = next;
    if (settled) break;
  }
  return between;
}
