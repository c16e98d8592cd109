import type { Actor, IntakeRow, Role } from '@vivero/domain';
import { readWide } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importRows, listImports } from './import-reads.ts';
import { importSource } from './import-source.ts';
import { OWN_LIST_ROWS } from './own-list.ts';
import { rollbackImport } from './rollback-import.ts';
import { bankChecksums, imported, now, OPERATOR, options, verdictsOf } from './testing/test-bank.ts';
import { customer, holding, refusedRow, rowsOf, testSource } from './testing/test-source.ts';

const person = (role: Role, rms: readonly number[], wide = false): Actor => ({
  kind: 'user',
  id: `usr_${role}${rms.join('')}`,
  role,
  rms,
  wide,
});
const LUIS = person('rm', [1]);
const EVA = person('rm', [2]);
const ADMIN = person('admin', []);

const ANA = '+34600111222';
const BO = '+34600333444';
/** Two books: Ana is with Luis (1), Bo with Eva (2). */
const BANK: readonly IntakeRow[] = rowsOf(
  'bank',
  [{ kind: 'branch', key: 'B1', name: 'Centro' }],
  [{ kind: 'rm', key: 'R1', name: 'Luis', branchKey: 'B1', team: 'North' }],
  [{ kind: 'rm', key: 'R2', name: 'Eva', branchKey: 'B1', team: 'North' }],
  [customer('1', { rmKey: 'R1', identity: { name: 'Ana Ruiz', phone: ANA } })],
  [customer('2', { rmKey: 'R2', identity: { name: 'Bo Li', phone: BO } }), holding('H2', '2')],
);
/** What Luis has in his Excel: somebody new whom the row gives to Eva, his own Ana with news, Eva's Bo, a broken row. */
const LIST: readonly IntakeRow[] = [
  ...rowsOf(
    'list',
    [customer('n', { rmKey: 'R2', identity: { name: 'Cy Novo', phone: '+34600555666' } })],
    [customer('a', { identity: { name: 'Ana Ruiz', phone: ANA }, segment: 'gold' })],
    [customer('b', { identity: { name: 'Bo Li', phone: BO }, segment: 'spied out' }), holding('x', 'b')],
  ),
  refusedRow('list', 4),
];
const list = (rows = LIST, source = 'list') => testSource(rows, { source, match: ['phone', 'name'] });

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
  await imported(stores, testSource(BANK));
});
afterEach(async () => stores.close());

const people = async () =>
  (
    await readWide(stores, (db) =>
      db.query(
        `select c.rm, c.segment, c.batch_id
           from customer as c
           join import_batch as b on b.batch_id = c.batch_id
          order by b.started_at, c.rm`,
      ),
    )
  ).rows;

test('an RM brings people into the own book and no other, and a row about somebody of another book says nothing of it', async () => {
  const told: unknown[] = [];
  const preview = await imported(stores, list(), {
    actor: LUIS,
    preview: true,
    onJudged: ({ row }, { verdict, code, customerId, rm, detail }) =>
      void told.push({ row, verdict, code, known: customerId !== null, rm, detail }),
  });
  const before = await people();
  const report = await imported(stores, list(), { actor: LUIS, defaultRm: 2 });
  expect(verdictsOf(report)).toEqual({ new: 1, update: 1, conflict: 1, refused: 1 });
  expect(preview.files).toEqual(report.files);
  expect(told).toEqual([
    { row: 1, verdict: 'new', code: null, known: true, rm: 1, detail: null },
    {
      row: 2,
      verdict: 'update',
      code: null,
      known: true,
      rm: 1,
      detail: { diff: [{ field: 'segment', before: null, after: 'gold' }] },
    },
    { row: 3, verdict: 'conflict', code: 'other_book', known: false, rm: 0, detail: null },
    {
      row: 4,
      verdict: 'refused',
      code: 'date_invalid',
      known: false,
      rm: 0,
      detail: { column: 'Born', found: '31.02.1990' },
    },
  ]);
  expect(await people()).toEqual([
    { ...before[0], segment: 'gold' },
    before[1],
    { rm: 1, segment: null, batch_id: report.batchId },
  ]);
  const rows = async (actor: Actor, verdict: 'conflict' | 'refused') =>
    importRows(stores, actor, { batchId: report.batchId ?? '', verdict, after: null, limit: 9 });
  expect(await rows(LUIS, 'conflict')).toEqual([
    { file: 'list', row: 3, rm: 1, verdict: 'conflict', code: 'other_book', customerId: null, detail: null },
  ]);
  expect(await rows(LUIS, 'refused')).toMatchObject([{ rm: 1, detail: { found: '31.02.1990' } }]);
  for (const other of [EVA, ADMIN, person('team_lead', [1, 2]), person('compliance', [], true)])
    expect(await rows(other, 'refused')).toEqual([]);
});

test.each([
  {
    why: 'a holding whose number is one of another book',
    row: [customer('c', { identity: { name: 'Cy', phone: '+34600555666' } }), holding('H2', 'c')],
    source: 'core',
    verdict: { conflict: 1 },
  },
  {
    why: 'a holding of a person whom the source knows in another book',
    row: [holding('H9', '2')],
    source: 'core',
    verdict: { conflict: 1 },
  },
  {
    why: 'the same name in another book is not the same person',
    row: [customer('c', { identity: { name: 'Bo Li' } })],
    source: 'list',
    verdict: { new: 1 },
  },
  {
    why: 'a branch, which is not for an RM to open',
    row: [{ kind: 'branch', key: 'B9', name: 'Own branch' }],
    source: 'list',
    verdict: { refused: 1 },
  },
  {
    why: 'a book, neither',
    row: [{ kind: 'rm', key: 'R9', name: 'Me again', branchKey: 'B1', team: 'North' }],
    source: 'core',
    verdict: { refused: 1 },
  },
] as const)('$why', async ({ row, source, verdict }) => {
  const rows = rowsOf('list', [...row]);
  const report = await imported(stores, testSource(rows, { source, match: ['key', 'phone', 'name'] }), { actor: LUIS });
  expect(verdictsOf(report)).toEqual(verdict);
});

test('each RM sees and takes back the batches of the own book only, and a rollback leaves every table as it was', async () => {
  const before = await bankChecksums(stores);
  const { batchId } = await imported(stores, list(), { actor: LUIS });
  const seen = async (actor: Actor) => (await listImports(stores, actor)).map(({ rm, source }) => `${rm} ${source}`);
  expect(await seen(LUIS)).toEqual(['1 list']);
  expect(await seen(EVA)).toEqual([]);
  expect(await seen(person('team_lead', [1, 2]))).toEqual([]);
  for (const all of [ADMIN, OPERATOR, person('compliance', [], true)])
    expect(await seen(all)).toEqual(['1 list', '0 core']);

  const [, bankWide] = await listImports(stores, ADMIN);
  const takeBack = (actor: Actor, id: string | null | undefined) => rollbackImport(stores, id ?? '', { actor, now });
  const missing = (id: string | null | undefined) => ({
    ok: false,
    problem: { code: 'import.batch_not_found', batchId: id },
  });
  expect(await takeBack(EVA, batchId)).toEqual(missing(batchId));
  expect(await takeBack(LUIS, bankWide?.batchId)).toEqual(missing(bankWide?.batchId));
  expect(await takeBack(LUIS, batchId)).toMatchObject({
    ok: true,
    value: { removed: { customer: 1 }, restored: { customer: 1 }, kept: [] },
  });
  expect(await bankChecksums(stores)).toEqual(before);
});

test('an administrator takes back what an RM brought in', async () => {
  const before = await bankChecksums(stores);
  const { batchId } = await imported(stores, list(), { actor: LUIS });
  expect(await rollbackImport(stores, batchId ?? '', { actor: ADMIN, now })).toMatchObject({ ok: true });
  expect(await bankChecksums(stores)).toEqual(before);
});

test('a list that is longer than a book is refused before it is written', async () => {
  const endless = testSource([], {
    match: ['phone'],
    async *rows() {
      for (let from = 0; ; from += 1_000)
        yield rowsOf(
          'list',
          ...Array.from({ length: 1_000 }, (_, i) => [
            customer(`${from + i}`, { identity: { phone: `+34${600_000_000 + from + i}` } }),
          ]),
        );
    },
  });
  const refused = { ok: false, problem: { code: 'import.own_list_too_long', rows: OWN_LIST_ROWS } };
  const before = await bankChecksums(stores);
  expect(await importSource(stores, endless, options({ actor: LUIS, preview: true }))).toEqual(refused);
  expect(await importSource(stores, endless, options({ actor: LUIS }))).toEqual(refused);
  expect(await bankChecksums(stores)).toEqual(before);
});

test.each(['team_lead', 'marketing', 'compliance'] as const)('a %s imports nothing', async (role) => {
  const refused = { ok: false, problem: { code: 'access.refused' } };
  const actor = person(role, [1]);
  expect(await importSource(stores, list(), options({ actor }))).toMatchObject(refused);
  expect(await importSource(stores, list(), options({ actor, preview: true }))).toMatchObject(refused);
  expect(await rollbackImport(stores, 'bat_1', { actor, now })).toMatchObject(refused);
});
