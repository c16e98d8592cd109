import type { NeedModel } from '../need-model.ts';

/** A need as it is in a simulation. */
export const TRUTH: NeedModel = {
  intercept: Math.log(0.3 / 52),
  coefficients: [0.5, -0.3],
  seasons: [1.2, 0.8],
  meanWeeks: 8,
  triggers: [
    { sensitivity: 0.55, falseAlarm: 0.004 },
    { sensitivity: 0.3, falseAlarm: 0.01 },
  ],
  answers: [{ sensitivity: 0.8, falseAlarm: 0.1 }],
  buysContacted: { inNeed: 0.35, otherwise: 0.004 },
  buysAlone: { inNeed: 0.04, otherwise: 0.0005 },
};
/** What somebody might state who is wrong by up to three fifths everywhere. */
export const STATED: NeedModel = {
  intercept: TRUTH.intercept + Math.log(1.6),
  coefficients: [0, 0],
  seasons: [1, 1],
  meanWeeks: 8 * 1.6,
  triggers: [
    { sensitivity: 0.55 * 0.4, falseAlarm: 0.004 * 1.6 },
    { sensitivity: 0.3 * 1.6, falseAlarm: 0.01 * 0.4 },
  ],
  answers: [{ sensitivity: 0.5, falseAlarm: 0.16 }],
  buysContacted: { inNeed: 0.35 * 0.4, otherwise: 0.0064 },
  buysAlone: { inNeed: 0.064, otherwise: 0.0008 },
};
