import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPool } from '../db/open-pool.ts';
import { testStores, type TestStores } from '../testing/index.ts';
import { checkMigrated, migrate } from './migrate.ts';

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
});
afterAll(async () => stores.close());

test('a migrated database is left as it is', async () => {
  expect(await migrate(stores.owner)).toEqual({ ok: true, value: [] });
  expect(await checkMigrated(stores.app)).toEqual({ ok: true, value: undefined });
});

test('of two programs that start at once each step runs once', async () => {
  await stores.owner.query('drop schema public cascade');
  await stores.owner.query('drop schema pgboss cascade');
  await stores.superuser.query('create schema public authorization vivero_owner');
  const [url] = [stores.jobsUrl.replace('vivero_jobs', 'vivero_owner')];
  expect(await checkMigrated(stores.app)).toMatchObject({
    problem: { code: 'start.environment', faults: ['DATABASE_OWNER_URL'] },
  });
  const owners = [openPool(url, 'one', 1), openPool(url, 'two', 1)];
  try {
    const done = await Promise.all(owners.map(async (owner) => migrate(owner)));
    const versions = done.flatMap((result) => (result.ok ? result.value : [NaN]));
    const { rows } = await stores.owner.query<{ version: number }>(
      'select m.version from schema_migration as m order by m.version',
    );
    expect(versions.toSorted((a, b) => a - b)).toEqual(rows.map((row) => row.version));
    expect(versions.length).toBeGreaterThan(0);
  } finally {
    await Promise.all(owners.map(async (owner) => owner.end()));
  }
});

test('a migration that was edited after it ran stops the start', async () => {
  await stores.owner.query(`update schema_migration set checksum = 'other' where version = 1`);
  expect(await migrate(stores.owner)).toMatchObject({ ok: false, problem: { code: 'start.database_differs' } });
});

test('a database that a newer program has migrated is refused by both ways in', async () => {
  await stores.owner.query(`insert into schema_migration (version, name, checksum) values (9999, 'future.sql', '')`);
  const refused = { ok: false, problem: { code: 'start.database_newer', found: 9999 } };
  expect(await migrate(stores.owner)).toMatchObject(refused);
  expect(await checkMigrated(stores.app)).toMatchObject(refused);
});
