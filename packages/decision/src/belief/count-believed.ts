import { normalQuantile } from '../numeric/normal-quantile.ts';

/** How many of some customers have a need, and the interval that holds the number. */
export interface BelievedCount {
  readonly value: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * How many of some customers have a need now, from what is believed of each.
 *
 * @param beliefs chances, 0..1, as `filterBeliefs` gives them
 * @param ofModel deviation of the number as far as the model behind the beliefs may be off (`needModelDoubt`); 0 = the model is known
 * @param miss share of such intervals that do not hold the number, in (0, 1)
 * Error: by the normal distribution with half a person for the step between whole numbers; rough where fewer than five are expected.
 * Source: variance of a sum of unlike yes/no draws (Poisson-binomial), e.g. Hodges & Le Cam (1960), Ann. Math. Statist. 31:737-740.
 */
export function countBelieved(beliefs: ArrayLike<number>, ofModel = 0, miss = 0.05): BelievedCount {
  let [value, variance] = [0, 0];
  for (let i = 0; i < beliefs.length; i += 1) {
    value += beliefs[i]!;
    variance += beliefs[i]! * (1 - beliefs[i]!);
  }
  const reach = normalQuantile(1 - miss / 2) * Math.sqrt(variance + ofModel ** 2) + 0.5;
  return { value, lower: Math.max(0, value - reach), upper: Math.min(beliefs.length, value + reach) };
}
