import { dayOf, type IntakeRow } from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importReport, listImports } from './import-reads.ts';
import { rollbackImport, type RollbackReport } from './rollback-import.ts';
import { bankChecksums, count, imported, now, OPERATOR } from './testing/test-bank.ts';
import { customer, event, holding, refusedRow, rowsOf, testSource } from './testing/test-source.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const consents = [{ medium: 'any', purpose: 'profiling', state: 'granted', on: 9_000, source: 'form' }] as const;
const FIRST: readonly IntakeRow[] = rowsOf(
  'first',
  [{ kind: 'branch', key: 'B1', name: 'Centro' }],
  [{ kind: 'rm', key: 'R1', name: 'Luis', branchKey: 'B1', team: 'North' }],
  [
    customer('1', {
      rmKey: 'R1',
      identity: { name: 'Ana', phone: '+34600111222', birthOn: dayOf(1970, 1, 2) },
      consents,
    }),
    holding('H1', '1', { balance: { minor: 5, currency: 'EUR' } }),
    { kind: 'party', holdingKey: 'H1', customerKey: '1', role: 'owner' },
    event('core:1', '1', { about: 'H1' }),
  ],
  [customer('2', { identity: { name: 'Bo', email: 'bo@example.org' } }), event('core:2', '2')],
);
/** Touches everything: new books, new people, updates of every kind, a move to another RM, a conflict, a refusal. */
const SECOND: readonly IntakeRow[] = [
  ...rowsOf(
    'second',
    [{ kind: 'branch', key: 'B2', name: 'Puerto' }],
    [{ kind: 'rm', key: 'R2', name: 'Eva', branchKey: 'B2', team: 'South' }],
    [
      customer('1', {
        rmKey: 'R2',
        identity: { phone: '+34600999888', address: 'Calle 1' },
        consents: [{ medium: 'any', purpose: 'profiling', state: 'withdrawn', on: 9_500, source: 'call' }],
        riskTolerance: 3,
        riskAssessedOn: 9_400,
      }),
    ],
    [holding('H1', '1', { balance: { minor: 6, currency: 'EUR' }, endedOn: 9_999 })],
    [customer('3', { rmKey: 'R2', identity: { name: 'Cy' } }), holding('H3', '3'), event('core:3', '3')],
    [{ kind: 'party', holdingKey: 'H1', customerKey: '3', role: 'authorised' }],
    [event('core:4', '1', { about: 'H1' })],
    [event('core:2', '2', { flow: 'salary' })],
  ),
  refusedRow('second', 9),
];

async function rolledBack(batchId: string | null): Promise<RollbackReport> {
  const result = await rollbackImport(stores, batchId ?? '', { actor: OPERATOR, now });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

test('a rollback brings every table back to its former rows, and the events leave through the removal log', async () => {
  const empty = await bankChecksums(stores);
  const first = await imported(stores, testSource(FIRST));
  const before = await bankChecksums(stores);
  const second = await imported(stores, testSource(SECOND, { match: ['key', 'phone', 'email'] }));
  expect(await bankChecksums(stores)).not.toEqual(before);

  const report = await rolledBack(second.batchId);
  expect(report).toMatchObject({
    removed: {
      ledger_event: 2,
      customer: 1,
      holding: 1,
      rm: 1,
      team: 1,
      branch: 1,
      import_change: 2,
      ledger_quarantine: 1,
    },
    restored: { customer: 1, holding: 1 },
    kept: [],
  });
  expect(await bankChecksums(stores)).toEqual(before);
  const removals = await stores.wide.query(`select r.event_id, r.cause from ledger_removal as r order by r.event_id`);
  expect(removals.rows).toEqual([
    { event_id: 'core:3', cause: 'rollback' },
    { event_id: 'core:4', cause: 'rollback' },
  ]);

  expect((await rolledBack(first.batchId)).kept).toEqual([]);
  expect(await bankChecksums(stores)).toEqual(empty);
  expect((await listImports(stores, OPERATOR)).map(({ state }) => state)).toEqual(['rolled_back', 'rolled_back']);
  const kept = await importReport(stores, OPERATOR, first.batchId ?? '');
  expect(kept.ok && kept.value.report?.rollback?.removed['customer']).toBe(2);
});

test('what a person edited since is kept and named; everything else goes', async () => {
  await imported(stores, testSource(FIRST));
  const second = await imported(stores, testSource(SECOND));
  await inScope(stores, [0, 1, 2], async (db) => {
    await db.query(`update customer as c set segment = 'mine', version = c.version + 1 where c.rm = 2`);
  });
  const report = await rolledBack(second.batchId);
  expect(report.kept.map(({ relation, why }) => `${relation} ${why}`).toSorted()).toEqual([
    'branch in_use',
    'customer edited',
    'customer edited',
    'rm in_use',
    'team in_use',
  ]);
  expect(report.restored).toEqual({ customer: 0, holding: 1 });
  expect(report.removed).toMatchObject({ ledger_event: 2, holding: 1, customer: 0 });
  const { rows } = await stores.superuser.query(
    `select c.segment, k.owner_id is not null as readable from customer as c left join sealing_key as k on k.owner_id = c.customer_id order by c.segment`,
  );
  expect(rows).toEqual([
    { segment: 'mine', readable: true },
    { segment: 'mine', readable: true },
    { segment: null, readable: true },
  ]);
});

test('a batch that a later one built on leaves what the later one needs, and the later one is still exact', async () => {
  const first = await imported(stores, testSource(FIRST));
  const between = await bankChecksums(stores);
  const later = await imported(
    stores,
    testSource(rowsOf('later', [customer('2', { segment: 'gold' })], [event('core:9', '1')])),
  );
  const report = await rolledBack(first.batchId);
  expect(report.kept.map(({ relation, why }) => `${relation} ${why}`).toSorted()).toEqual([
    'bank in_use',
    'branch in_use',
    'customer edited',
    'customer in_use',
    'rm in_use',
    'team in_use',
  ]);
  expect(await count(stores, 'ledger_event')).toBe(1);
  expect((await rolledBack(later.batchId)).kept).toEqual([]);
  const after = await bankChecksums(stores);
  for (const table of ['customer', 'customer_key', 'rm', 'team', 'branch'])
    expect(after[table]).toEqual(between[table]);
});

test('two imports can be taken back in the order in which they came', async () => {
  const empty = await bankChecksums(stores);
  const first = await imported(stores, testSource(FIRST));
  const second = await imported(stores, testSource(rowsOf('later', [customer('7')]), { source: 'crm' }));
  // The bank itself came with the first and has the second's customers by now.
  expect((await rolledBack(first.batchId)).kept).toEqual([{ relation: 'bank', id: 'bank', why: 'in_use' }]);
  expect((await rolledBack(second.batchId)).kept).toEqual([]);
  const { bank: _, ...after } = await bankChecksums(stores);
  expect(empty).toMatchObject(after);
});

test('what cannot be taken back is a Problem', async () => {
  expect(await rollbackImport(stores, 'bat_none', { actor: OPERATOR, now })).toEqual({
    ok: false,
    problem: { code: 'import.batch_not_found', batchId: 'bat_none' },
  });
  const { batchId } = await imported(stores, testSource(FIRST));
  await rolledBack(batchId);
  expect(await rollbackImport(stores, batchId ?? '', { actor: OPERATOR, now })).toEqual({
    ok: false,
    problem: { code: 'import.already_rolled_back', batchId },
  });
});
