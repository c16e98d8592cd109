import { drawNormal } from '../../random/draw-normal.ts';
import { randomStreams } from '../../random/random-stream.ts';
import type { NeedModel } from '../need-model.ts';
import { type NeedWeeks, packWeek } from '../need-weeks.ts';

export interface SimulatedNeeds {
  readonly observed: NeedWeeks;
  /** Whether the need was there at the end of each week (a purchase in it has ended it), customers x weeks. */
  readonly truth: Uint8Array;
  /** How often a need began. */
  readonly beginnings: number;
}

/**
 * Histories from a known model: two standard normal covariates a customer, contacts and questions at random (weekly chances), whatever
 * the need. `coefficients` of the model decides how many covariates there are.
 */
export function simulateNeeds(
  model: NeedModel,
  {
    customers,
    weeks,
    seed,
    contacted = 0.05,
    asked = 0.03,
  }: { customers: number; weeks: number; seed: number; contacted?: number; asked?: number },
): SimulatedNeeds {
  const streams = randomStreams(seed);
  const [who, when] = [streams.stream('people'), streams.stream('weeks')];
  const happens = (chance: number): boolean => when() < chance;
  const width = model.coefficients.length;
  const covariates = Float64Array.from({ length: customers * width }, () => drawNormal(who));
  const season = Uint8Array.from({ length: weeks }, (_, week) => week % model.seasons.length);
  const signals = new Uint32Array(customers * weeks);
  const truth = new Uint8Array(customers * weeks);
  let beginnings = 0;
  for (let customer = 0; customer < customers; customer += 1) {
    const log = model.coefficients.reduce((sum, b, j) => sum + b * covariates[customer * width + j]!, model.intercept);
    const rate = Math.min(0.5, Math.exp(log));
    let there = happens(1 / (1 + 1 / (rate * model.meanWeeks)));
    for (let week = 0; week < weeks; week += 1) {
      const begun = !there && happens(-Math.expm1(-rate * model.seasons[season[week]!]!));
      there = begun || (there && !happens(1 / model.meanWeeks));
      beginnings += Number(begun);
      const triggers = model.triggers.flatMap(({ sensitivity, falseAlarm }, place) =>
        happens(begun ? sensitivity : falseAlarm) ? [place] : [],
      );
      const question = happens(asked) ? Math.floor(when() * model.answers.length) : -1;
      const telling = model.answers[question];
      const answer = telling ? { question, yes: happens(there ? telling.sensitivity : telling.falseAlarm) } : null;
      const called = happens(contacted);
      const { inNeed, otherwise } = called ? model.buysContacted : model.buysAlone;
      const bought = happens(there ? inNeed : otherwise);
      const at = customer * weeks + week;
      signals[at] = packWeek({ triggers, answer, contacted: called, bought });
      if (bought) there = false;
      truth[at] = Number(there);
    }
  }
  return { observed: { customers, weeks, signals, covariates, width, season }, truth, beginnings };
}
