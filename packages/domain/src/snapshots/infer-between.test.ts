import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import type { Money } from '../money.ts';
import { type HoldingTwice, inferBetween, type TwoSnapshots } from './infer-between.ts';

const eur = (minor: number): Money => ({ minor, currency: 'EUR' });
const MAY = '2026-05-31';
const JUNE = '2026-06-30';
const ON = dayOf(2026, 6, 30);
const compared = (over: Partial<TwoSnapshots>) =>
  inferBetween({ from: MAY, until: JUNE, on: ON, holdings: [], levels: [], inBoth: {}, ...over });
const account = (over: Partial<HoldingTwice>): HoldingTwice => ({
  holdingId: 'hold_1',
  customerId: 'cus_1',
  rm: 1,
  category: 'current_account',
  openedOn: null,
  maturesOn: null,
  before: { balance: eur(100) },
  after: { balance: eur(100) },
  ...over,
});

test.each([
  { why: 'the same balance is nothing', given: {}, gives: [] },
  {
    why: 'more on an account is money that came',
    given: { after: { balance: eur(175) } },
    gives: [{ what: 'balance_moved', code: 'MV', flow: 'other_in', amount: eur(75), balance: eur(175), on: ON }],
  },
  {
    why: 'less is money that went, with its sign',
    given: { after: { balance: eur(40) } },
    gives: [{ what: 'balance_moved', code: 'MV', flow: 'other_out', amount: eur(-60) }],
  },
  {
    why: 'a deposit worth more is a value, not a movement of money',
    given: { category: 'term_deposit', after: { balance: eur(175) } },
    gives: [{ what: 'balance_moved', code: 'BAL', flow: null, amount: null, balance: eur(175) }],
  },
  { why: 'a balance that was not stated cannot have moved', given: { before: { balance: null } }, gives: [] },
  {
    why: 'another currency is another account, not a movement',
    given: { after: { balance: { minor: 175, currency: 'USD' } } },
    gives: [],
  },
  {
    why: 'a new product with money in it was bought in between',
    given: { category: 'wealth', before: null },
    gives: [{ what: 'appeared', code: 'TX-S', category: 'wealth', on: ON }],
  },
  {
    why: 'an empty new product is not a purchase',
    given: { before: null, after: { balance: eur(0) } },
    gives: [{ what: 'appeared', code: 'BAL' }],
  },
  { why: 'a stated opening day is known, not inferred', given: { before: null, openedOn: ON - 9 }, gives: [] },
  {
    why: 'a product that is gone ended at an unknown day',
    given: { category: 'wealth', after: null },
    gives: [{ what: 'ended', code: 'BAL', balance: eur(0), on: ON }],
  },
  {
    why: 'a deposit that is gone after its maturity ended on that day',
    given: { category: 'term_deposit', maturesOn: ON - 12, after: null },
    gives: [{ what: 'matured', on: ON - 12 }],
  },
  {
    why: 'a deposit that is gone before its maturity was broken',
    given: { category: 'term_deposit', maturesOn: ON + 12, after: null },
    gives: [{ what: 'ended', on: ON }],
  },
] as const)('$why', ({ given, gives }) => {
  const facts = compared({
    holdings: [account(given as Partial<HoldingTwice>)],
    inBoth: { wealth: 1, term_deposit: 1 },
  });
  expect(facts).toMatchObject(gives);
  expect(facts).toHaveLength(gives.length);
  for (const { details } of facts) expect(details).toMatchObject({ inferred: true, from: MAY, until: JUNE });
});

test('a category that is gone from the file altogether was not exported', () => {
  const gone = [1, 2, 3].map((n) => account({ holdingId: `hold_${n}`, category: 'wealth', after: null }));
  expect(compared({ holdings: gone, inBoth: { current_account: 40 } })).toEqual([]);
  expect(compared({ holdings: gone, inBoth: { wealth: 1 } })).toHaveLength(3);
  expect(compared({ holdings: gone.slice(0, 2), inBoth: {} })).toHaveLength(2);
});

test.each([
  { why: 'another level', before: 'mass', after: 'gold', facts: 1 },
  { why: 'the same level', before: 'gold', after: 'gold', facts: 0 },
  { why: 'a level where none was known is learnt, not changed', before: null, after: 'gold', facts: 0 },
  { why: 'a file without levels takes none away', before: 'gold', after: null, facts: 0 },
])('$why -> $facts', ({ before, after, facts }) => {
  const found = compared({ levels: [{ customerId: 'cus_1', rm: 1, before, after }] });
  expect(found).toHaveLength(facts);
  if (facts > 0) expect(found[0]).toMatchObject({ code: 'PROF', what: 'level_changed', details: { before, after } });
});
