import type { NeedModel } from './need-model.ts';
import type { NeedWeeks } from './need-weeks.ts';

/**
 * Weekly rate at which the need begins for each customer in an average season: exp(intercept + coefficients . covariates), kept below
 * one beginning every second week, beyond which "begins" means nothing.
 */
export function onsetRates(model: NeedModel, { customers, covariates, width }: NeedWeeks): Float64Array {
  const rates = new Float64Array(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    let log = model.intercept;
    for (let place = 0; place < width; place += 1)
      log += (model.coefficients[place] ?? 0) * (covariates[customer * width + place] ?? 0);
    rates[customer] = Math.min(0.5, Math.exp(log));
  }
  return rates;
}

/** Chance that the need is there before anything was seen: the balance of beginning and ending. */
export const usualBelief = (rate: number, meanWeeks: number): number => {
  const begins = -Math.expm1(-rate);
  return begins / (begins + 1 / meanWeeks);
};

/** Chance that the need begins in a week of each season, written into `begins`, for a customer of this rate. */
export function beginsBySeason(rate: number, seasons: readonly number[], begins: Float64Array): void {
  for (const [place, factor] of seasons.entries()) begins[place] = -Math.expm1(-rate * factor);
}
