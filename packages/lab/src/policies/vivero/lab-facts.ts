import type { CustomerFacts } from '@vivero/decision';
import type { Consent, Day } from '@vivero/domain';
import type { SeenBank } from '../../seen/seen-bank.ts';
import { labDay } from './lab-day.ts';

const AGREED: Consent = { medium: 'any', purpose: 'marketing', state: 'granted', on: 1, source: 'form' };
/** The gate looks no further back. */
const TOUCH_DAYS = 60;
const ASSESSED_DAYS_AGO = 30;

/** One customer as the choice of the day takes them: reachable, agreed to be contacted, assessed, so that needs alone decide. */
export const labFacts = (
  seen: SeenBank,
  i: number,
  { needs, touches, promises }: Pick<CustomerFacts, 'needs' | 'touches' | 'promises'>,
  today: Day,
): CustomerFacts => ({
  customerId: labCustomer(i),
  rm: seen.rmOf[i]!,
  detour: null,
  relation: 'customer',
  basis: 'contract',
  noProfiling: false,
  namedByFriend: false,
  consents: [AGREED],
  reach: { phone: true, email: true, wechat: true },
  touches: touches.filter(({ day }) => today - day <= TOUCH_DAYS),
  openComplaint: null,
  riskTolerance: 5,
  riskAssessedOn: today - ASSESSED_DAYS_AGO,
  age: null,
  heldOut: false,
  stage: { current: 'in_need', highest: 'in_need', since: labDay(0), nextDecayOn: null, decaysTo: null },
  segment: null,
  birthday: null,
  needs,
  holdings: [],
  promises,
  answered: false,
  balanceMinor: null,
});

const DIGITS = 7;
export const labCustomer = (i: number): string => `cus_${String(i).padStart(DIGITS, '0')}`;
export const customerOf = (customerId: string): number => Number(customerId.slice('cus_'.length));
