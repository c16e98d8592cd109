import type { NeedKind } from '@vivero/domain';
import type { NeedModel } from './need-model.ts';
import { NEED_SIGNS } from './need-signs.ts';

/** Beginnings a year in an average customer, mean length in weeks, and the rules that can see it begin. [D], set by judgement; a fit replaces them. */
const STATED: Readonly<
  Record<NeedKind, readonly [yearly: number, weeks: number, ...rules: (typeof NEED_SIGNS)[number][]]>
> = {
  place_idle_cash: [
    0.2,
    8,
    'inflow',
    'idle_balance',
    'loan_ending',
    'payment_stopped',
    'order_ending',
    'salary_changed',
    'income_first_seen',
  ],
  renew_maturing: [0.2, 4, 'deposit_maturing'],
  keep_money_here: [0.1, 8, 'run_down', 'transfers_out', 'account_quiet'],
  receive_salary: [0.05, 8, 'salary_changed'],
  everyday_card: [0.12, 6, 'card_start', 'card_unused', 'income_first_seen'],
  protect_family: [0.07, 8, 'payment_stopped'],
  finance_home: [0.04, 10, 'first_large_payment', 'payment_stopped'],
  finance_business: [0.04, 10, 'loan_ending'],
  finance_purchase: [0.08, 6, 'first_large_payment', 'payment_stopped'],
  plan_retirement: [0.05, 12, 'income_first_seen'],
  plan_education: [0.05, 12],
  travel_abroad: [0.1, 4, 'foreign_spend'],
};
/** Of the beginnings that a rule can see, the share that some rule does see; the customer shows interest in as many again. */
const SEEN_BY_RULES = 0.5;
const SHOWS_INTEREST = 0.3;
const FALSE_ALARM = 0.005;
/** A rule that never speaks of a need tells as little by its silence: with sixteen that could, a beginning shown by one would look absurd. */
const SAYS_NOTHING = { sensitivity: 0.001, falseAlarm: 0.001 };
/** How well people say whether they need something when asked outright. [D] */
export const PLAIN_ANSWER = { sensitivity: 0.8, falseAlarm: 0.1 };
/** How well it tells of a need whether somebody takes up what was passed on about it. [D] */
export const PASSED_ON = { sensitivity: SHOWS_INTEREST, falseAlarm: 0.02 };
/** Share of those in need who take up what serves it when it is brought up. [D] */
export const TAKEN_UP = 0.2;
const WEEKS_A_YEAR = 52;
const MONTHS = 12;

/** What is believed about a kind of need before anything was learned: the prior of a fit. */
export function statedNeedModel(kind: NeedKind, covariates: number): NeedModel {
  const [yearly, meanWeeks, ...rules] = STATED[kind];
  return {
    intercept: Math.log(yearly / WEEKS_A_YEAR),
    coefficients: Array.from({ length: covariates }, () => 0),
    seasons: Array.from({ length: MONTHS }, () => 1),
    meanWeeks,
    triggers: NEED_SIGNS.map((sign) => {
      if (sign === 'interest') return { sensitivity: SHOWS_INTEREST, falseAlarm: FALSE_ALARM };
      return rules.includes(sign)
        ? { sensitivity: SEEN_BY_RULES / rules.length, falseAlarm: FALSE_ALARM }
        : SAYS_NOTHING;
    }),
    answers: [PLAIN_ANSWER],
    buysContacted: { inNeed: TAKEN_UP, otherwise: 0.005 },
    buysAlone: { inNeed: 0.03, otherwise: 0.001 },
  };
}
