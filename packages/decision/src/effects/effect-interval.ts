import { studentQuantile, studentShare } from '../numeric/student.ts';
import type { Effect } from './effect.ts';

/** Lower and upper end. */
export interface EffectInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Interval of an effect for somebody who looks once, at a time fixed beforehand.
 * @param miss share of such intervals that miss the truth, in (0, 1)
 */
export function effectInterval({ value, error, freedom }: Effect, miss = 0.05): EffectInterval {
  const reach = studentQuantile(1 - miss / 2, freedom) * error;
  return { lower: value - reach, upper: value + reach };
}

/** Chance to see an effect at least this far from nothing, either way, when there is none. In [0, 1]; for one look. */
export const effectSurprise = ({ value, error, freedom }: Effect): number =>
  2 * studentShare(-Math.abs(value) / error, freedom);
