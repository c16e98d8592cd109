import { expect, test } from 'vitest';
import { foldNeeds } from './fold-needs.ts';
import type { Need } from './need.ts';

const need = (over: Partial<Need>): Need => ({
  needId: 'need_1',
  customerId: 'cus_1',
  kind: 'travel_abroad',
  origin: 'map',
  state: 'latent',
  rule: 'x@1',
  strength: 0.4,
  from: 10,
  until: 40,
  amountMinor: 0,
  reason: { key: 'reason.x', params: {} },
  evidenceIds: [],
  hypothesisedOn: 10,
  surfacedOn: null,
  movedOn: 10,
  ...over,
});

test.each([
  { why: 'the one that is further along', one: {}, other: { state: 'confirmed' }, keeps: 'need_2' },
  { why: 'whichever record it comes from', one: { state: 'aware' }, other: {}, keeps: 'need_1' },
  { why: 'of two alike the one that moved last', one: { movedOn: 10 }, other: { movedOn: 12 }, keeps: 'need_2' },
] as const)('goes on: $why', ({ one, other, keeps }) => {
  const { kept, gone } = foldNeeds(need(one), need({ ...other, needId: 'need_2' }));
  expect([kept.needId, gone.needId].toSorted()).toEqual(['need_1', 'need_2']);
  expect(kept.needId).toBe(keeps);
});

test('with everything that spoke for either', () => {
  const { kept } = foldNeeds(
    need({ evidenceIds: ['a', 'b'], amountMinor: 5, until: 60, hypothesisedOn: null, surfacedOn: 30 }),
    need({ needId: 'need_2', state: 'aware', evidenceIds: ['b', 'c'], strength: 0.9, from: 3, surfacedOn: 20 }),
  );
  expect(kept).toMatchObject({
    needId: 'need_2',
    evidenceIds: ['b', 'c', 'a'],
    amountMinor: 5,
    strength: 0.9,
    from: 3,
    until: 60,
    hypothesisedOn: 10,
    surfacedOn: 20,
  });
});
