import { type Consent, defaultCatalogue, type Holding, type Need, type Touch } from '@vivero/domain';
import type { CustomerFacts } from '../customer-facts.ts';
import { plan } from '../plan.ts';
import { defaultPolicy, type PlanInput } from '../plan-input.ts';

/** Builders for tests of the choice of the day: one customer, one thing to say about them. */
export const TODAY = 20_000;
export const customer = (over: Partial<CustomerFacts> = {}): CustomerFacts => ({
  customerId: 'cus_1',
  rm: 1,
  detour: null,
  relation: 'customer',
  basis: 'contract',
  noProfiling: false,
  namedByFriend: false,
  consents: [],
  reach: { phone: true, email: false, wechat: false },
  touches: [],
  openComplaint: null,
  riskTolerance: null,
  riskAssessedOn: null,
  age: null,
  heldOut: false,
  stage: { current: 'profiled', highest: 'profiled', since: TODAY, nextDecayOn: null, decaysTo: null },
  segment: null,
  birthday: null,
  needs: [],
  holdings: [],
  promises: [],
  answered: false,
  balanceMinor: 3_000_000,
  ...over,
});
export const need = (over: Partial<Need> = {}): Need => ({
  needId: 'need_1',
  customerId: 'cus_1',
  kind: 'place_idle_cash',
  origin: 'trigger',
  rule: 'inflow@1',
  strength: 0.8,
  from: TODAY - 1,
  until: TODAY + 30,
  amountMinor: 5_000_000,
  reason: { key: 'need.place_idle_cash', params: {} },
  evidenceIds: ['ev_1'],
  state: 'latent',
  hypothesisedOn: TODAY - 1,
  surfacedOn: null,
  movedOn: TODAY - 1,
  ...over,
});
export const yes: Consent = { medium: 'any', purpose: 'marketing', state: 'granted', on: 1, source: 'form' };
export const deposit = (maturesOn: number, over: Partial<Holding> = {}): Holding => ({
  holdingId: 'hol_1',
  category: 'term_deposit',
  productId: null,
  elsewhere: false,
  openedOn: null,
  maturesOn,
  endedOn: null,
  balance: { minor: 2_000_000, currency: 'EUR' },
  payment: null,
  ...over,
});
export const pitch = (day: number): Touch => ({
  eventId: `p${day}`,
  customerId: 'cus_1',
  rm: 1,
  day: TODAY - day,
  at: '2024-09-01T08:00:00Z',
  direction: 'out',
  medium: 'call',
  service: false,
  needKind: null,
  productId: 'prd_1',
  contentId: null,
  activityId: null,
  asksQuestion: false,
  nextStepOn: null,
  extent: 'talk',
  declined: null,
  closes: false,
});
export const input = (customers: readonly CustomerFacts[], over: Partial<PlanInput> = {}): PlanInput => ({
  today: TODAY,
  now: { at: '2024-10-04T08:00:00Z', minuteOfDay: 600, weekday: 3, holiday: false },
  jurisdiction: 'cn',
  currency: 'EUR',
  rms: [{ rm: 1, minutesADay: 240 }],
  customers,
  ...defaultCatalogue('EUR'),
  baseRates: [],
  policy: defaultPolicy('EUR'),
  seed: 1,
  ...over,
});
export const only = (facts: Partial<CustomerFacts>, over: Partial<PlanInput> = {}) =>
  plan(input([customer(facts)], over)).rows[0];
