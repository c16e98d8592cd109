import { beliefIn } from '@vivero/domain';
import { type Candidate, FELT, type Means } from './candidate.ts';
import { nbaPriority } from './nba-priority.ts';
import { twelveMonthMargin } from './twelve-month-margin.ts';
import type { Judging } from './judging.ts';
import type { SuccessRate } from '../rates/success-rate.ts';

/**
 * Worth of an action in minor units of the bank's currency, as parts that add up to `total`.
 * `success`: chance x twelve-month margin x belief in the need. `stage`: chance x worth of one stage, for steps that do not
 * sell. `information`: what the answer, or the interest shown, is worth. `minutes` and `contact` (its price, and what the customer feels of it): costs, never positive.
 */
export interface Score {
  readonly total: number;
  readonly parts: Readonly<Record<'success' | 'stage' | 'information' | 'minutes' | 'contact', number>>;
  readonly rate: SuccessRate;
}

/** The same action once more is known of what it may bring to light, in minor units. */
export function withInformation({ parts, rate }: Score, information: number): Score {
  const { success, stage, minutes, contact } = parts;
  return { total: success + stage + information + minutes + contact, parts: { ...parts, information }, rate };
}

/** What the action brings before its costs, in minor units: its chance times what a success is worth. */
export const gainOf = ({ parts }: Pick<Score, 'parts'>): number => parts.success + parts.stage + parts.information;

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
  { input: { policy, currency }, shelf }: Pick<Judging, 'input' | 'shelf'>,
): Score {
  const { action, need, product, customer, clock, slip } = candidate;
  const p = rate.rate;
  const belief = need === null ? 0 : beliefIn(need);
  let success = 0;
  let stage = 0;
  let information = 0;
  switch (action) {
    case 'offer':
      if (product !== null && need !== null)
        success = nbaPriority(p, twelveMonthMargin(product, need, customer, policy), contextOf(belief));
      break;
    case 'ask':
      stage = p * belief * policy.stageValueMinor;
      break;
    case 'seed':
      // Who goes cold loses a stage whether the need is there or not.
      stage = p * (slip === null ? belief : 1) * policy.stageValueMinor;
      break;
    case 'care':
      stage = p * policy.stageValueMinor;
      break;
    case 'consent':
    case 'risk_assessment': {
      const word = Math.min(policy.marginCapMinor, WORTH_OF_A_WORD * Math.max(0, customer.balanceMinor ?? 0));
      information = p * (unlocks + word);
      break;
    }
    case 'service': {
      const stake = clock?.holding?.balance;
      if (!stake || stake.currency !== currency) break;
      const margins = shelf.serving('renew_maturing').map((each) => each.marginRate);
      success = p * Math.min(policy.marginCapMinor, Math.max(0, ...margins) * stake.minor);
      break;
    }
  }
  const minutes = 0 - (means.minutes / 60) * policy.priceOfHourMinor;
  const contact = 0 - (policy.contactPriceMinor[means.medium] ?? 0) - FELT[action] * policy.feltPriceMinor;
  const total = success + stage + information + minutes + contact;
  return { total, parts: { success, stage, information, minutes, contact }, rate };
}

/** Belief in the need as a context weight in percent: certainty is neutral, no belief takes everything away. */
const contextOf = (belief: number): number => 100 * (belief - 1);
