import { dayOf, type IntakeRecord, type IntakeSource } from '@vivero/domain';
import { allRms, inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rollbackImport } from '../intake/rollback-import.ts';
import { bankChecksums, imported, now, OPERATOR } from '../intake/testing/test-bank.ts';
import { customer, holding, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { answerMissing, missingPeople } from './missing-people.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const MAY = dayOf(2026, 5, 31);
const JUNE = dayOf(2026, 6, 30);
const JULY = dayOf(2026, 7, 31);
const eur = (minor: number) => ({ minor, currency: 'EUR' });
const person = (key: string, segment = 'mass') => customer(key, { segment, identity: { name: `Person ${key}` } });
const deposit = (key: string, owner: string, minor: number, maturesOn: number) =>
  holding(key, owner, { category: 'term_deposit', balance: eur(minor), maturesOn });
const account = (key: string, owner: string, minor: number | null) =>
  holding(key, owner, { balance: minor === null ? null : eur(minor) });

const export_ = (asOf: number, ...records: IntakeRecord[]): IntakeSource =>
  testSource(rowsOf('book.xlsx', ...records.map((record) => [record])), { asOf, snapshot: true });

const OF_MAY = [
  person('1'),
  person('2'),
  person('3'),
  account('A1', '1', 100_000),
  account('A2', '2', 50_000),
  account('A3', '3', 7),
  deposit('D1', '1', 900_000, JUNE - 10),
  deposit('D2', '2', 300_000, JULY),
];
const OF_JUNE = [
  person('1', 'gold'),
  person('2'),
  person('4'),
  account('A1', '1', 1_000_000),
  account('A2', '2', 50_000),
  deposit('D9', '2', 310_000, JULY + 90),
  account('A4', '4', 20),
];

/** People before what they hold, as any file has them. */
const rankOf = ({ kind }: IntakeRecord): number => (kind === 'customer' ? 0 : 1);

async function inferred() {
  return inScope(stores, await inScope(stores, [], allRms), async (db) => {
    const { rows } = await db.query<Record<string, unknown>>(
      `select e.code, e.occurred_on as on, e.flow, e.category, e.amount_minor as amount, e.balance_minor as balance,
              e.details ->> 'what' as what, e.details ->> 'from' as since, e.details ->> 'until' as until
         from ledger_event as e where (e.details -> 'inferred')::boolean order by e.details ->> 'what', e.event_id`,
    );
    return rows;
  });
}
const actor = async () => ({ ...OPERATOR, rms: await inScope(stores, [], allRms) });

test('the first export has nothing to be compared with', async () => {
  const report = await imported(stores, export_(MAY, ...OF_MAY));
  expect(report.sinceLast).toMatchObject({ since: null, outdated: false, missingPeople: 0 });
  expect(await inferred()).toEqual([]);
});

test('two month-end files give the exact list of what happened in between', async () => {
  await imported(stores, export_(MAY, ...OF_MAY));
  const report = await imported(stores, export_(JUNE, ...OF_JUNE));
  const between = { since: '2026-05-31', until: '2026-06-30' };
  expect(await inferred()).toEqual([
    {
      ...between,
      what: 'appeared',
      code: 'TX-S',
      on: '2026-06-30',
      flow: null,
      category: 'term_deposit',
      amount: null,
      balance: 310_000,
    },
    {
      ...between,
      what: 'balance_moved',
      code: 'MV',
      on: '2026-06-30',
      flow: 'other_in',
      category: 'current_account',
      amount: 900_000,
      balance: 1_000_000,
    },
    {
      ...between,
      what: 'ended',
      code: 'BAL',
      on: '2026-06-30',
      flow: null,
      category: 'term_deposit',
      amount: null,
      balance: 0,
    },
    {
      ...between,
      what: 'level_changed',
      code: 'PROF',
      on: '2026-06-30',
      flow: null,
      category: null,
      amount: null,
      balance: null,
    },
    {
      ...between,
      what: 'matured',
      code: 'BAL',
      on: '2026-06-20',
      flow: null,
      category: 'term_deposit',
      amount: null,
      balance: 0,
    },
  ]);
  expect(report.sinceLast).toEqual({
    since: '2026-05-31',
    outdated: false,
    inferred: { balance_moved: 1, appeared: 1, ended: 1, matured: 1, level_changed: 1 },
    missingPeople: 1,
  });
});

test.each([
  { why: 'the same file', again: OF_JUNE },
  { why: 'the same rows in another order', again: OF_JUNE.toReversed().toSorted((a, b) => rankOf(a) - rankOf(b)) },
])('$why of the same day once more changes nothing', async ({ again }) => {
  await imported(stores, export_(MAY, ...OF_MAY));
  await imported(stores, export_(JUNE, ...OF_JUNE));
  const before = await bankChecksums(stores);
  const report = await imported(stores, export_(JUNE, ...again));
  expect(report.sinceLast).toMatchObject({ since: '2026-05-31', missingPeople: 0 });
  expect(Object.values(report.sinceLast?.inferred ?? { none: 1 }).every((count) => count === 0)).toBe(true);
  expect(await bankChecksums(stores)).toEqual(before);
});

test.each([
  { why: 'somebody more', again: [...OF_JUNE, person('5')] },
  {
    why: 'somebody less',
    again: OF_JUNE.filter(
      (each) => !('key' in each && each.key === '4') && !('customerKey' in each && each.customerKey === '4'),
    ),
  },
  { why: 'a product less', again: OF_JUNE.filter((each) => !('key' in each && each.key === 'D9')) },
])('a file of the same day that names $why is what the next one is compared with', async ({ again }) => {
  await imported(stores, export_(JUNE, ...OF_JUNE));
  const { batchId } = await imported(stores, export_(JUNE, ...again));
  const { rows } = await stores.superuser.query('select s.rm from snapshot as s where s.batch_id = $1', [batchId]);
  expect(rows).toHaveLength(1);
});

test('what was answered about the missing is not asked again by the same file', async () => {
  await imported(stores, export_(MAY, ...OF_MAY));
  await imported(stores, export_(JUNE, ...OF_JUNE));
  const [open] = await missingPeople(stores, await actor());
  await answerMissing(stores, await actor(), { customerId: open?.customerId ?? '', answer: 'not_in_file' }, now());
  await imported(stores, export_(JUNE, ...OF_JUNE));
  expect(await missingPeople(stores, await actor())).toEqual([]);
});

test('a month without a file is no departure: the next file is compared with the last one there is', async () => {
  await imported(stores, export_(MAY, ...OF_MAY));
  const report = await imported(stores, export_(JULY, ...OF_MAY));
  expect(report.sinceLast).toMatchObject({ since: '2026-05-31', missingPeople: 0 });
  expect(await inferred()).toEqual([]);
});

test('who is not in the file is asked about, and only the answer closes them', async () => {
  await imported(stores, export_(MAY, ...OF_MAY));
  await imported(stores, export_(JUNE, ...OF_JUNE));
  const [open, ...others] = await missingPeople(stores, await actor());
  expect(others).toEqual([]);
  expect(open).toMatchObject({ name: 'Person 3', lastSeenOn: '2026-05-31', missingOn: '2026-06-30' });
  const detours = async () =>
    (await stores.superuser.query<{ detour: string | null }>('select distinct detour from customer order by detour'))
      .rows;
  expect(await detours()).toEqual([{ detour: null }]);
  const answer = { customerId: open?.customerId ?? '', answer: 'left' } as const;
  expect(await answerMissing(stores, await actor(), answer, now())).toMatchObject({ ok: true });
  expect(await detours()).toEqual([{ detour: 'closed' }, { detour: null }]);
  expect(await answerMissing(stores, await actor(), answer, now())).toMatchObject({ ok: false });
  expect(await missingPeople(stores, await actor())).toEqual([]);
});

test('an older file that comes late says nothing about what happened since', async () => {
  await imported(stores, export_(JUNE, ...OF_JUNE));
  const report = await imported(stores, export_(MAY, ...OF_MAY));
  expect(report.sinceLast).toMatchObject({ since: null, outdated: true });
  expect(await inferred()).toEqual([]);
});

test('a product that is named again has not ended after all', async () => {
  await imported(stores, export_(MAY, ...OF_MAY));
  await imported(stores, export_(JUNE, ...OF_JUNE));
  await imported(stores, export_(JULY, ...OF_MAY));
  const { rows } = await stores.superuser.query(
    'select category, ended_on as ended from holding where ended_on is not null order by category',
  );
  // D1 and D2 are back; what only June had is gone.
  expect(rows).toEqual([{ category: 'term_deposit', ended: '2026-07-31' }]);
});

test('a rollback takes back what was inferred, what was ended and what was asked', async () => {
  await imported(stores, export_(MAY, ...OF_MAY));
  const before = await bankChecksums(stores);
  const { batchId } = await imported(stores, export_(JUNE, ...OF_JUNE));
  const taken = await rollbackImport(stores, batchId ?? '', { actor: OPERATOR, now });
  expect(taken.ok && taken.value.kept).toEqual([]);
  expect(await bankChecksums(stores)).toEqual(before);
});
