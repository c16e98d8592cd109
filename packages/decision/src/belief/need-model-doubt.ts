import { sigmoid } from '../learn/sigmoid.ts';
import { cholesky, choleskySolve } from '../numeric/cholesky.ts';
import { expectedCounts, type Share } from './expected-counts.ts';
import { MILD_PRIOR } from './fit-need-model.ts';
import { freeNumbers, withFreeNumbers } from './free-need-model.ts';
import type { NeedModel } from './need-model.ts';
import type { NeedWeeks } from './need-weeks.ts';
import { onsetRates } from './onset-rates.ts';

/** Standard deviation of any figure that a model gives, as far as the model may be off. */
export type NeedModelDoubt = (figure: (model: NeedModel) => number) => number;

/**
 * How sure a fitted model of a need is. Many laws explain the same histories nearly as well, since the need itself is never seen: a longer
 * need that shows itself less looks like a shorter one that shows itself more. Whoever counts needs has to count that in.
 *
 * @param model as `fitNeedModel` found it in these histories
 * @returns the deviation of a figure, in its own unit: ask on a scale on which errors are even, such as the logarithm of a length
 * Error: normal on the scales of `freeNumbers`; seasons are taken as known. It rests on the prior of the fit as on data, and on the model being
 *   of the right kind: what it leaves out (people who like a product more than others in need do) is not in it.
 * Source: score by Fisher's identity, information by the products of the customers' scores: McLachlan & Krishnan (2008), The EM Algorithm
 *   and Extensions, section 4.3; then the delta method.
 */
export function needModelDoubt(model: NeedModel, observed: NeedWeeks): NeedModelDoubt {
  const free = freeNumbers(model);
  const size = free.length;
  const information = priorCurvature(model, size);
  for (let customer = 0; customer < observed.customers; customer += 1) {
    const score = scoreOf(model, oneOf(observed, customer));
    for (let i = 0; i < size; i += 1)
      for (let j = 0; j <= i; j += 1) information[i * size + j]! += score[i]! * score[j]!;
  }
  const factor = cholesky(information, size);
  if (factor === null) throw new Error('a curvature with a prior in it has a factor');
  return (figure) => {
    const slope = free.map((_, i) => {
      const moved = (by: number): number => figure(withFreeNumbers(model, free.with(i, free[i]! + by)));
      return (moved(STEP) - moved(-STEP)) / (2 * STEP);
    });
    const variance = choleskySolve(factor, slope).reduce((sum, each, i) => sum + each * slope[i]!, 0);
    return Math.sqrt(Math.max(0, variance));
  };
}
const STEP = 1e-3;

/** The same histories of one customer alone; nothing is copied. */
const oneOf = ({ weeks, width, signals, covariates, season }: NeedWeeks, customer: number): NeedWeeks => ({
  customers: 1,
  weeks,
  width,
  season,
  signals: signals.subarray(customer * weeks, (customer + 1) * weeks),
  covariates: covariates.subarray(customer * width, (customer + 1) * width),
});

/** How the log-likelihood of one customer's histories changes with each free number. */
function scoreOf(model: NeedModel, observed: NeedWeeks): Float64Array {
  const counts = expectedCounts(model, observed);
  const more = counts.begun[0]! - counts.exposed[0]! * onsetRates(model, observed)[0]!;
  const beyond = ({ yes, all }: Share, chance: number): number => yes - all * chance;
  const tellings = [
    ...counts.triggers.map((split, place) => [split, model.triggers[place]!] as const),
    ...counts.answers.map((split, place) => [split, model.answers[place]!] as const),
  ];
  return Float64Array.from([
    more,
    ...observed.covariates.map((value) => more * value),
    beyond(counts.ended, 1 / model.meanWeeks),
    ...tellings.flatMap(([{ there, absent }, { sensitivity, falseAlarm }]) => [
      beyond(there, sensitivity),
      beyond(absent, falseAlarm),
    ]),
    ...(['buysContacted', 'buysAlone'] as const).flatMap((name) => [
      beyond(counts[name].there, model[name].inNeed),
      beyond(counts[name].absent, model[name].otherwise),
    ]),
  ]);
}

/** What the prior of the fit is worth, on the diagonal: w p (1 - p) for a chance that stands for w observations. */
function priorCurvature(model: NeedModel, size: number): Float64Array {
  const curvature = new Float64Array(size * size);
  const rates = 1 + model.coefficients.length;
  const { chances, weeks, rates: ridge } = MILD_PRIOR;
  for (const [place, odds] of freeNumbers(model).entries()) {
    const chance = sigmoid(odds);
    const weight = place === rates ? weeks : chances;
    curvature[place * size + place] = place < rates ? ridge : weight * chance * (1 - chance);
  }
  return curvature;
}
