import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import type { LedgerEvent } from '../ledger-event.ts';
import type { Holding } from '../product-plan/holding.ts';
import type { ProductCategory } from '../product-plan/product-category.ts';
import { expectedNeeds, needGaps } from './expected-needs.ts';
import { CUSTOMER_GROUPS, groupsOf } from './customer-group.ts';
import { SHOULD_NEED_MAP } from './should-need-map.ts';
import { snapshotFacts } from './snapshot-facts.ts';

const TODAY = dayOf(2026, 6, 1);
const holding = (category: ProductCategory, overrides: Partial<Holding> = {}): Holding => ({
  holdingId: `h-${category}`,
  category,
  productId: null,
  elsewhere: false,
  openedOn: null,
  maturesOn: null,
  endedOn: null,
  balance: null,
  payment: null,
  ...overrides,
});
const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });
const facts = (
  birthYear: number | null,
  holdings: readonly Holding[],
  events: readonly LedgerEvent[] = [],
  segment: string | null = null,
) => snapshotFacts({ birthYear, segment }, holdings, events, 'EUR', TODAY);

test('a snapshot of name, balance and product alone, without age or events, gives a gap', () => {
  const gaps = needGaps(facts(null, [holding('current_account', { balance: euros(8_000) })]), TODAY);
  expect(gaps).toContainEqual(
    expect.objectContaining({
      kind: 'place_idle_cash',
      origin: 'map',
      rule: 'saver.1@1',
      amountMinor: 800_000,
      from: TODAY,
    }),
  );
});

test.each([
  { why: 'held here', with: holding('term_deposit') },
  { why: 'held at another bank', with: holding('wealth', { elsewhere: true }) },
])('expected minus held: $why is no gap', (row) => {
  const known = facts(null, [holding('current_account', { balance: euros(8_000) }), row.with]);
  expect(expectedNeeds(known).filter((e) => e.line.need === 'place_idle_cash')).toMatchObject([{ covered: true }]);
  expect(needGaps(known, TODAY).map((gap) => gap.kind)).not.toContain('place_idle_cash');
});

test.each([
  {
    why: 'what has ended covers nothing',
    given: facts(1980, [holding('payroll'), holding('card', { endedOn: TODAY - 1 })]),
    need: 'everyday_card',
    there: true,
  },
  {
    why: 'an empty account has no idle cash',
    given: facts(1950, [holding('current_account')]),
    need: 'place_idle_cash',
    there: false,
  },
  {
    why: 'a loan owed is no cash',
    given: facts(1950, [holding('mortgage', { balance: euros(90_000) })]),
    need: 'place_idle_cash',
    there: false,
  },
  {
    why: 'retirement is planned from 45 on',
    given: facts(1975, [holding('payroll')]),
    need: 'plan_retirement',
    there: true,
  },
  { why: 'not at 40', given: facts(1986, [holding('payroll')]), need: 'plan_retirement', there: false },
] as const)('$why', ({ given, need, there }) => {
  expect(needGaps(given, TODAY).some((gap) => gap.kind === need)).toBe(there);
});

const moved = (i: number, flow: LedgerEvent['flow'], currency = 'EUR', payee = ''): LedgerEvent => ({
  eventId: `e${i}`,
  code: 'MV',
  day: TODAY - (i % 80),
  at: '2026-05-01T10:00:00Z',
  recordedAt: '2026-05-01T10:00:00Z',
  medium: null,
  direction: null,
  flow,
  category: null,
  amount: { minor: 5_000, currency },
  balance: null,
  about: null,
  details: { payee },
});

test.each([
  { group: 'exporter', given: facts(1980, [], [moved(1, 'transfer_in', 'USD')], 'business') },
  {
    group: 'shop_owner',
    given: facts(
      1980,
      [],
      Array.from({ length: 36 }, (_, i) => moved(i, 'cash_in')),
    ),
  },
  { group: 'payroll_employee', given: facts(1980, [], [moved(1, 'salary')]) },
  { group: 'young_starter', given: facts(2004, []) },
  { group: 'parent', given: facts(1985, [], [moved(1, 'order', 'EUR', 'education')]) },
  { group: 'home_owner', given: facts(1985, [], [moved(1, 'household')]) },
  { group: 'retired_person', given: facts(null, [], [moved(1, 'pension')]) },
  { group: 'saver', given: facts(null, [holding('savings', { balance: euros(1) })]) },
] as const)('$group is recognised', ({ group, given }) => {
  expect(groupsOf(given)).toContain(group);
});

const states = (about: string | null, minor: number, day = TODAY - 1, currency = 'EUR'): LedgerEvent => ({
  ...moved(0, 'other_in'),
  day,
  about,
  balance: { minor, currency },
});

test.each([
  { why: 'nothing states one', holdings: [], events: [], is: null },
  {
    why: 'the last balance of each account that only events tell of',
    holdings: [],
    events: [states('a', 100), states('b', 30), states('a', 70)],
    is: 100,
  },
  {
    why: 'a holding knows better than its events',
    holdings: [holding('savings', { balance: euros(5) })],
    events: [states('h-savings', 7)],
    is: 500,
  },
  {
    why: 'an account whose holding states none counts beside one whose holding does',
    holdings: [holding('savings', { balance: euros(5) }), holding('current_account')],
    events: [states('h-current_account', 7)],
    is: 507,
  },
  {
    why: 'what is owed, elsewhere or over is not held here',
    holdings: [holding('mortgage'), holding('wealth', { elsewhere: true }), holding('card', { endedOn: TODAY })],
    events: [states('h-mortgage', 1), states('h-wealth', 2), states('h-card', 4), states('x', 8)],
    is: 8,
  },
  {
    why: 'neither another currency nor the future',
    holdings: [],
    events: [states('a', 1, TODAY - 1, 'USD'), states('b', 2, TODAY + 1)],
    is: null,
  },
])('balance: $why', ({ holdings, events, is }) => {
  expect(facts(null, holdings, events).balanceMinor).toBe(is);
});

test('the map: eight groups, every line in reach and named once', () => {
  expect(new Set(SHOULD_NEED_MAP.map((line) => line.group))).toEqual(new Set(CUSTOMER_GROUPS));
  expect(new Set(SHOULD_NEED_MAP.map((line) => line.line)).size).toBe(SHOULD_NEED_MAP.length);
  for (const line of SHOULD_NEED_MAP) expect(line.strength > 0 && line.strength < 0.45, line.line).toBe(true);
});
