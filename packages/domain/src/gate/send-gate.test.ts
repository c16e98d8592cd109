import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import type { Touch } from '../traffic/touch.ts';
import type { GateFacts } from './gate-facts.ts';
import type { GateNow } from './gate-now.ts';
import { JURISDICTION_PACKS } from './jurisdiction-pack.ts';
import { sendGate, type SendRequest } from './send-gate.ts';

const TODAY = dayOf(2026, 3, 3);
const facts = (over: Partial<GateFacts> = {}): GateFacts => ({
  customerId: 'cus_1',
  detour: null,
  relation: 'customer',
  basis: 'contract',
  noProfiling: false,
  consents: [{ medium: 'any', purpose: 'marketing', state: 'granted', on: 1, source: 'form' }],
  reach: { phone: true, email: true, wechat: true },
  touches: [],
  openComplaint: null,
  riskTolerance: null,
  riskAssessedOn: null,
  age: 40,
  heldOut: false,
  ...over,
});
const request = (over: Partial<SendRequest> = {}): SendRequest => ({
  medium: 'call',
  purpose: 'marketing',
  product: null,
  needState: null,
  agreed: false,
  content: null,
  hasPostalAddress: true,
  hoursWaited: 0,
  ...over,
});
const now = (over: Partial<GateNow> = {}): GateNow => ({
  today: TODAY,
  at: '2026-03-03T09:00:00Z',
  minuteOfDay: 600,
  weekday: 2,
  holiday: false,
  ...over,
});
const called = { day: TODAY - 1, at: '', direction: 'out', medium: 'call', service: false } as Touch;
const mailed = { ...called, medium: 'email' } as Touch;
const NIGHT = 23 * 60;

test.each<{
  why: string;
  facts?: Partial<GateFacts>;
  ask?: Partial<SendRequest>;
  now?: Partial<GateNow>;
  then: string;
}>([
  { why: 'nothing is in the way', then: 'pass' },
  {
    why: 'before the hours of the day it waits for them',
    now: { minuteOfDay: 8 * 60 },
    then: 'hold +0 540 quiet_time',
  },
  { why: 'after them it waits for tomorrow', now: { minuteOfDay: NIGHT }, then: 'hold +1 540 quiet_time' },
  { why: 'a rest day is looked at again tomorrow', now: { weekday: 7 }, then: 'hold +1 540 quiet_time' },
  { why: 'mail knows no hours', ask: { medium: 'email' }, now: { minuteOfDay: NIGHT }, then: 'pass' },
  { why: 'what an RM is to do waits for a slot', facts: { touches: [called] }, then: 'hold +1 540 cap' },
  { why: 'for 72 hours', facts: { touches: [called] }, ask: { hoursWaited: 71 }, then: 'hold +1 540 cap' },
  { why: 'and no longer', facts: { touches: [called] }, ask: { hoursWaited: 72 }, then: 'refuse cap' },
  {
    why: 'a message without a slot is dropped',
    facts: { touches: [mailed] },
    ask: { medium: 'email' },
    then: 'refuse cap',
  },
  {
    why: 'nothing waits in order to be refused',
    facts: { heldOut: true },
    now: { minuteOfDay: NIGHT },
    then: 'refuse holdout',
  },
  {
    why: 'nor for content that may not go',
    ask: { content: 'stale' },
    now: { minuteOfDay: NIGHT },
    then: 'refuse content',
  },
  { why: 'valid content passes', ask: { content: 'valid' }, then: 'pass' },
  {
    why: 'without a basis, what was agreed passes with a requirement',
    facts: { basis: 'none' },
    ask: { purpose: 'service', agreed: true },
    then: 'pass basis',
  },
  {
    why: 'a refusal stands before all hours',
    facts: { detour: 'deceased' },
    now: { minuteOfDay: NIGHT },
    then: 'refuse identity',
  },
])('$why: $then', ({ facts: f, ask, now: n, then }) => {
  const verdict = sendGate(facts(f), request(ask), now(n), JURISDICTION_PACKS.strict, []);
  const until = verdict.result === 'hold' ? ` +${verdict.until.daysAhead} ${verdict.until.minuteOfDay}` : '';
  expect(
    [verdict.result + until, ...verdict.results.map(({ rule }) => rule).filter((rule) => rule !== 'call_prefix')].join(
      ' ',
    ),
  ).toBe(then);
});
