import { describe, expect, test } from 'vitest';
import type { ContactMedium } from '../traffic/contact-medium.ts';
import type { Product } from '../product-plan/product.ts';
import { BARE_TOUCH } from '../traffic/testing/bare-touch.ts';
import type { Touch } from '../traffic/touch.ts';
import type { Consent } from './consent.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import type { GateRequest } from './gate-request.ts';
import { agreedOnlyRule } from './agreed-only-rule.ts';
import { JURISDICTION_PACKS, type Jurisdiction } from './jurisdiction-pack.ts';
import { legalMedia, legalMedium } from './legal-media.ts';
import { offerRules } from './offer-rules.ts';
import { secondPersonRule } from './second-person-rule.ts';
import { standingConsent } from './standing-consent.ts';

const TODAY = 20_000;
const facts = (over: Partial<GateFacts> = {}): GateFacts => ({
  customerId: 'cus_1',
  detour: null,
  relation: 'customer',
  basis: 'contract',
  noProfiling: false,
  namedByFriend: false,
  consents: [],
  reach: { phone: true, email: true, wechat: true },
  touches: [],
  openComplaint: null,
  riskTolerance: 3,
  riskAssessedOn: TODAY - 100,
  age: 40,
  heldOut: false,
  ...over,
});
const now = (over: Partial<GateNow> = {}): GateNow => ({
  today: TODAY,
  at: '2024-10-04T08:00:00Z',
  minuteOfDay: 600,
  weekday: 3,
  holiday: false,
  ...over,
});
const product = (over: Partial<Product> = {}): Product => ({
  productId: 'prd_1',
  name: { en: 'x', zh: 'x', es: 'x' },
  category: 'term_deposit',
  role: 'hit',
  riskLevel: 1,
  serves: ['place_idle_cash'],
  marginRate: 0.01,
  marginFixedMinor: 0,
  currency: 'EUR',
  minimumMinor: 0,
  tenorDays: null,
  rate: null,
  ...over,
});
const request = (over: Partial<GateRequest> = {}): GateRequest => ({
  purpose: 'marketing',
  product: null,
  needState: 'latent',
  agreed: false,
  ...over,
});
const said = (state: Consent['state'], medium: Consent['medium'], on = 1): Consent => ({
  medium,
  purpose: 'marketing',
  state,
  on,
  source: 'form',
});
const touch = (over: Partial<Touch> = {}): Touch => ({
  ...BARE_TOUCH,
  day: TODAY - 3,
  at: '2024-10-01T08:00:00Z',
  ...over,
});

interface Case {
  readonly why: string;
  readonly pack?: Jurisdiction;
  readonly facts?: Partial<GateFacts>;
  readonly ask?: Partial<GateRequest>;
  readonly now?: Partial<GateNow>;
  readonly medium?: ContactMedium;
  readonly expected: string;
}
const yes = { consents: [said('granted', 'call')] };
const service = { purpose: 'service' } as const;
const agreed = { purpose: 'service', agreed: true } as const;
const stranger = { relation: 'prospect', basis: 'none' } as const;

test.each<Case>([
  { why: 'CN: silence is no consent to a call (R-CON-2)', expected: 'consent' },
  { why: 'CN: an express yes is', facts: yes, expected: 'now' },
  { why: 'CN: a WeChat link made by the person is enough', medium: 'wechat', expected: 'now' },
  {
    why: 'CN: no by call does not stop WeChat (R-OUT-3)',
    facts: { consents: [said('refused', 'call')] },
    medium: 'wechat',
    expected: 'now',
  },
  {
    why: 'ES: no by call stops mail as well (R-OUT-1)',
    pack: 'es',
    facts: { consents: [said('refused', 'call')] },
    ask: { product: product() },
    medium: 'email',
    expected: 'objection',
  },
  {
    why: 'ES: a later yes to mail stands against the no to calls',
    pack: 'es',
    facts: { consents: [said('refused', 'call', 1), said('granted', 'email', 2)] },
    medium: 'email',
    expected: 'now',
  },
  {
    why: 'ES: on the same day the no counts',
    pack: 'es',
    facts: { consents: [said('refused', 'call', 2), said('granted', 'email', 2)] },
    medium: 'email',
    expected: 'objection',
  },
  {
    why: 'a withdrawn yes is a no',
    facts: { consents: [said('granted', 'call', 1), said('withdrawn', 'call', 2)] },
    expected: 'objection',
  },
  {
    why: 'a no to everything stops every medium',
    facts: { consents: [said('granted', 'call', 1), said('refused', 'any', 2)] },
    expected: 'objection',
  },
  { why: 'service needs no consent', pack: 'strict', ask: service, expected: 'now' },
  {
    why: 'service goes on after an objection',
    facts: { consents: [said('refused', 'any')] },
    ask: service,
    expected: 'now',
  },
  {
    why: 'ES: mail about a similar own product to a customer (R-OUT-5)',
    pack: 'es',
    ask: { product: product() },
    medium: 'email',
    expected: 'now',
  },
  {
    why: 'ES: another family is not similar',
    pack: 'es',
    ask: { product: product({ category: 'insurance' }) },
    medium: 'email',
    expected: 'consent',
  },
  {
    why: 'ES: a prospect has no contract',
    pack: 'es',
    facts: { relation: 'prospect' },
    ask: { product: product() },
    medium: 'email',
    expected: 'consent',
  },
  { why: 'US: a customer may be rung', pack: 'us', expected: 'now' },
  { why: 'US: a prospect may not', pack: 'us', facts: { relation: 'prospect' }, expected: 'consent' },
  {
    why: 'ES: no call at 08:59 (R-CALL-1), 9:00 is told',
    pack: 'es',
    facts: yes,
    now: { minuteOfDay: 539 },
    expected: 'later 540',
  },
  { why: 'ES: 9:00 is allowed', pack: 'es', facts: yes, now: { minuteOfDay: 540 }, expected: 'now' },
  { why: 'ES: 20:59 is allowed', pack: 'es', facts: yes, now: { minuteOfDay: 1259 }, expected: 'now' },
  { why: 'ES: from 21:00 the day is over', pack: 'es', facts: yes, now: { minuteOfDay: 1260 }, expected: 'quiet_time' },
  { why: 'ES: no commercial call on Saturday', pack: 'es', facts: yes, now: { weekday: 6 }, expected: 'quiet_time' },
  { why: 'ES: nor on a holiday', pack: 'es', facts: yes, now: { holiday: true }, expected: 'quiet_time' },
  { why: 'ES: a maturity call on Saturday is service', pack: 'es', ask: service, now: { weekday: 6 }, expected: 'now' },
  {
    why: 'ES: mail knows no quiet day',
    pack: 'es',
    facts: { consents: [said('granted', 'email')] },
    now: { weekday: 7 },
    medium: 'email',
    expected: 'now',
  },
  { why: 'US: 8:00 opens', pack: 'us', now: { minuteOfDay: 480 }, expected: 'now' },
  { why: 'asking for consent is for the branch', ask: { purpose: 'in_person' }, facts: yes, expected: 'consent' },
  { why: 'and allowed there', pack: 'strict', ask: { purpose: 'in_person' }, medium: 'branch', expected: 'now' },
  { why: 'one call in 7 days', facts: { ...yes, touches: [touch({ day: TODAY - 6 })] }, expected: 'cap' },
  {
    why: 'the seventh day before is outside',
    facts: { ...yes, touches: [touch({ day: TODAY - 7 })] },
    expected: 'now',
  },
  { why: 'a service call does not count', facts: { ...yes, touches: [touch({ service: true })] }, expected: 'now' },
  { why: 'nor does the customer’s own', facts: { ...yes, touches: [touch({ direction: 'in' })] }, expected: 'now' },
  {
    why: 'four of any kind in 30 days',
    facts: { ...yes, touches: [10, 15, 20, 29].map((d) => touch({ day: TODAY - d, medium: 'wechat' })) },
    expected: 'cap',
  },
  {
    why: 'the 30th day before is outside',
    facts: { ...yes, touches: [10, 15, 20, 30].map((d) => touch({ day: TODAY - d, medium: 'wechat' })) },
    expected: 'now',
  },
  {
    why: 'service is never capped',
    ask: service,
    facts: { touches: [1, 2, 3, 4].map((d) => touch({ day: TODAY - d })) },
    expected: 'now',
  },
  {
    why: 'no phone, no call',
    facts: { ...yes, reach: { phone: false, email: true, wechat: true } },
    expected: 'reach',
  },
  { why: 'nobody rings the dead', ask: service, facts: { detour: 'deceased' }, expected: 'identity' },
  {
    why: 'who must not be contacted still gets service',
    ask: service,
    facts: { detour: 'do_not_contact' },
    expected: 'now',
  },
  { why: 'but no suggestion', facts: { ...yes, detour: 'do_not_contact' }, expected: 'identity' },
  { why: 'recycled is operable', facts: { ...yes, detour: 'recycled' }, expected: 'now' },
  { why: 'no basis, no marketing', facts: { ...yes, basis: 'none' }, expected: 'basis' },
  { why: 'no basis, but a contract to serve', ask: service, facts: { basis: 'none' }, expected: 'now' },
  { why: 'no basis and no contract: not even service', ask: service, facts: stranger, expected: 'basis' },
  { why: 'what was agreed with them is done', ask: agreed, facts: stranger, expected: 'now' },
  {
    why: 'but not once they wish not to be contacted',
    ask: agreed,
    facts: { ...stranger, detour: 'do_not_contact' },
    expected: 'identity',
  },
  {
    why: 'nor with whom nobody has a relation',
    ask: agreed,
    facts: { ...stranger, detour: 'closed' },
    expected: 'identity',
  },
  { why: 'nor with the dead', ask: agreed, facts: { ...stranger, detour: 'deceased' }, expected: 'identity' },
  {
    why: 'a contract is served whatever was agreed',
    ask: agreed,
    facts: { detour: 'do_not_contact' },
    expected: 'now',
  },
  {
    why: 'an agreement is no way round a refused medium for marketing',
    ask: { agreed: true },
    facts: stranger,
    expected: 'basis',
  },
  { why: 'R-PRO-1 stops suggestions', facts: { ...yes, noProfiling: true }, expected: 'profiling' },
  {
    why: 'R-PRO-1 by word',
    facts: { consents: [said('granted', 'call'), { ...said('refused', 'any'), purpose: 'profiling' }] },
    expected: 'profiling',
  },
  { why: 'R-PRO-1 leaves service alone', facts: { noProfiling: true }, ask: service, expected: 'now' },
])('$why: $expected', ({ pack = 'cn', facts: f, ask, now: n, medium = 'call', expected }) => {
  const held = ['current_account'] as const;
  const verdict = legalMedium(facts(f), request(ask), medium, now(n), JURISDICTION_PACKS[pack], held);
  const told =
    verdict.state === 'now' ? 'now' : verdict.state === 'later' ? `later ${verdict.from}` : verdict.result.rule;
  expect(told).toBe(expected);
});

const seed = (day: number): Touch => touch({ day: TODAY - day, contentId: 'con_1', eventId: `s${day}` });
const greeting = (day: number): Touch => touch({ day: TODAY - day, eventId: `g${day}` });
const pitch = (day: number): Touch => touch({ day: TODAY - day, productId: 'prd_1', eventId: `p${day}` });
const confirmed = { product: product(), needState: 'confirmed' } as const;
const risky = product({ category: 'wealth', riskLevel: 3 });

test.each<{ why: string; facts?: Partial<GateFacts>; ask: Partial<GateRequest>; expected: string | null }>([
  { why: 'a confirmed need may be answered', ask: confirmed, expected: null },
  { why: 'a latent one is seeded first', ask: { product: product() }, expected: 'seed_first' },
  {
    why: 'three greetings do not earn a pitch',
    facts: { touches: [40, 41, 42].map(greeting) },
    ask: { product: product() },
    expected: 'seed_first',
  },
  { why: 'three seeds do', facts: { touches: [40, 41, 42].map(seed) }, ask: { product: product() }, expected: null },
  {
    why: 'a pitch uses them up',
    facts: { touches: [...[40, 41, 42].map(seed), pitch(39)] },
    ask: { product: product() },
    expected: 'seed_first',
  },
  {
    why: 'seeds older than 60 days are forgotten',
    facts: { touches: [40, 41, 61].map(seed) },
    ask: { product: product() },
    expected: 'seed_first',
  },
  {
    why: 'three pitches in a row call for care',
    facts: { touches: [40, 41, 42].map(pitch) },
    ask: confirmed,
    expected: 'seed_first',
  },
  { why: 'content needs no seeds', ask: {}, expected: null },
  {
    why: 'R-SUIT-2: level above tolerance',
    facts: { riskTolerance: 2 },
    ask: { ...confirmed, product: risky },
    expected: 'suitability',
  },
  { why: 'R-SUIT-2: equal level', ask: { ...confirmed, product: risky }, expected: null },
  {
    why: 'R-SUIT-2: the 365th day still counts',
    facts: { riskAssessedOn: TODAY - 365 },
    ask: { ...confirmed, product: risky },
    expected: null,
  },
  {
    why: 'R-SUIT-2: the 366th does not',
    facts: { riskAssessedOn: TODAY - 366 },
    ask: { ...confirmed, product: risky },
    expected: 'suitability',
  },
  {
    why: 'an assessment from the future is none',
    facts: { riskAssessedOn: TODAY + 1 },
    ask: { ...confirmed, product: risky },
    expected: 'suitability',
  },
  { why: 'a deposit needs none', facts: { riskTolerance: null, riskAssessedOn: null }, ask: confirmed, expected: null },
  {
    why: 'an open complaint stops selling',
    facts: { openComplaint: { eventId: 'c', on: 1 } },
    ask: confirmed,
    expected: 'complaint',
  },
  { why: 'and not its own solution', facts: { openComplaint: { eventId: 'c', on: 1 } }, ask: service, expected: null },
  { why: 'the comparison group gets no suggestion', facts: { heldOut: true }, ask: {}, expected: 'holdout' },
  { why: 'but service', facts: { heldOut: true }, ask: service, expected: null },
])('$why', ({ facts: f, ask, expected }) => {
  expect(offerRules(facts(f), request(ask), now())?.rule ?? null).toBe(expected);
});

describe('second person', () => {
  test.each([
    { age: 64, expected: null },
    { age: 65, expected: 'require' },
    { age: null, expected: null },
  ])('at $age: $expected', ({ age, expected }) => {
    expect(secondPersonRule(facts({ age }), request({ product: risky }))?.effect ?? null).toBe(expected);
    expect(secondPersonRule(facts({ age }), request({ product: product() }))).toBeNull();
  });
});

/** All 3^4 histories of four words about call, mail or anything: taking one yes away never makes a medium legal. */
test('removing a yes never opens a medium, in any pack', () => {
  const words: Consent[] = [];
  for (const medium of ['call', 'email', 'any'] as const)
    for (const state of ['granted', 'refused', 'withdrawn'] as const)
      for (const on of [1, 2]) words.push(said(state, medium, on));
  let checked = 0;
  for (const pack of Object.values(JURISDICTION_PACKS))
    for (const a of words)
      for (const b of words)
        for (const gone of words.filter((each) => each.state === 'granted')) {
          const before = legalMedia(facts({ consents: [a, gone, b] }), request(), now(), pack, []);
          const after = legalMedia(facts({ consents: [a, b] }), request(), now(), pack, []);
          for (const [index, verdict] of after.entries())
            if (verdict.state !== 'no') expect(before[index]?.state).not.toBe('no');
          checked += 1;
        }
  expect(checked).toBe(4 * 18 * 18 * 6);
});

test('strict allows nothing that another pack refuses', () => {
  for (const pack of Object.values(JURISDICTION_PACKS))
    for (const consents of [[], [said('granted', 'call')], [said('refused', 'sms')], [said('granted', 'any')]])
      for (const weekday of [3, 6])
        for (const minuteOfDay of [400, 500, 600, 1300]) {
          const at = now({ weekday, minuteOfDay });
          const strict = legalMedia(facts({ consents }), request(), at, JURISDICTION_PACKS.strict, []);
          const other = legalMedia(facts({ consents }), request(), at, pack, []);
          for (const [index, verdict] of strict.entries())
            if (verdict.state === 'now') expect(other[index]?.state).toBe('now');
        }
});

test('the latest word counts, and of one day the no', () => {
  expect(standingConsent([said('granted', 'call', 2), said('refused', 'any', 1)], 'call')?.state).toBe('granted');
  expect(standingConsent([said('refused', 'any', 2), said('granted', 'call', 2)], 'call')?.state).toBe('refused');
  expect(standingConsent([said('granted', 'call', 2), said('refused', 'any', 2)], 'call')?.state).toBe('refused');
});

test.each([
  { why: 'who has no basis', given: stranger, ask: agreed, then: 'why_not.basis.agreed' },
  { why: 'a customer without one, too', given: { basis: 'none' } as const, ask: agreed, then: 'why_not.basis.agreed' },
  { why: 'who has one may hear of more', given: { basis: 'consent' } as const, ask: agreed, then: null },
  { why: 'nothing was agreed', given: stranger, ask: service, then: null },
])('an agreed contact stays with what was agreed: $why', ({ given, ask, then }) => {
  expect(agreedOnlyRule(facts(given), request(ask))?.phrase.key ?? null).toBe(then);
});
