import type { NeedKind } from '@vivero/domain';
import type { NeedModel } from './need-model.ts';
import { NEED_SIGNS } from './need-signs.ts';

/** Beginnings a year in an average customer, and mean length in weeks. [D], set by judgement; a fit replaces them. */
const STATED: Readonly<Record<NeedKind, readonly [yearly: number, weeks: number]>> = {
  place_idle_cash: [0.2, 8],
  renew_maturing: [0.2, 4],
  keep_money_here: [0.1, 8],
  receive_salary: [0.05, 8],
  everyday_card: [0.12, 6],
  protect_family: [0.07, 8],
  finance_home: [0.04, 10],
  finance_business: [0.04, 10],
  finance_purchase: [0.08, 6],
  plan_retirement: [0.05, 12],
  plan_education: [0.05, 12],
  travel_abroad: [0.1, 4],
};
const WEEKS_A_YEAR = 52;
const MONTHS = 12;

/** What is believed about a kind of need before anything was learned: the prior of a fit. */
export function statedNeedModel(kind: NeedKind, covariates: number): NeedModel {
  const [yearly, meanWeeks] = STATED[kind];
  return {
    intercept: Math.log(yearly / WEEKS_A_YEAR),
    coefficients: Array.from({ length: covariates }, () => 0),
    seasons: Array.from({ length: MONTHS }, () => 1),
    meanWeeks,
    triggers: NEED_SIGNS.map(() => ({ sensitivity: 0.3, falseAlarm: 0.005 })),
    answers: [{ sensitivity: 0.8, falseAlarm: 0.1 }],
    buysContacted: { inNeed: 0.2, otherwise: 0.005 },
    buysAlone: { inNeed: 0.03, otherwise: 0.001 },
  };
}
