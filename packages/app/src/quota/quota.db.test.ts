import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NOON, rmActor, smallBank } from '../plan/testing/plan-bank.ts';
import { quotaAgainstNeeds } from './quota-against-needs.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
  await smallBank(stores, 5);
});
afterEach(() => stores.close());

test('a quota is held against the needs of the scope; what exceeds them would only be pushed', async () => {
  const { rows } = await stores.superuser.query<{ rm: number; people: number }>(
    'select rm, count(*)::int as people from customer where detour is null group by rm order by rm',
  );
  for (const { rm, people } of rows) {
    const found = await quotaAgainstNeeds(stores, rmActor(rm), { productId: 'default.home_loan', quota: 600 }, NOON);
    if (!found.ok) throw new Error(found.problem.code);
    const { have, ask, pushed, of } = found.value;
    expect(of).toBe(people);
    expect(pushed).toBe(600 - have - ask);
    expect([found.value.haveNeed.length, found.value.worthAsking.length]).toEqual([have, ask]);
  }
});

test('a product that nobody sells is refused', async () => {
  expect(await quotaAgainstNeeds(stores, rmActor(1), { productId: 'none', quota: 1 }, NOON)).toMatchObject({
    ok: false,
  });
});
