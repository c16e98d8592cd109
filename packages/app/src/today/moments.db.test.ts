import type { Consent, IntakeRecord, Phrase } from '@vivero/domain';
import { inScope, makePromise } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actor, NOW, TODAY } from '../customers/testing/two-books.ts';
import { imported, options } from '../intake/testing/test-bank.ts';
import { customer, event, holding, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { planDay } from '../plan/plan-day.ts';
import { nobodyHeldOut } from '../plan/testing/nobody-held-out.ts';
import { refresh } from '../refresh/refresh.ts';
import { operator } from '../users/actors.ts';
import { type Today, todayOf } from './today.ts';

const euros = (amount: number) => ({ minor: amount * 100, currency: 'EUR' });
const yes = (medium: Consent['medium']): Consent => ({
  medium,
  purpose: 'marketing',
  state: 'granted',
  on: TODAY - 400,
  source: 'form',
});
let count = 0;
const moved = (key: string, ago: number, flow: 'transfer_in' | 'transfer_out' | 'salary', amount: number) =>
  event(`core:${(count += 1)}`, key, { flow, onDay: TODAY - ago, amount: euros(amount), balance: euros(1_500) });
const monthly = (key: string, flow: 'salary' | 'transfer_in' | 'transfer_out', from: number, amount: number) =>
  Array.from({ length: 9 }, (_, month) => moved(key, from + month * 30, flow, amount));
const talked = (key: string, ago: number) =>
  event(`core:${(count += 1)}`, key, {
    code: 'CT-V',
    onDay: TODAY - ago,
    medium: 'branch',
    direction: 'in',
    flow: null,
    amount: null,
  });

/** One thing that happens to each: what Today has to say about them, and in which group. */
const MOMENTS: Readonly<
  Record<string, { readonly group: string; readonly reason: string; readonly records: IntakeRecord[] }>
> = {
  'deposit next week': {
    group: 'cannot_wait',
    reason: 'plan.reason.maturity',
    records: [
      holding('d1', 'deposit next week', { category: 'term_deposit', maturesOn: TODAY + 6, balance: euros(30_000) }),
    ],
  },
  'deposit in 25 days': {
    group: 'worth_talking',
    reason: 'reason.deposit_maturing',
    records: [
      holding('d2', 'deposit in 25 days', { category: 'term_deposit', maturesOn: TODAY + 25, balance: euros(80_000) }),
    ],
  },
  'large inflow': {
    group: 'worth_talking',
    reason: 'reason.inflow',
    records: [...monthly('large inflow', 'transfer_in', 20, 2_000), moved('large inflow', 3, 'transfer_in', 90_000)],
  },
  'money leaves': {
    group: 'worth_talking',
    reason: 'reason.transfers_out',
    records: [0, 30, 60]
      .map((ago) => moved('money leaves', ago + 5, 'transfer_out', 9_000))
      .concat([90, 120, 150, 180, 210, 240].map((ago) => moved('money leaves', ago + 5, 'transfer_out', 500))),
  },
  'salary stopped': {
    group: 'worth_talking',
    reason: 'reason.salary_stopped',
    records: monthly('salary stopped', 'salary', 50, 3_000),
  },
  'going cold': {
    group: 'worth_talking',
    reason: 'plan.reason.going_cold.reached',
    records: [talked('going cold', 86)],
  },
  promise: { group: 'promised', reason: 'plan.reason.promise', records: [talked('promise', 10)] },
};

let stores: TestStores;
let today: Today;
beforeAll(async () => {
  stores = await testStores();
  const records: IntakeRecord[] = [
    { kind: 'branch', key: 'B', name: 'Centro' },
    { kind: 'rm', key: 'R', name: 'Keeper', branchKey: 'B', team: 'North' },
    ...Object.entries(MOMENTS).flatMap(([key, { records: own }]) => [
      customer(key, {
        rmKey: 'R',
        identity: { name: key, phone: '+34600000000', email: 'a@example.com' },
        relation: 'customer',
        basis: 'contract',
        birthYear: 1980,
        riskTolerance: 3,
        riskAssessedOn: TODAY - 100,
        consents: [yes('call'), yes('email')],
      }),
      ...own,
    ]),
  ];
  await imported(stores, testSource(rowsOf('bank', ...records.map((each) => [each])), { asOf: TODAY }), {
    now: () => NOW,
  });
  await stores.settled();
  const made = { now: () => NOW, newId: options().newId };
  await refresh(stores, made);
  const { rows } = await stores.superuser.query<{ id: string }>(
    `select e.customer_id as id from ledger_event as e where e.code = 'CT-V' and e.occurred_on = $1::date - 10`,
    [NOW.slice(0, 10)],
  );
  await inScope(stores, [1], (db) =>
    makePromise(db, {
      promiseId: 'prm_1',
      customerId: rows[0]?.id ?? '',
      rm: 1,
      dueOn: TODAY,
      needId: null,
      words: null,
      phrase: { key: 'script.next.ask', params: {} },
      madeAt: '2026-02-28T10:00:00.000Z',
      madeBy: 'usr_rm',
      state: 'open',
      endedAt: null,
    }),
  );
  await nobodyHeldOut(stores);
  const planned = await planDay(stores, await operator(stores), made);
  expect(planned.ok).toBe(true);
  const list = await todayOf(stores, actor('rm', [1]), undefined, NOW);
  if (!list.ok) throw new Error(list.problem.code);
  today = list.value;
});
afterAll(() => stores.close());

test.each(Object.entries(MOMENTS))('%s is on the list for its own reason', (name, { group, reason }) => {
  const row = today.rows.find((each) => each.customerName === name);
  expect(row && { group: row.group, reason: row.reason.key }).toEqual({ group, reason });
});

test('the groups stand in their order: what was promised, what cannot wait, what is worth a conversation', () => {
  expect(today.groups).toEqual(['promised', 'cannot_wait', 'worth_talking']);
  expect([...new Set(today.rows.map((row) => row.group))]).toEqual(today.groups);
});

test('a reason has its values: day, amount and stage', () => {
  const reasonOf = (name: string): Phrase['params'] | undefined =>
    today.rows.find((each) => each.customerName === name)?.reason.params;
  expect(reasonOf('deposit next week')).toMatchObject({ amount: euros(30_000), day: { day: TODAY + 6 } });
  expect(reasonOf('going cold')).toEqual({ stage: { term: 'stage.profiled' }, day: { day: TODAY + 4 } });
});
