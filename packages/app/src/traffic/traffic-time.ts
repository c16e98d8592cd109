import { defaultPolicy } from '@vivero/decision';
import { CONTACT_MEDIA, type ContactMedium } from '@vivero/domain';
import type { Bank, TrafficGroup } from '@vivero/storage';
import { planPolicy } from '../plan/plan-policy.ts';

/** Minutes of an RM that one contact takes where nobody wrote them down. [D] A message to many takes none of its own. */
const MINUTES: Readonly<Record<ContactMedium, number>> = {
  call: 8,
  visit: 45,
  branch: 20,
  wechat: 4,
  wecom: 4,
  sms: 1,
  email: 5,
  letter: 5,
  event: 30,
};

/** What contacts took: minutes, how many of the contacts have theirs written down, and what they cost with the hours at the bank's price. */
export interface Effort {
  readonly contacts: number;
  readonly timed: number;
  readonly minutes: number;
  readonly costMinor: number;
}

/** What each medium is reckoned at in this bank: said beside every sum that rests on it. */
export function mediumRates(bank: Pick<Bank, 'currency' | 'planRules'>): {
  readonly hourMinor: number;
  readonly media: Readonly<Record<ContactMedium, { readonly minutes: number; readonly priceMinor: number }>>;
} {
  const { contactPriceMinor } = planPolicy(bank);
  const media = CONTACT_MEDIA.map((medium) => [
    medium,
    {
      minutes: bank.planRules.contactMinutes[medium] ?? MINUTES[medium],
      priceMinor: contactPriceMinor[medium] ?? 0,
    },
  ]);
  return {
    hourMinor: defaultPolicy(bank.currency).priceOfHourMinor,
    media: Object.fromEntries(media) as ReturnType<typeof mediumRates>['media'],
  };
}

/** What the bank's own contacts of these groups took; a contact that a customer began is the bank's time as well. */
export function effortOf(groups: readonly TrafficGroup[], rates: ReturnType<typeof mediumRates>): Effort {
  let [contacts, timed, minutes, costMinor] = [0, 0, 0, 0];
  for (const group of groups) {
    if (group.medium === null || (group.code !== 'CT-D' && group.code !== 'CT-V')) continue;
    const rate = rates.media[group.medium];
    contacts += group.units;
    timed += group.timed;
    minutes += group.minutes + (group.units - group.timed) * rate.minutes;
    if (group.direction === 'out') costMinor += group.units * rate.priceMinor;
  }
  return { contacts, timed, minutes, costMinor: Math.round(costMinor + (minutes / 60) * rates.hourMinor) };
}
