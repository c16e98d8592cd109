import { expect, test } from 'vitest';
import type { Product } from '../product-plan/product.ts';
import type { Touch } from '../traffic/touch.ts';
import type { Consent } from './consent.ts';
import type { GateRule } from './gate-result.ts';
import { judged, type SendCase, TODAY } from './testing/send-case.ts';

const said = (
  state: Consent['state'],
  medium: Consent['medium'],
  purpose: Consent['purpose'] = 'marketing',
): Consent => ({
  medium,
  purpose,
  state,
  on: 1,
  source: 'form',
});
const yes = [said('granted', 'any')];
const product = (over: Partial<Product> = {}): Product =>
  ({ productId: 'prd_1', category: 'term_deposit', riskLevel: 1, ...over }) as Product;
const fund = product({ category: 'wealth', riskLevel: 3 });
const touched = (medium: Touch['medium'], over: Partial<Touch> = {}): Touch =>
  ({
    eventId: 'e',
    day: TODAY - 1,
    at: '',
    direction: 'out',
    medium,
    service: false,
    productId: null,
    contentId: null,
    activityId: null,
    asksQuestion: false,
    extent: 'talk',
    ...over,
  }) as Touch;

interface Rule {
  readonly id: string;
  readonly rule: GateRule;
  readonly effect?: 'block' | 'hold' | 'require';
  readonly allowed: SendCase;
  readonly refused: SendCase;
}

/** Each rule of compliance that a touch can break: once kept and once broken, everything else the same. */
const RULES: readonly Rule[] = [
  { id: 'R-CON-1', rule: 'consent', allowed: { facts: { consents: yes } }, refused: { facts: { consents: [] } } },
  {
    id: 'R-CON-2',
    rule: 'consent',
    allowed: { pack: 'us', ask: { medium: 'sms', content: 'valid' }, facts: { consents: yes } },
    refused: { pack: 'us', ask: { medium: 'sms', content: 'valid' }, facts: { consents: [] } },
  },
  {
    id: 'R-CON-5',
    rule: 'consent',
    allowed: { pack: 'cn' },
    refused: { pack: 'cn', facts: { consents: [said('granted', 'any', 'research')] } },
  },
  {
    id: 'R-PRO-1',
    rule: 'profiling',
    allowed: { facts: { noProfiling: false } },
    refused: { facts: { noProfiling: true } },
  },
  {
    id: 'R-MGM-1',
    rule: 'named_by_friend',
    allowed: {
      pack: 'us',
      ask: { medium: 'email', content: 'valid' },
      facts: { relation: 'prospect', namedByFriend: true, consents: yes },
    },
    refused: {
      pack: 'us',
      ask: { medium: 'email', content: 'valid' },
      facts: { relation: 'prospect', namedByFriend: true, consents: [] },
    },
  },
  {
    id: 'R-OUT-1',
    rule: 'objection',
    allowed: { pack: 'es' },
    refused: { pack: 'es', facts: { consents: [said('refused', 'email')] } },
  },
  {
    id: 'R-OUT-3',
    rule: 'objection',
    allowed: { pack: 'cn', facts: { consents: [said('granted', 'call'), said('refused', 'sms')] } },
    refused: { pack: 'cn', facts: { consents: [said('granted', 'sms'), said('refused', 'call')] } },
  },
  {
    id: 'R-OUT-4',
    rule: 'footer',
    allowed: { ask: { medium: 'email', content: 'valid' } },
    refused: { ask: { medium: 'email', content: 'valid', hasPostalAddress: false } },
  },
  {
    id: 'R-OUT-5',
    rule: 'consent',
    allowed: {
      pack: 'es',
      facts: { consents: [] },
      held: ['term_deposit'],
      ask: { medium: 'email', content: 'valid', product: product(), needState: 'confirmed' },
    },
    refused: {
      pack: 'es',
      facts: { consents: [] },
      held: ['term_deposit'],
      ask: { medium: 'email', content: 'valid', product: product({ category: 'insurance' }), needState: 'confirmed' },
    },
  },
  {
    id: 'R-CALL-1',
    rule: 'quiet_time',
    effect: 'hold',
    allowed: { pack: 'es', now: { minuteOfDay: 540 } },
    refused: { pack: 'es', now: { minuteOfDay: 539 } },
  },
  {
    id: 'R-CALL-1 rest days',
    rule: 'quiet_time',
    effect: 'hold',
    allowed: { pack: 'es', now: { weekday: 5 } },
    refused: { pack: 'es', now: { weekday: 6 } },
  },
  {
    id: 'R-CALL-2',
    rule: 'consent',
    allowed: { pack: 'es' },
    refused: { pack: 'es', facts: { consents: [said('granted', 'email')] } },
  },
  {
    id: 'R-CALL-3',
    rule: 'call_prefix',
    effect: 'require',
    allowed: { pack: 'es', ask: { purpose: 'service' } },
    refused: { pack: 'es' },
  },
  {
    id: 'R-CALL-4',
    rule: 'quiet_time',
    effect: 'hold',
    allowed: { pack: 'us', now: { minuteOfDay: 480 } },
    refused: { pack: 'us', now: { minuteOfDay: 479 } },
  },
  {
    id: 'R-CALL-5',
    rule: 'quiet_time',
    effect: 'hold',
    allowed: { pack: 'cn', now: { minuteOfDay: 1259 } },
    refused: { pack: 'cn', now: { minuteOfDay: 1260 } },
  },
  {
    id: 'R-SUIT-2',
    rule: 'suitability',
    allowed: { ask: { product: fund, needState: 'confirmed' }, facts: { riskTolerance: 3, riskAssessedOn: TODAY } },
    refused: { ask: { product: fund, needState: 'confirmed' }, facts: { riskTolerance: 2, riskAssessedOn: TODAY } },
  },
  {
    id: 'R-SUIT-4',
    rule: 'second_person',
    effect: 'require',
    allowed: {
      ask: { product: fund, needState: 'confirmed' },
      facts: { riskTolerance: 3, riskAssessedOn: TODAY, age: 64 },
    },
    refused: {
      ask: { product: fund, needState: 'confirmed' },
      facts: { riskTolerance: 3, riskAssessedOn: TODAY, age: 65 },
    },
  },
  {
    id: 'R-SUIT-6',
    rule: 'reward',
    allowed: { ask: { product: product(), needState: 'confirmed', reward: 'product' } },
    refused: {
      ask: { product: fund, needState: 'confirmed', reward: 'product' },
      facts: { riskTolerance: 3, riskAssessedOn: TODAY },
    },
  },
  {
    id: 'R-DEP-1',
    rule: 'reward',
    allowed: { pack: 'cn', ask: { reward: 'other' } },
    refused: { pack: 'cn', ask: { reward: 'deposit' } },
  },
  {
    id: 'R-EXP-1',
    rule: 'holdout',
    allowed: { facts: { heldOut: true }, ask: { purpose: 'service' } },
    refused: { facts: { heldOut: true } },
  },
  {
    id: 'identity',
    rule: 'identity',
    allowed: { facts: { detour: 'recycled' } },
    refused: { facts: { detour: 'do_not_contact' } },
  },
  {
    id: 'lawful basis',
    rule: 'basis',
    allowed: { facts: { basis: 'contract' } },
    refused: { facts: { basis: 'none' } },
  },
  {
    id: 'contact point',
    rule: 'reach',
    allowed: {},
    refused: { facts: { reach: { phone: false, email: true, wechat: true } } },
  },
  {
    id: 'caps',
    rule: 'cap',
    allowed: { ask: { medium: 'email', content: 'valid' }, facts: { touches: [touched('call')] } },
    refused: { ask: { medium: 'email', content: 'valid' }, facts: { touches: [touched('email')] } },
  },
  {
    id: 'caps, for what an RM is to do',
    rule: 'cap',
    effect: 'hold',
    allowed: {},
    refused: { facts: { touches: [touched('call')] } },
  },
  {
    id: 'seed first',
    rule: 'seed_first',
    allowed: { ask: { product: product(), needState: 'confirmed' } },
    refused: { ask: { product: product(), needState: 'latent' } },
  },
  {
    id: 'complaint',
    rule: 'complaint',
    allowed: { facts: { openComplaint: null } },
    refused: { facts: { openComplaint: { eventId: 'c', on: 1 } } },
  },
  {
    id: 'content valid',
    rule: 'content',
    allowed: { ask: { content: 'valid' } },
    refused: { ask: { content: 'unapproved' } },
  },
  {
    id: 'content true',
    rule: 'content',
    allowed: { ask: { content: 'valid' } },
    refused: { ask: { content: 'stale' } },
  },
];

test.each(RULES)('$id: one allowed, one refused', ({ rule, effect = 'block', allowed, refused }) => {
  const [kept, broken] = [judged(allowed), judged(refused)];
  expect(kept.result).toBe('pass');
  expect(kept.results.map((each) => each.rule)).not.toContain(rule);
  expect(broken.results.map((each) => [each.rule, each.effect])).toContainEqual([rule, effect]);
  expect(broken.result).toBe({ block: 'refuse', hold: 'hold', require: 'pass' }[effect]);
  for (const { version } of broken.results) expect(version).toBeGreaterThan(0);
});
