import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestStores, testStores } from '../testing/index.ts';
import { MERGE_TABLES } from './move-rows.ts';
import { SEALED_COLUMNS } from './sealed-words.ts';

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
});
afterAll(() => stores.close());

test('merging knows every table that refers to a customer', async () => {
  const { rows } = await stores.superuser.query<{ name: string }>(
    `select distinct r.relname as name
       from pg_constraint as k
       join pg_class as r on r.oid = k.conrelid
      where k.contype = 'f' and k.confrelid = 'customer'::regclass
      order by 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(MERGE_TABLES).toSorted());
});

test('merging seals every column anew that holds a customer’s sealed words', async () => {
  const { rows } = await stores.superuser.query<{ name: string; column: string }>(
    `select r.relname as name, a.attname as column
       from pg_attribute as a
       join pg_class as r on r.oid = a.attrelid
      where a.atttypid = 'bytea'::regtype and a.attnum > 0 and r.relname = any ($1) and a.attname <> 'content_hash'
      order by 1, 2`,
    [Object.keys(MERGE_TABLES)],
  );
  expect(rows).toEqual(Object.entries(SEALED_COLUMNS).map(([name, [, column]]) => ({ name, column })));
});
