import { type Identity, type IntakeCustomer, type IntakeRow } from '@vivero/domain';
import { readWide } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importRows } from './import-reads.ts';
import { bankChecksums, imported, OPERATOR, verdictsOf } from './testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from './testing/test-source.ts';
import { rollbackImport } from './rollback-import.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const MATCH = { match: ['key', 'phone'] as const };
const person = (key: string, identity: Identity, over: Partial<IntakeCustomer> = {}) =>
  customer(key, { identity, ...over });
const list = (...rows: Parameters<typeof rowsOf>[1][]): IntakeRow[] => rowsOf('list', ...rows);
const derived = (phone: string, identity: Identity = {}): IntakeCustomer =>
  person(`phone:${phone}`, { phone, ...identity }, { keyDerived: true });
const customers = async (): Promise<Record<string, unknown>[]> =>
  (
    await readWide(stores, (db) =>
      db.query('select c.rm, c.reachable, c.completeness from customer as c order by c.customer_id'),
    )
  ).rows;
const noted = async (batchId: string | null, verdict: 'new' | 'same' | 'update') =>
  importRows(stores, OPERATOR, { batchId: batchId ?? '', verdict, after: null, limit: 10 });
const RUINED = { code: 'number_ruined', column: '客户号', found: '6.22E+18' } as const;

test('a row taken without its ruined number says so, counted in the report and kept with the batch', async () => {
  const [row] = list([derived('+8613800000001', { name: '张三' })]);
  const rows = [{ ...row, without: [RUINED] } as IntakeRow];
  const report = await imported(stores, testSource(rows, MATCH));
  expect(report.files[0]).toMatchObject({
    verdicts: { new: 1, refused: 0 },
    refusedBy: {},
    withoutBy: { number_ruined: 1 },
  });
  expect(await noted(report.batchId, 'new')).toMatchObject([
    { row: 1, code: 'number_ruined', detail: { without: [RUINED] } },
  ]);

  const again = await imported(stores, testSource(rows, MATCH));
  expect(verdictsOf(again)).toEqual({ same: 1 });
  expect(await noted(again.batchId, 'same')).toMatchObject([{ code: 'number_ruined', detail: { without: [RUINED] } }]);

  const before = await bankChecksums(stores);
  const gone = await imported(
    stores,
    testSource(
      list([derived('+8613800000009')]).map((each) => ({ ...each, without: [RUINED] })),
      MATCH,
    ),
  );
  await rollbackImport(stores, gone.batchId ?? '', { actor: OPERATOR, now: () => '2027-01-01T00:00:00.000Z' });
  expect(await bankChecksums(stores)).toEqual(before);
});

test('whoever came in without a number gets it from the next export, and is not taken for somebody with another one', async () => {
  await imported(stores, testSource(list([derived('+8613800000001')]), MATCH));
  const next = await imported(stores, testSource(list([person('C1', { phone: '+8613800000001' })]), MATCH));
  expect(verdictsOf(next)).toEqual({ update: 1 });
  const other = await imported(stores, testSource(list([person('C2', { phone: '+8613800000001' })]), MATCH));
  expect(other.files[0]?.conflictBy).toEqual({ match_contradicts: 1 });
});

test('a masked phone can be read, is no way to reach anybody, and never replaces the whole number', async () => {
  await imported(stores, testSource(list([person('1', { name: 'A', phone: '138****5678' })])));
  expect(await customers()).toMatchObject([{ reachable: [], completeness: expect.closeTo(0.2) as number }]);

  const whole = await imported(stores, testSource(list([person('1', { phone: '+8613812345678' })])));
  expect(verdictsOf(whole)).toEqual({ update: 1 });
  expect(await customers()).toMatchObject([{ reachable: ['call', 'sms'] }]);

  const masked = await imported(stores, testSource(list([person('1', { name: 'A', phone: '138****5678' })])));
  expect(verdictsOf(masked)).toEqual({ same: 1 });
  expect(masked.kept).toEqual({ phone: 1 });
  expect(await customers()).toMatchObject([{ reachable: ['call', 'sms'] }]);
});

test('an RM is known by the name that nobody else has; one whom nobody knows is left out where the list names people', async () => {
  await imported(
    stores,
    testSource(
      rowsOf(
        'bank',
        [{ kind: 'branch', key: 'B', name: 'B' }],
        ...['王芳', '李强', '李强'].map((name, i) => [
          { kind: 'rm', key: `R${i}`, name, branchKey: 'B', team: 'T' } as const,
        ]),
      ),
    ),
  );
  const rows = list(
    [person('1', {}, { rmKey: ' 王芳' })],
    [person('2', {}, { rmKey: '李强' })],
    [person('3', {}, { rmKey: '赵六' })],
  );
  const strict = await imported(stores, testSource(rows, { source: 'system' }));
  expect(strict.files[0]).toMatchObject({ verdicts: { new: 1, refused: 2 } });
  const lenient = await imported(stores, testSource(rows, { source: 'crm', namesRms: true }));
  expect(lenient.files[0]).toMatchObject({ verdicts: { new: 3, refused: 0 }, withoutBy: { reference_missing: 2 } });
  expect((await customers()).map(({ rm }) => Number(rm)).toSorted((a, b) => a - b)).toEqual([0, 0, 1, 1]);
});

test('an event that says who its customer is finds people whom another source brought', async () => {
  await imported(
    stores,
    testSource(list([person('1', { name: '张三', phone: '+8613800000001' })], [person('2', { name: '李四' })])),
  );
  const about = (id: string, identity: Identity) => [
    event(`log:${id}`, `phone:${id}`, { person: identity, code: 'CT-V', amount: null, flow: null }),
  ];
  const log = (...rows: ReturnType<typeof about>[]) =>
    testSource(rowsOf('log', ...rows), { source: 'log', match: ['phone', 'name'] });
  const report = await imported(
    stores,
    log(
      about('1', { phone: '+8613800000001' }),
      about('2', { name: '李四' }),
      about('3', { phone: '+8613900000009', name: '张三' }),
      about('4', { name: '谁' }),
    ),
  );
  expect(report.files[0]).toMatchObject({
    verdicts: { new: 2, conflict: 1, refused: 1 },
    conflictBy: { match_contradicts: 1 },
    refusedBy: { reference_missing: 1 },
  });
});
