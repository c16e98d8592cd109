import { expect, test } from 'vitest';
import { planRuleFaults } from './plan-rules.ts';

const texts = { limit: 'texts', perDay: 200, media: ['sms'] } as const;

test.each<{ why: string; limits: unknown; faults: readonly string[] }>([
  { why: 'texts of the bank', limits: [texts], faults: [] },
  {
    why: 'a product of one team',
    limits: [{ limit: 'fund', perDay: 0, products: ['prd_1'], teamId: 'team_1' }],
    faults: [],
  },
  { why: 'nothing in particular: every suggestion', limits: [{ limit: 'all', perDay: 5 }], faults: [] },
  { why: 'no list', limits: { texts }, faults: ['limits: must be a list'] },
  { why: 'no limit', limits: [null, texts], faults: ['limits.0: must be an object'] },
  {
    why: 'half a text',
    limits: [{ ...texts, perDay: 0.5 }],
    faults: ['limits.0: perDay must be a whole number, 0 or more'],
  },
  { why: 'no name', limits: [{ ...texts, limit: ' ' }], faults: ['limits.0: limit must be a name'] },
  {
    why: 'a word that means nothing',
    limits: [{ ...texts, medium: 'sms' }],
    faults: ['limits.0: medium means nothing'],
  },
  {
    why: 'a medium that does not exist',
    limits: [{ ...texts, media: ['pigeon'] }],
    faults: ['limits.0: media must be of call, visit, branch, wechat, wecom, sms, email, letter, event'],
  },
  { why: 'one name twice', limits: [texts, texts], faults: ['limits: two have the same name'] },
  {
    why: 'one product that is no list',
    limits: [{ ...texts, products: 'prd_1' }],
    faults: ['limits.0: products must be a list of names'],
  },
])('$why', ({ limits, faults }) => {
  expect(planRuleFaults({ limits })).toEqual(faults);
});

test('a contact costs nothing or something', () => {
  expect(planRuleFaults({ contactPriceMinor: { sms: 0, call: 12 } })).toEqual([]);
  for (const prices of [{ sms: -1 }, { sms: '5' }, { pigeon: 5 }, 5])
    for (const name of ['contactPriceMinor', 'contactMinutes'])
      expect(planRuleFaults({ [name]: prices })).toHaveLength(1);
});

test.each<{ rules: unknown }>([
  { rules: [] },
  { rules: null },
  { rules: { exploration: 'on' } },
  { rules: { limit: [] } },
])('$rules are no rules', ({ rules }) => {
  expect(planRuleFaults(rules)).toHaveLength(1);
});
