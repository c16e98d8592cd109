import { expect, test } from 'vitest';
import type { RewardCondition } from '../gate/reward-rule.ts';
import { qualifies } from './referral-campaign.ts';
import { referralRules } from './referral-rules.ts';

const bought = (category: 'card' | 'term_deposit' | 'savings') => ({ code: 'TX-S', category }) as const;
const met = { code: 'CT-V', category: null } as const;
test.each<{ why: string; condition: RewardCondition | null; event: Parameters<typeof qualifies>[2]; then: boolean }>([
  { why: 'a conversation is what was asked', condition: 'other', event: met, then: true },
  { why: 'a purchase is no conversation', condition: 'other', event: bought('card'), then: false },
  { why: 'the product of the campaign', condition: 'product', event: bought('card'), then: true },
  { why: 'another product', condition: 'product', event: bought('savings'), then: false },
  { why: 'a conversation buys nothing', condition: 'product', event: met, then: false },
  { why: 'money on deposit', condition: 'deposit', event: bought('term_deposit'), then: true },
  { why: 'a card is no deposit', condition: 'deposit', event: bought('card'), then: false },
  { why: 'nothing is given for anything', condition: null, event: bought('card'), then: false },
])('$why', ({ condition, event, then }) => {
  expect(qualifies({ condition }, 'card', event)).toBe(then);
});

test.each([
  { why: 'somebody new who agrees', agreed: true, knownAs: [], rules: [] },
  { why: 'who does not agree', agreed: false, knownAs: [], rules: ['R-MGM-2.not_agreed'] },
  { why: 'the owner', agreed: true, knownAs: ['cus_owner'], rules: ['R-MGM-2.oneself'] },
  {
    why: 'the owner among others with the same number',
    agreed: true,
    knownAs: ['cus_a', 'cus_owner'],
    rules: ['R-MGM-2.oneself'],
  },
  {
    why: 'somebody the bank knows, and who does not agree',
    agreed: false,
    knownAs: ['cus_a'],
    rules: ['R-MGM-2.not_agreed', 'R-MGM-2.known'],
  },
])('$why', ({ agreed, knownAs, rules }) => {
  expect(referralRules({ agreed, knownAs, ownerId: 'cus_owner' })).toEqual(rules);
});
