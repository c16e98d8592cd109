import { normalQuantile } from '../numeric/normal-quantile.ts';
import { normalShare } from '../numeric/normal-share.ts';
import type { Effect } from './effect.ts';
import type { EffectInterval } from './effect-interval.ts';

/** What one believed of an effect beforehand: a normal distribution. */
export interface EffectPrior {
  readonly mean: number;
  readonly deviation: number;
}

/** What to believe of it now. */
export interface EffectBelief extends EffectInterval {
  readonly mean: number;
  readonly deviation: number;
  /** Chance that the effect is positive, 0..1. */
  readonly positive: number;
}

/**
 * Belief in an effect after the experiment.
 * @param prior null = nothing was believed beforehand
 * @param miss chance that the interval does not hold the truth, in (0, 1)
 * Source: Gelman et al. (2013), Bayesian Data Analysis, eq. 2.11-2.12.
 */
export function effectBelief(
  { value, error }: Pick<Effect, 'value' | 'error'>,
  prior: EffectPrior | null,
  miss = 0.05,
): EffectBelief {
  const [known, before] = [error ** -2, prior === null ? 0 : prior.deviation ** -2];
  const mean = (value * known + (prior?.mean ?? 0) * before) / (known + before);
  const deviation = (known + before) ** -0.5;
  const reach = normalQuantile(1 - miss / 2) * deviation;
  return { mean, deviation, lower: mean - reach, upper: mean + reach, positive: normalShare(mean / deviation) };
}
