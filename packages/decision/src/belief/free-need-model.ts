import { sigmoid } from '../learn/sigmoid.ts';
import type { Buying, NeedModel, Telling } from './need-model.ts';

const logit = (chance: number): number => Math.log(chance / (1 - chance));

/** The figures of a model on scales without bounds, in a fixed order: rates as logarithms, chances as log odds; seasons are left out. */
export function freeNumbers(model: NeedModel): Float64Array {
  const { intercept, coefficients, meanWeeks, triggers, answers, buysContacted, buysAlone } = model;
  const chances = [
    1 / meanWeeks,
    ...[...triggers, ...answers].flatMap(({ sensitivity, falseAlarm }) => [sensitivity, falseAlarm]),
    ...[buysContacted, buysAlone].flatMap(({ inNeed, otherwise }) => [inNeed, otherwise]),
  ];
  return Float64Array.from([intercept, ...coefficients, ...chances.map(logit)]);
}

/** The model with other figures; seasons stay. @param free as `freeNumbers` gives them for a model of the same shape */
export function withFreeNumbers(model: NeedModel, free: Float64Array): NeedModel {
  let at = 0;
  const next = (): number => free[at++]!;
  const telling = (): Telling => ({ sensitivity: sigmoid(next()), falseAlarm: sigmoid(next()) });
  const buying = (): Buying => ({ inNeed: sigmoid(next()), otherwise: sigmoid(next()) });
  return {
    intercept: next(),
    coefficients: model.coefficients.map(next),
    seasons: model.seasons,
    meanWeeks: 1 / sigmoid(next()),
    triggers: model.triggers.map(telling),
    answers: model.answers.map(telling),
    buysContacted: buying(),
    buysAlone: buying(),
  };
}
