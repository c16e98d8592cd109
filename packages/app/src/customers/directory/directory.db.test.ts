import type { Actor } from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imported, options } from '../../intake/testing/test-bank.ts';
import { customer, rowsOf, testSource } from '../../intake/testing/test-source.ts';
import { rollbackImport } from '../../intake/rollback-import.ts';
import { OPERATOR } from '../../intake/testing/test-bank.ts';
import { twoBooks } from '../testing/two-books.ts';
import { Directory } from './directory.ts';

let stores: TestStores;
let directory: Directory;
beforeAll(async () => {
  stores = await testStores();
  directory = new Directory(stores.keys);
  await twoBooks(stores, ['王小明', 'Lucía Ortega'], ['王小芳', 'Lucía Marín']);
});
afterAll(async () => stores.close());

const BOTH: Pick<Actor, 'rms' | 'wide'> = { rms: [1, 2], wide: false };
/** How many each of the books finds. */
const found = async (text: string): Promise<number[]> =>
  Promise.all(
    [1, 2].map((rm) =>
      inScope(stores, [rm], async (db) => (await directory.search(db, { rms: [rm], wide: false }, text))?.length ?? -1),
    ),
  );
const rename = (key: string, rmKey: string, name: string) =>
  imported(stores, testSource(rowsOf('renamed', [customer(key, { rmKey, identity: { name } })]), { source: 'core' }));

test('a book is looked at by whoever has it in scope, and by nobody else', async () => {
  expect(await found('wangxiao')).toEqual([1, 1]);
  expect(await found('wxm')).toEqual([1, 0]);
  expect(await found('marin')).toEqual([0, 1]);
  const both = await inScope(stores, [1, 2], (db) => directory.search(db, BOTH, 'lucia'));
  expect(both).toHaveLength(2);
  expect(await inScope(stores, [], (db) => directory.search(db, { rms: [], wide: false }, 'lucia'))).toEqual([]);
});

test('what an import renames, moves and brings is found as it is now, and after the rollback as it was', async () => {
  expect(await found('ortega')).toEqual([1, 0]);
  const renamed = await rename('1-1', 'R1', 'Lucía Quintana');
  expect(await found('ortega')).toEqual([0, 0]);
  expect(await found('quintana')).toEqual([1, 0]);
  const moved = await rename('1-1', 'R2', 'Lucía Quintana');
  expect(await found('quintana')).toEqual([0, 1]);
  const added = await rename('new', 'R1', 'Berta Quintana');
  expect(await found('quintana')).toEqual([1, 1]);
  for (const { batchId } of [added, moved, renamed])
    expect(await rollbackImport(stores, batchId ?? '', { actor: OPERATOR, now: options().now })).toMatchObject({
      ok: true,
    });
  expect(await found('quintana')).toEqual([0, 0]);
  expect(await found('ortega')).toEqual([1, 0]);
});

test('somebody erased is found no more, the last of a book too', async () => {
  await found('lucia');
  await stores.superuser.query(`delete from holding where rm = 2`);
  await stores.superuser.query(`delete from customer where rm = 2`);
  expect(await found('lucia')).toEqual([1, 0]);
  expect(directory.knows([2])).toBe(false);
});

test('two who search at once in a book that nobody has opened are both answered', async () => {
  const fresh = new Directory(stores.keys);
  const asked = Array.from({ length: 3 }, () => inScope(stores, [1], (db) => fresh.search(db, BOTH, 'wang')));
  expect((await Promise.all(asked)).map((ids) => ids?.length)).toEqual([1, 1, 1]);
});
