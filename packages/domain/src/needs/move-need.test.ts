import { expect, test } from 'vitest';
import { moveNeed, type NeedEvidence } from './move-need.ts';
import type { Need, NeedState } from './need.ts';

const need = (overrides: Partial<Need>): Need => ({
  needId: 'need_1',
  customerId: 'cus_1',
  kind: 'protect_family',
  origin: 'trigger',
  rule: 'inflow@1',
  strength: 0.5,
  from: 100,
  until: 130,
  amountMinor: 0,
  reason: { key: 'reason.inflow', params: {} },
  evidenceIds: ['a'],
  state: 'latent',
  hypothesisedOn: 100,
  surfacedOn: null,
  movedOn: 100,
  ...overrides,
});
const seen = (kind: NeedEvidence['kind'], on = 110): NeedEvidence => ({
  kind,
  on,
  evidenceIds: kind === 'window_passed' ? [] : ['b'],
});

test.each([
  { why: 'interest makes aware', from: 'latent', by: 'interest', to: 'aware' },
  { why: 'the own word confirms', from: 'latent', by: 'said', to: 'confirmed' },
  { why: 'the own word confirms after interest', from: 'aware', by: 'said', to: 'confirmed' },
  { why: 'interest never takes a confirmation back', from: 'confirmed', by: 'interest', to: 'confirmed' },
  { why: 'a confirmed need can be denied later', from: 'confirmed', by: 'denied', to: 'denied' },
  { why: 'buying serves without a word', from: 'latent', by: 'served', to: 'served' },
  { why: 'a denied need is at its end', from: 'denied', by: 'said', to: 'denied' },
  { why: 'a served need is at its end', from: 'served', by: 'denied', to: 'served' },
  { why: 'an expired need is at its end', from: 'expired', by: 'interest', to: 'expired' },
] as const)('$why: $from by $by -> $to', ({ from, by, to }) => {
  expect(moveNeed(need({ state: from }), seen(by)).state).toBe(to);
});

test.each([
  { why: 'the last day of the window still counts', state: 'latent', on: 130, to: 'latent' },
  { why: 'the day after it', state: 'latent', on: 131, to: 'expired' },
  { why: 'interest alone expires too', state: 'aware', on: 131, to: 'expired' },
  { why: 'what the customer confirmed does not expire by itself', state: 'confirmed', on: 500, to: 'confirmed' },
] as const)('window: $why', ({ state, on, to }) => {
  expect(moveNeed(need({ state }), seen('window_passed', on)).state).toBe(to satisfies NeedState);
});

test('a move keeps its evidence once and says when the need surfaced', () => {
  const aware = moveNeed(need({}), seen('interest', 110));
  const confirmed = moveNeed(aware, { kind: 'said', on: 120, evidenceIds: ['b', 'c'] });
  expect(confirmed).toMatchObject({ evidenceIds: ['a', 'b', 'c'], surfacedOn: 110, movedOn: 120 });
  expect(moveNeed(need({}), seen('denied')).surfacedOn).toBeNull();
});

test('evidence that arrives late moves the day of surfacing back, never the day of the last move', () => {
  const confirmed = moveNeed(need({}), { kind: 'said', on: 120, evidenceIds: ['b'] });
  expect(moveNeed(confirmed, seen('interest', 105))).toMatchObject({ surfacedOn: 105, movedOn: 120 });
});

test('no need moves without evidence', () => {
  expect(() => moveNeed(need({}), { kind: 'said', on: 110, evidenceIds: [] })).toThrow(RangeError);
});
