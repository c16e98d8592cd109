import { majorUnits, messageOf, money, type Holding, type LedgerEvent } from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import { runTriggers } from './run-triggers.ts';
import { held, monthly, moved, ordinary, seriesOf, TODAY } from './testing/history.ts';

interface Case {
  readonly why: string;
  readonly events?: readonly LedgerEvent[];
  readonly holdings?: readonly Holding[];
  readonly gives: boolean;
}
const fires = (rule: string, { events = [], holdings = [] }: Case) =>
  runTriggers(seriesOf(events, holdings), TODAY).find((h) => h.rule === `${rule}@1`);
const euros = (amount: number) => money(amount * 100, 'EUR');
const without = (flow: string): LedgerEvent[] => ordinary().filter((e) => e.flow !== flow);

const CASES: Readonly<Record<string, readonly Case[]>> = {
  inflow: [
    { why: 'ninety times the usual', events: [...ordinary(), moved(3, 'transfer_in', 180_000)], gives: true },
    {
      why: 'in two parts on one day',
      events: [...ordinary(), moved(3, 'transfer_in', 2_600), moved(3, 'cash_in', 2_700)],
      gives: true,
    },
    { why: 'the usual amount', events: ordinary(), gives: false },
    { why: 'large, but 15 days old', events: [...ordinary(), moved(15, 'transfer_in', 180_000)], gives: false },
    { why: 'interest is no arrival', events: [...ordinary(), moved(3, 'interest', 9_000)], gives: false },
    {
      why: 'news for one is noise for another',
      events: [...ordinary(), ...monthly(13, 5, 'other_in', 9_000), moved(2, 'other_in', 10_000)],
      gives: false,
    },
    {
      why: 'less than six months of history',
      events: [...monthly(5, 16, 'transfer_in', 2_000), moved(3, 'transfer_in', 180_000)],
      gives: false,
    },
    {
      why: 'a constant income has spread 0',
      events: [...monthly(12, 20, 'transfer_in', 2_000), moved(3, 'transfer_in', 5_000)],
      gives: true,
    },
    {
      why: 'a constant income, a little more',
      events: [...monthly(12, 20, 'transfer_in', 2_000), moved(3, 'transfer_in', 2_500)],
      gives: false,
    },
  ],
  idle_balance: [
    {
      why: 'twenty months of spending',
      events: [...ordinary(), moved(100, 'other_in', 1, { balance: 30_000 })],
      gives: true,
    },
    {
      why: 'a dip within 60 days',
      events: [
        ...ordinary(),
        moved(100, 'other_in', 1, { balance: 30_000 }),
        moved(30, 'cash_out', 1, { balance: 200 }),
        moved(20, 'cash_in', 1, { balance: 30_000 }),
      ],
      gives: false,
    },
    { why: 'five months', events: [...ordinary(), moved(100, 'other_in', 1, { balance: 7_000 })], gives: false },
    {
      why: 'known for 30 days only',
      events: [...ordinary(), moved(30, 'other_in', 1, { balance: 30_000 })],
      gives: false,
    },
    {
      why: 'no spending, no measure',
      events: [...without('cash_out'), moved(100, 'other_in', 1, { balance: 30_000 })],
      gives: false,
    },
    {
      why: 'money in a term deposit is placed',
      events: [...ordinary(), moved(100, 'other_in', 1, { balance: 30_000, about: 'h-term_deposit' })],
      holdings: [held('term_deposit')],
      gives: false,
    },
  ],
  run_down: [
    {
      why: 'a tenth less each month',
      events: Array.from({ length: 180 }, (_, i) => moved(i, 'cash_out', 1, { balance: 10_000 + i * 60 })),
      gives: true,
    },
    {
      why: 'steady',
      events: Array.from({ length: 180 }, (_, i) => moved(i, 'cash_out', 1, { balance: 10_000 + (i % 5) })),
      gives: false,
    },
    {
      why: 'below zero there is nothing to run down',
      events: Array.from({ length: 180 }, (_, i) => moved(i, 'cash_out', 1, { balance: -10_000 + i * 20 })),
      gives: false,
    },
    {
      why: 'around zero a share of the balance means nothing',
      events: Array.from({ length: 180 }, (_, d) => moved(d, 'cash_out', 1, { balance: (2 * d - 179) * 10 })),
      gives: false,
    },
    {
      why: 'three months are too short',
      events: Array.from({ length: 90 }, (_, i) => moved(i, 'cash_out', 1, { balance: 10_000 + i * 60 })),
      gives: false,
    },
    {
      why: 'a fall that has ended',
      events: Array.from({ length: 180 }, (_, i) =>
        moved(i, 'cash_out', 1, { balance: i < 60 ? 10_000 : 10_000 + i * 60 }),
      ),
      gives: false,
    },
  ],
  loan_ending: [
    {
      why: 'in 90 days',
      holdings: [held('consumer_loan', { maturesOn: TODAY + 90, payment: euros(300) })],
      gives: true,
    },
    { why: 'in 91', holdings: [held('consumer_loan', { maturesOn: TODAY + 91 })], gives: false },
    { why: 'already ended', holdings: [held('consumer_loan', { maturesOn: TODAY - 1 })], gives: false },
    { why: 'repaid early', holdings: [held('mortgage', { maturesOn: TODAY + 30, endedOn: TODAY - 5 })], gives: false },
  ],
  deposit_maturing: [
    {
      why: 'in 30 days',
      holdings: [held('term_deposit', { maturesOn: TODAY + 30, balance: euros(50_000) })],
      gives: true,
    },
    { why: 'in 31', holdings: [held('term_deposit', { maturesOn: TODAY + 31 })], gives: false },
    { why: 'matured last week, still here', holdings: [held('term_deposit', { maturesOn: TODAY - 7 })], gives: true },
    {
      why: 'at another bank',
      holdings: [held('term_deposit', { maturesOn: TODAY + 3, elsewhere: true })],
      gives: true,
    },
  ],
  order_ending: [
    {
      why: 'a standing order of 200 ends in 20 days',
      holdings: [held('payments', { maturesOn: TODAY + 20, payment: euros(200) })],
      gives: true,
    },
    { why: 'an endless one', holdings: [held('payments', { payment: euros(200) })], gives: false },
  ],
  payment_stopped: [
    { why: 'six leasing payments, then none for 50 days', events: monthly(6, 50, 'leasing', 400), gives: true },
    { why: 'still running', events: monthly(6, 20, 'leasing', 400), gives: false },
    { why: 'long over', events: monthly(6, 91, 'leasing', 400), gives: false },
    { why: 'three are no habit', events: monthly(3, 50, 'leasing', 400), gives: false },
    {
      why: 'varying amounts of one policy',
      events: Array.from({ length: 6 }, (_, i) => moved(50 + i * 30, 'insurance', 40 + i, { about: 'h-insurance' })),
      holdings: [held('insurance')],
      gives: true,
    },
    {
      why: 'varying amounts to one receiver',
      events: Array.from({ length: 6 }, (_, i) =>
        moved(50 + i * 30, 'household', 40 + i, { details: { counterparty: 'x' } }),
      ),
      gives: true,
    },
    {
      why: 'the account is no order: other amounts are other payments',
      events: Array.from({ length: 6 }, (_, i) =>
        moved(50 + i * 30, 'household', 40 + i, { about: 'h-current_account' }),
      ),
      holdings: [held('current_account')],
      gives: false,
    },
  ],
  salary_changed: [
    { why: 'stopped 50 days ago', events: monthly(8, 50, 'salary', 2_000), gives: true },
    { why: 'stopped half a year ago', events: monthly(8, 180, 'salary', 2_000), gives: false },
    {
      why: 'a fifth more in two of three months',
      events: [...monthly(2, 25, 'salary', 2_400), ...monthly(6, 85, 'salary', 2_000)],
      gives: true,
    },
    {
      why: 'one month of more is a bonus',
      events: [moved(25, 'salary', 2_400), ...monthly(6, 55, 'salary', 2_000)],
      gives: false,
    },
    {
      why: 'a tenth more',
      events: [...monthly(3, 25, 'salary', 2_200), ...monthly(6, 115, 'salary', 2_000)],
      gives: false,
    },
    {
      why: 'a fifth less',
      events: [...monthly(3, 25, 'salary', 1_600), ...monthly(6, 115, 'salary', 2_000)],
      gives: true,
    },
    {
      why: 'another payer',
      events: [
        ...monthly(1, 25, 'salary', 2_000, { details: { payer: 'b' } }),
        ...monthly(6, 55, 'salary', 2_000, { details: { payer: 'a' } }),
      ],
      gives: true,
    },
    {
      why: 'paid in two halves, the second of this month still to come',
      events: [...monthly(8, 7, 'salary', 1_000), ...monthly(7, 22, 'salary', 1_000)],
      gives: false,
    },
    {
      why: 'one short month, and half of the running one still to come',
      events: [7, 22, 52, 67, 82, 97, 112, 127, 142, 157].map((ago) => moved(ago, 'salary', 1_000)),
      gives: false,
    },
    { why: 'two salaries are no history', events: monthly(2, 60, 'salary', 2_000), gives: false },
  ],
  income_first_seen: [
    { why: 'first salary after a year', events: [...ordinary(), moved(10, 'salary', 2_000)], gives: true },
    { why: 'first pension', events: [...ordinary(), moved(10, 'pension', 900)], gives: true },
    {
      why: 'the account is new: everything is first',
      events: [moved(40, 'cash_in', 100), moved(10, 'salary', 2_000)],
      gives: false,
    },
    { why: 'the second month', events: [...ordinary(), ...monthly(3, 10, 'salary', 2_000)], gives: false },
  ],
  first_large_payment: [
    { why: 'never so much in a year', events: [...ordinary(), moved(4, 'card', 9_000)], gives: true },
    {
      why: 'as much half a year ago',
      events: [...ordinary(), moved(4, 'card', 9_000), moved(180, 'card', 9_500)],
      gives: false,
    },
    { why: 'moving money buys nothing', events: [...ordinary(), moved(4, 'transfer_out', 9_000)], gives: false },
    {
      why: 'too few payments to compare',
      events: [...monthly(8, 20, 'cash_out', 500), moved(4, 'card', 9_000)],
      gives: false,
    },
  ],
  foreign_spend: [
    {
      why: 'abroad for the first time in half a year',
      events: [...ordinary(), moved(5, 'card', 80, { details: { abroad: true } })],
      gives: true,
    },
    {
      why: 'in another currency',
      events: [...ordinary(), { ...moved(5, 'card', 80), amount: money(8_000, 'USD') }],
      gives: true,
    },
    {
      why: 'abroad every month',
      events: [...ordinary(), ...monthly(4, 5, 'card', 80, { details: { abroad: true } })],
      gives: false,
    },
    { why: 'at home', events: [...ordinary(), moved(5, 'card', 80)], gives: false },
  ],
  card_start: [
    { why: 'first card payments', events: [...ordinary(), moved(20, 'card', 30), moved(2, 'card', 40)], gives: true },
    {
      why: 'paying by card for long',
      events: [...ordinary(), moved(20, 'card', 30), moved(200, 'card', 40)],
      gives: false,
    },
  ],
  card_unused: [
    { why: 'never used', events: ordinary(), holdings: [held('card')], gives: true },
    { why: 'used last month', events: [...ordinary(), moved(30, 'card', 10)], holdings: [held('card')], gives: false },
    { why: 'new', events: ordinary(), holdings: [held('card', { openedOn: TODAY - 30 })], gives: false },
    { why: 'no card', events: ordinary(), gives: false },
    {
      why: 'nothing else moves either',
      events: monthly(12, 120, 'cash_out', 100),
      holdings: [held('card')],
      gives: false,
    },
  ],
  transfers_out: [
    {
      why: 'three times as much for three months',
      events: [...ordinary(), ...monthly(3, 5, 'transfer_out', 900), ...monthly(9, 95, 'transfer_out', 300)],
      gives: true,
    },
    { why: 'from nothing', events: [...ordinary(), ...monthly(3, 5, 'transfer_out', 900)], gives: true },
    {
      why: 'to the own bank',
      events: [...ordinary(), ...monthly(3, 5, 'transfer_out', 900, { details: { ownBank: true } })],
      gives: false,
    },
    { why: 'as always', events: [...ordinary(), ...monthly(12, 5, 'transfer_out', 900)], gives: false },
    { why: 'small beside the spending', events: [...ordinary(), ...monthly(3, 5, 'transfer_out', 90)], gives: false },
  ],
  account_quiet: [
    {
      why: 'every ten days, then nothing for 60',
      events: Array.from({ length: 12 }, (_, i) => moved(60 + i * 10, 'cash_out', 100)),
      gives: true,
    },
    {
      why: 'fees are no life',
      events: [...Array.from({ length: 12 }, (_, i) => moved(60 + i * 10, 'cash_out', 100)), moved(2, 'fee', 1)],
      gives: true,
    },
    {
      why: 'quarterly by habit',
      events: Array.from({ length: 8 }, (_, i) => moved(60 + i * 90, 'cash_in', 100)),
      gives: false,
    },
    {
      why: 'lost rather than quiet',
      events: Array.from({ length: 12 }, (_, i) => moved(190 + i * 10, 'cash_out', 100)),
      gives: false,
    },
    { why: 'alive', events: ordinary(), gives: false },
  ],
};

describe.each(Object.entries(CASES))('%s', (rule, cases) => {
  test.each(cases)('$why -> $gives', (row) => {
    expect(fires(rule, row) !== undefined).toBe(row.gives);
  });
  test.each(cases.filter((row) => row.gives))('$why: strength, window, words and evidence are in order', (row) => {
    const h = fires(rule, row);
    if (!h) throw new Error('does not fire');
    expect(h.strength).toBeGreaterThan(0);
    expect(h.strength).toBeLessThan(1);
    expect(h.until).toBeGreaterThanOrEqual(Math.max(h.from, TODAY));
    expect(Number.isSafeInteger(h.amountMinor) && h.amountMinor >= 0).toBe(true);
    expect(h.evidenceIds.length).toBeGreaterThan(0);
    for (const [, name] of messageOf(h.reason.key, 'en').matchAll(/\{(\w+)[,}]/g))
      expect(h.reason.params).toHaveProperty(name ?? '');
  });
});

test('an ordinary life triggers nothing', () => {
  expect(runTriggers(seriesOf(ordinary()), TODAY)).toEqual([]);
});

test("the reason carries the customer's own numbers", () => {
  const h = fires('inflow', { why: '', gives: true, events: [...ordinary(), moved(3, 'transfer_in', 8_200)] });
  expect(h).toMatchObject({ kind: 'place_idle_cash', amountMinor: 820_000, from: TODAY - 3, until: TODAY + 27 });
  expect(h?.reason.params).toEqual({ amount: euros(8_200), day: { day: TODAY - 3 }, times: 4 });
  expect(h && majorUnits(h.reason.params['amount'] as ReturnType<typeof euros>)).toBe(8_200);
});

test('a constant income makes no infinite surprise: 15 least spreads above it', () => {
  const constant = [...monthly(12, 20, 'transfer_in', 2_000), moved(3, 'transfer_in', 5_000)];
  expect(fires('inflow', { why: '', events: constant, gives: true })?.strength).toBe(0.734);
});
