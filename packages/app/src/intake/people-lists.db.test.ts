import type { Identity, IntakeRow } from '@vivero/domain';
import { readWide, unwrap } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { rollbackImport } from './rollback-import.ts';
import { openIdentity, type SealedIdentity } from './sealed-identity.ts';
import { bankChecksums, imported, OPERATOR, verdictsOf } from './testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from './testing/test-source.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const listed = (identity: Identity): IntakeRow[] =>
  rowsOf('list', [
    customer('wangfang 2026', { identity }),
    event('list:#wangfang 2026#:PD-A', 'wangfang 2026', { code: 'PD-A', amount: null, flow: null, byRm: '王芳' }),
  ]);
const GOLF: Identity = {
  name: '张三',
  work: '鼎盛公司 总经理',
  otherContacts: '02012345678',
  tags: ['高净值', '高尔夫'],
};
const ORGANISATION = rowsOf(
  'bank',
  [{ kind: 'branch', key: 'B', name: 'B' }],
  [{ kind: 'rm', key: 'R', name: '王芳', branchKey: 'B', team: 'T' }],
);

async function identities(): Promise<SealedIdentity[]> {
  const { rows } = await readWide(stores, (db) =>
    db.query<{ identity: Buffer; wrapped: Buffer }>(
      'select c.identity, k.wrapped from customer as c join sealing_key as k on k.owner_id = c.customer_id',
    ),
  );
  return rows.map(({ identity, wrapped }) => openIdentity(unwrap(stores.keys, wrapped), identity));
}
const details = async (): Promise<unknown[]> =>
  (await readWide(stores, (db) => db.query<{ details: unknown }>('select e.details from ledger_event as e'))).rows.map(
    (row) => row.details,
  );

test('tags, work and further numbers are sealed with the person; the next list replaces the tags, a rollback brings them back', async () => {
  await imported(stores, testSource(listed(GOLF)));
  expect(await identities()).toMatchObject([GOLF]);
  const { rows } = await stores.superuser.query<{ hits: number }>(
    "select count(*)::int as hits from customer as c where c::text ~ '高尔夫|鼎盛|02012345678'",
  );
  expect(rows).toEqual([{ hits: 0 }]);

  const before = await bankChecksums(stores);
  const next = await imported(stores, testSource(listed({ ...GOLF, tags: ['亲子'] })));
  expect(verdictsOf(next)).toEqual({ update: 1 });
  expect(await identities()).toMatchObject([{ tags: ['亲子'] }]);
  await rollbackImport(stores, next.batchId ?? '', { actor: OPERATOR, now: () => '2027-01-01T00:00:00.000Z' });
  expect(await bankChecksums(stores)).toEqual(before);
});

test('who added the person is the number of a book once there is one; the same list again is the same list all the while', async () => {
  await imported(stores, testSource(listed(GOLF)));
  expect(await details()).toEqual([{}]);
  await imported(stores, testSource(ORGANISATION, { source: 'bank' }));
  expect(verdictsOf(await imported(stores, testSource(listed(GOLF))))).toEqual({ same: 1 });

  const other = rowsOf('list', [
    customer('2', { identity: { name: '李四' } }),
    event('list:#2#:PD-A', '2', { code: 'PD-A', amount: null, flow: null, byRm: '王芳' }),
  ]);
  await imported(stores, testSource(other));
  expect(await details()).toEqual([{}, { by: 1 }]);
  expect(verdictsOf(await imported(stores, testSource(other)))).toEqual({ same: 1 });
});
