import { beliefIn } from '@vivero/domain';
import type { Candidate, Means, PlanAction } from './candidate.ts';
import { nbaPriority } from './nba-priority.ts';
import { twelveMonthMargin } from './twelve-month-margin.ts';
import type { PlanInput } from './plan-input.ts';
import type { SuccessRate } from '../rates/success-rate.ts';

/**
 * Worth of an action in minor units of the bank's currency, as parts that add up to `total`.
 * `success`: chance x twelve-month margin x belief in the need. `stage`: chance x worth of one stage, for steps that do not
 * sell. `information`: what the answer is worth. `minutes` and `contact`: costs, never positive.
 */
export interface Score {
  readonly total: number;
  readonly parts: Readonly<Record<'success' | 'stage' | 'information' | 'minutes' | 'contact', number>>;
  readonly rate: SuccessRate;
}

/** Where nothing has been tried yet: share of contacts that reach the action's own aim. [D], corrected by every outcome. */
export const START_RATES: Readonly<Record<PlanAction, number>> = {
  offer: 0.05,
  ask: 0.15,
  seed: 0.2,
  service: 0.5,
  consent: 0.3,
  risk_assessment: 0.25,
  care: 0.3,
};

/** A customer we may talk to is worth this share of the balance a year more than one we may not. [D] */
const WORTH_OF_A_WORD = 0.0005;

/**
 * @param unlocks for consent and risk assessment: the best gain that the lack of it blocks today, in minor units
 */
export function scoreOf(
  candidate: Candidate,
  means: Means,
  rate: SuccessRate,
  unlocks: number,
  input: Pick<PlanInput, 'policy' | 'products' | 'currency'>,
): Score {
  const { policy } = input;
  const parts = {
    ...gains(candidate, rate.rate, unlocks, input),
    minutes: 0 - (means.minutes / 60) * policy.priceOfHourMinor,
    contact: 0 - (policy.contactPriceMinor[means.medium] ?? 0),
  };
  return { total: parts.success + parts.stage + parts.information + parts.minutes + parts.contact, parts, rate };
}

type Gains = Pick<Score['parts'], 'success' | 'stage' | 'information'>;

function gains(
  { action, need, product, customer, clock, slip }: Candidate,
  p: number,
  unlocks: number,
  input: Pick<PlanInput, 'policy' | 'products' | 'currency'>,
): Gains {
  const { policy } = input;
  const none = { success: 0, stage: 0, information: 0 };
  const belief = need === null ? 0 : beliefIn(need);
  switch (action) {
    case 'offer':
      return {
        ...none,
        success:
          product && need ? nbaPriority(p, twelveMonthMargin(product, need, customer, policy), contextOf(belief)) : 0,
      };
    case 'ask': {
      // An answer decides between two beliefs: worth most at one half, nothing when the need is certain or excluded.
      const stake = need ? bestMargin(need, candidateProducts(need.kind, input), customer, policy) : 0;
      return { ...none, stage: p * belief * policy.stageValueMinor, information: p * belief * (1 - belief) * stake };
    }
    case 'seed':
      // Who goes cold loses a stage whether the need is there or not.
      return { ...none, stage: p * (slip === null ? belief : 1) * policy.stageValueMinor };
    case 'care':
      return { ...none, stage: p * policy.stageValueMinor };
    case 'consent':
    case 'risk_assessment': {
      const word = Math.min(policy.marginCapMinor, WORTH_OF_A_WORD * Math.max(0, customer.balanceMinor ?? 0));
      return { ...none, information: p * (unlocks + word) };
    }
    case 'service': {
      const stake = clock?.holding?.balance;
      if (!stake || stake.currency !== input.currency) return none;
      const margins = candidateProducts('renew_maturing', input).map((each) => each.marginRate);
      return { ...none, success: p * Math.min(policy.marginCapMinor, Math.max(0, ...margins) * stake.minor) };
    }
  }
}

/** Belief in the need as a context weight in percent: certainty is neutral, no belief takes everything away. */
const contextOf = (belief: number): number => 100 * (belief - 1);

const candidateProducts = (kind: string, { products, currency }: Pick<PlanInput, 'products' | 'currency'>) =>
  products.filter((product) => product.currency === currency && product.serves.some((served) => served === kind));

const bestMargin = (
  need: NonNullable<Candidate['need']>,
  products: PlanInput['products'],
  customer: Candidate['customer'],
  policy: PlanInput['policy'],
): number => Math.max(0, ...products.map((product) => twelveMonthMargin(product, need, customer, policy)));
