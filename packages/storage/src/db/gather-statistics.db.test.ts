import { expect, test } from 'vitest';
import { testStores } from '../testing/index.ts';
import { inScope } from './in-scope.ts';
import { gatherStatistics } from './gather-statistics.ts';

test('an application that owns no table has the database look at what it has just written', async () => {
  const stores = await testStores();
  const known = async (): Promise<number> =>
    Number(
      (
        await stores.superuser.query<{ rows: string }>(
          `select reltuples::text as rows from pg_class where relname = 'customer'`,
        )
      ).rows[0]?.rows,
    );
  await stores.superuser.query(`insert into rm (rm, name) values (1, 'Keeper')`);
  await stores.superuser.query(
    `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at)
     select 'cus_' || n, 1, 'test', '', 'customer', 'contract', 1, '2026-03-03', '2026-03-03' from generate_series(1, 500) as t(n)`,
  );
  expect(await known()).not.toBe(500);
  await inScope(stores, [1], gatherStatistics);
  expect(await known()).toBe(500);
  await stores.close();
});
