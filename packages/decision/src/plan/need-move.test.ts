import { defaultCatalogue, type Need } from '@vivero/domain';
import { expect, test } from 'vitest';
import { needMove } from './need-move.ts';
import { defaultPolicy } from './plan-input.ts';
import { need } from './testing/one-customer.ts';

const { products } = defaultCatalogue('EUR');
const moveOf = (over: Partial<Need>, balanceMinor = 3_000_000) =>
  needMove(
    need(over),
    products.filter(({ serves }) => serves.includes('place_idle_cash')),
    { balanceMinor },
    defaultPolicy('EUR'),
  ).move;

test.each([
  { why: 'an uncertain need that they do not know of is asked about', over: { strength: 0.4 }, then: 'ask' },
  { why: 'however sure we are, the product does not come first', over: { strength: 0.99 }, then: 'ask' },
  {
    why: 'interest was shown and the belief is strong: no answer would change it',
    over: { state: 'aware', strength: 0.97 },
    then: 'offer',
  },
  {
    why: 'interest was shown, but half is not enough to skip the question',
    over: { state: 'aware', strength: 0.4 },
    then: 'ask',
  },
  { why: 'what they said themselves is not asked again', over: { state: 'confirmed', strength: 1 }, then: 'offer' },
  { why: 'too unlikely for anybody’s minutes', over: { strength: 0.01 }, then: 'leave' },
  {
    why: 'what was learned counts, not what the rules state',
    over: { strength: 0.9, belief: { modelId: 'mod_1', chance: 0.01, usual: 0.01, daysLeft: 20, strongest: null } },
    then: 'leave',
  },
] as const)('$why', ({ over, then }) => {
  expect(moveOf(over)).toBe(then);
});

test('nothing to place, nothing to gain, nothing to ask', () => {
  expect(moveOf({ strength: 0.4, amountMinor: 0 }, 0)).toBe('leave');
});
