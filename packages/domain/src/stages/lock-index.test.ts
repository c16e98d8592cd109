import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerEvent } from '../ledger-event.ts';
import type { Holding } from '../product-plan/holding.ts';
import { lockIndex, TIE_WEIGHTS, TIES, type TieFacts } from './lock-index.ts';

const TODAY = 20_000;
const held = (category: Holding['category'], over: Partial<Holding> = {}): Holding => ({
  holdingId: `hold_${category}`,
  category,
  productId: null,
  elsewhere: false,
  openedOn: null,
  maturesOn: null,
  endedOn: null,
  balance: null,
  payment: null,
  ...over,
});
const happened = (code: LedgerEvent['code'], age: number, over: Partial<LedgerEvent> = {}): LedgerEvent => ({
  eventId: `${code} ${age}`,
  code,
  day: TODAY - age,
  at: '2024-10-04T10:00:00Z',
  recordedAt: '2024-10-04T10:00:00Z',
  medium: null,
  direction: null,
  flow: null,
  category: null,
  amount: null,
  balance: null,
  about: null,
  details: {},
  ...over,
});
const moved = (flow: LedgerEvent['flow'], age: number, payee?: string): LedgerEvent =>
  happened('MV', age, { flow, details: payee === undefined ? {} : { payee } });
const facts = (over: Partial<TieFacts> = {}): TieFacts => ({ holdings: [], events: [], householdHere: false, ...over });

test.each([
  { why: 'nothing known', given: facts(), ties: [], level: 'loose' },
  { why: 'a payroll contract', given: facts({ holdings: [held('payroll')] }), ties: ['payroll'], level: 'some' },
  { why: 'a salary 44 days ago', given: facts({ events: [moved('salary', 44)] }), ties: ['payroll'], level: 'some' },
  { why: 'a salary that has stopped', given: facts({ events: [moved('salary', 45)] }), ties: [], level: 'loose' },
  {
    why: 'three debits to different payees',
    given: facts({ events: [moved('household', 3, 'power'), moved('household', 3, 'water'), moved('insurance', 9)] }),
    ties: ['direct_debits'],
    level: 'loose',
  },
  {
    why: 'the same debit three times is one',
    given: facts({ events: [1, 30, 59].map((age) => moved('household', age, 'power')) }),
    ties: [],
    level: 'loose',
  },
  {
    why: 'three standing orders as contracts',
    given: facts({ holdings: ['a', 'b', 'c'].map((holdingId) => held('payments', { holdingId })) }),
    ties: ['direct_debits'],
    level: 'loose',
  },
  { why: 'a card in the drawer', given: facts({ holdings: [held('card')] }), ties: [], level: 'loose' },
  {
    why: 'a card in use',
    given: facts({ holdings: [held('card')], events: [moved('card', 89)] }),
    ties: ['card'],
    level: 'loose',
  },
  { why: 'a mortgage', given: facts({ holdings: [held('mortgage')] }), ties: ['long_loan'], level: 'some' },
  {
    why: 'a loan of another year',
    given: facts({ holdings: [held('consumer_loan', { maturesOn: TODAY + 365 })] }),
    ties: ['long_loan'],
    level: 'some',
  },
  {
    why: 'a loan about to end is no term product either',
    given: facts({ holdings: [held('consumer_loan', { maturesOn: TODAY + 364 })] }),
    ties: [],
    level: 'loose',
  },
  {
    why: 'a deposit with 90 days to go',
    given: facts({ holdings: [held('term_deposit', { maturesOn: TODAY + 90 })] }),
    ties: ['term_product'],
    level: 'loose',
  },
  {
    why: 'a deposit elsewhere ties to somebody else',
    given: facts({ holdings: [held('term_deposit', { maturesOn: TODAY + 900, elsewhere: true })] }),
    ties: [],
    level: 'loose',
  },
  {
    why: 'what has ended today ties no more',
    given: facts({ holdings: [held('mortgage', { endedOn: TODAY })] }),
    ties: [],
    level: 'loose',
  },
  {
    why: 'three categories',
    given: facts({ holdings: [held('current_account'), held('savings'), held('insurance')] }),
    ties: ['categories'],
    level: 'loose',
  },
  {
    why: 'a link that was cut',
    given: facts({ events: [happened('PD-A', 90), happened('PD-X', 5)] }),
    ties: [],
    level: 'loose',
  },
  {
    why: 'a link, and somebody of the household',
    given: facts({ events: [happened('PD-A', 90)], householdHere: true }),
    ties: ['private_link', 'household'],
    level: 'some',
  },
  {
    why: 'half of the weight is well tied',
    given: facts({ holdings: [held('payroll'), held('mortgage'), held('savings')] }),
    ties: ['payroll', 'long_loan', 'categories'],
    level: 'well',
  },
])('$why -> $level', ({ given, ties, level }) => {
  expect(lockIndex(given, TODAY)).toEqual({
    ties,
    level,
    hundredths: ties.reduce<number>((sum, tie) => sum + TIE_WEIGHTS[tie as keyof typeof TIE_WEIGHTS], 0),
  });
});

test('the weights are those of the definition and make one', () => {
  expect(TIES.map((tie) => TIE_WEIGHTS[tie]).reduce<number>((a, b) => a + b, 0)).toBe(100);
  expect(TIE_WEIGHTS).toMatchObject({ payroll: 20, long_loan: 20 });
});

const anyHolding = fc
  .record({
    category: fc.constantFrom('payroll', 'mortgage', 'card', 'savings', 'term_deposit', 'payments' as const),
    left: fc.option(fc.integer({ min: 0, max: 800 })),
  })
  .map(({ category, left }) => held(category, { maturesOn: left === null ? null : TODAY + left }));
const anyEvent = fc.oneof(
  fc
    .record({ flow: fc.constantFrom('salary', 'card', 'household' as const), age: fc.nat({ max: 120 }) })
    .map(({ flow, age }) => moved(flow, age)),
  fc.nat({ max: 120 }).map((age) => happened('PD-A', age)),
);

test('one more thing held, or one more thing that happened, never loosens', () => {
  fc.assert(
    fc.property(
      fc.array(anyHolding, { maxLength: 5 }),
      fc.array(anyEvent, { maxLength: 5 }),
      anyHolding,
      anyEvent,
      (holdings, events, holding, event) => {
        const before = lockIndex(facts({ holdings, events }), TODAY).hundredths;
        expect(lockIndex(facts({ holdings: [...holdings, holding], events }), TODAY).hundredths).toBeGreaterThanOrEqual(
          before,
        );
        expect(lockIndex(facts({ holdings, events: [...events, event] }), TODAY).hundredths).toBeGreaterThanOrEqual(
          before,
        );
      },
    ),
  );
});
