import type { Holding, Product } from '@vivero/domain';
import { expect, test } from 'vitest';
import { holdingsMargin } from './holdings-margin.ts';

const TODAY = 20_000;
const held = (category: Holding['category'], euros: number | null, over: Partial<Holding> = {}): Holding => ({
  holdingId: 'hold_1',
  category,
  productId: null,
  elsewhere: false,
  openedOn: null,
  maturesOn: null,
  endedOn: null,
  balance: euros === null ? null : { minor: euros * 100, currency: 'EUR' },
  payment: null,
  ...over,
});
const sold = (productId: string, category: Product['category'], marginRate: number, marginFixedMinor = 0): Product => ({
  productId,
  name: { en: '', zh: '', es: '' },
  category,
  role: 'hit',
  riskLevel: 1,
  serves: [],
  marginRate,
  marginFixedMinor,
  currency: 'EUR',
  minimumMinor: 0,
  tenorDays: null,
  rate: null,
});
const SHELF = [
  sold('short', 'term_deposit', 0.004),
  sold('long', 'term_deposit', 0.01),
  sold('plain', 'card', 0, 2_400),
];
const range = (from: number, to: number) => ({
  from: { minor: from * 100, currency: 'EUR' },
  to: { minor: to * 100, currency: 'EUR' },
});

test.each([
  { why: 'nothing held', given: [], then: { range: null, counted: 0, of: 0 } },
  {
    why: '10,000 in a deposit: 40 to 100 a year',
    given: [held('term_deposit', 10_000)],
    then: { range: range(40, 100), counted: 1, of: 1 },
  },
  {
    why: 'a named product leaves no range',
    given: [held('term_deposit', 10_000, { productId: 'long' })],
    then: { range: range(100, 100), counted: 1, of: 1 },
  },
  {
    why: 'a fee counts beside it, what is owed or overdrawn as what it is',
    given: [held('term_deposit', 1_000), held('card', -50)],
    then: { range: range(28, 34), counted: 2, of: 2 },
  },
  {
    why: 'no balance, and a family that is not on the shelf, are not guessed',
    given: [held('term_deposit', null), held('mortgage', 100_000), held('card', 0)],
    then: { range: range(24, 24), counted: 1, of: 3 },
  },
  {
    why: 'elsewhere and ended earn nothing here',
    given: [held('term_deposit', 9, { elsewhere: true }), held('term_deposit', 9, { endedOn: TODAY })],
    then: { range: null, counted: 0, of: 0 },
  },
  {
    why: 'another currency is not converted',
    given: [held('term_deposit', 1, { balance: { minor: 100, currency: 'USD' } })],
    then: { range: null, counted: 0, of: 1 },
  },
])('$why', ({ given, then }) => {
  expect(holdingsMargin(given, SHELF, 'EUR', TODAY)).toEqual(then);
});
