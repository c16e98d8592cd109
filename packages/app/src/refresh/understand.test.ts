import type { Holding, LedgerEvent } from '@vivero/domain';
import { expect, test } from 'vitest';
import { countingIds, eventOf } from './testing/ledger-of.ts';
import { type CustomerRecord, understand } from './understand.ts';

const TODAY = 20_000;
const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });

const customer: CustomerRecord['customer'] = {
  customerId: 'cus_1',
  member: 1,
  relation: 'customer',
  customerSince: null,
  rm: 4,
  birthYear: 1980,
  segment: null,
  basis: 'contract',
  completeness: 0.9,
  verifiedOn: TODAY - 10,
  riskTolerance: null,
  detour: null,
};
const account: Holding = {
  holdingId: 'hold_1',
  category: 'current_account',
  productId: null,
  elsewhere: false,
  openedOn: null,
  maturesOn: null,
  endedOn: null,
  balance: null,
  payment: null,
};
const moved = (amount: number, balance: number, day = TODAY - 20): LedgerEvent =>
  eventOf(`mv ${day}`, 'MV', day, {
    flow: 'transfer_in',
    amount: euros(amount),
    balance: euros(balance),
    about: 'hold_1',
  });
const understood = (given: Partial<CustomerRecord>) =>
  understand(
    { customer, events: [], holdings: [], needs: [], overrides: [], merges: [], ...given },
    'EUR',
    TODAY,
    countingIds(),
  );
const kinds = ({ needsToWrite }: ReturnType<typeof understood>) => needsToWrite.map(({ kind, state }) => [kind, state]);

test('a name alone is profiled, and nothing is known of money', () => {
  expect(understood({}).stage).toMatchObject({ rm: 4, current: 'profiled', balanceMinor: null, detour: null });
});

test('balances that only events tell of make a saver with idle cash', () => {
  const found = understood({ holdings: [account], events: [moved(100, 8_000)] });
  expect(found.stage.balanceMinor).toBe(800_000);
  expect(found.needsToWrite).toContainEqual(
    expect.objectContaining({ kind: 'place_idle_cash', origin: 'map', amountMinor: 800_000, rm: 4 }),
  );
});

test('what the customer said is one need with what the map expects, and is no foresight', () => {
  const said = eventOf('said', 'ND-C', TODAY - 2, { details: { needKind: 'place_idle_cash' } });
  const found = understood({ holdings: [{ ...account, balance: euros(9_000) }], events: [said] });
  const idle = found.needsToWrite.filter((need) => need.kind === 'place_idle_cash');
  expect(idle).toMatchObject([
    { state: 'confirmed', origin: 'customer', hypothesisedOn: null, surfacedOn: TODAY - 2, evidenceIds: ['said'] },
  ]);
  expect(idle[0]?.rule).toMatch(/^customer_said@1\+saver/);
});

test('after a purchase of today the map does not come back with the same need', () => {
  const bought = eventOf('tx', 'TX-S', TODAY, { category: 'insurance' });
  const parent = eventOf('school', 'MV', TODAY - 5, { flow: 'other_out', details: { payee: 'education' } });
  expect(kinds(understood({ events: [parent] }))).toContainEqual(['protect_family', 'latent']);
  expect(kinds(understood({ events: [parent, bought] })).filter(([kind]) => kind === 'protect_family')).toEqual([
    ['protect_family', 'served'],
  ]);
});

test.each([
  { why: 'recorded at the bank', detour: 'deceased', then: 'deceased' },
  { why: 'the account is closed, which is no detour of the stage rules', detour: 'closed', then: 'closed' },
] as const)('a detour is kept: $why', ({ detour, then }) => {
  expect(understood({ customer: { ...customer, detour } }).stage.detour).toBe(then);
});

test('history rows are numbered and carry the book', () => {
  const { history } = understood({ events: [eventOf('v', 'CT-V', TODAY - 3)] });
  expect(history.map(({ step, rm, to }) => [step, rm, to])).toEqual(history.map(({ to }, i) => [i, 4, to]));
  expect(history.at(-1)?.to).toBe('reached');
});
