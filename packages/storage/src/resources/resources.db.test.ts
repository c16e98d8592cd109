import { dayOf } from '@vivero/domain';
import { expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { inScope } from '../db/in-scope.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import {
  deleteResource,
  insertResource,
  resourceById,
  resourcesOfCustomer,
  type StoredResource,
  updateResource,
} from './resources.ts';

const AT = '2026-03-03T10:00:00.000Z';
const resource = (over: Partial<StoredResource> = {}): StoredResource => ({
  resourceId: 'res_1',
  customerId: 'cus_1',
  rm: 1,
  kind: 'venue',
  willing: 'offered',
  words: Buffer.from('sealed'),
  source: 'customer',
  agreedOn: null,
  recordedAt: AT,
  recordedBy: 'usr_1',
  version: 1,
  ...over,
});
const inBank = (work: (db: Db, stores: Parameters<typeof inScope>[0]) => Promise<void>): Promise<void> =>
  withTestDb(async ({ db, stores }) => {
    await insertTestCustomers(db, [1, 2]);
    await work(db, stores);
  });

test('a resource comes back as it was written, and as it was changed', () =>
  inBank(async (db) => {
    await insertResource(db, resource());
    expect(await resourcesOfCustomer(db, 'cus_1')).toEqual([resource()]);
    const used = resource({ willing: 'used', agreedOn: dayOf(2026, 3, 1), words: Buffer.from('anew') });
    expect(await updateResource(db, used, AT)).toBe(true);
    expect(await resourceById(db, 'res_1')).toEqual({ ...used, version: 2 });
  }));

test('of two who change the same one only the first does', () =>
  inBank(async (db) => {
    await insertResource(db, resource());
    expect(await updateResource(db, resource({ kind: 'circle' }), AT)).toBe(true);
    expect(await updateResource(db, resource({ kind: 'media' }), AT)).toBe(false);
    expect(await resourceById(db, 'res_1')).toMatchObject({ kind: 'circle' });
  }));

test('nothing is used before somebody agreed to it', () =>
  inBank(async (_, stores) => {
    await expect(inScope(stores, [1], (db) => insertResource(db, resource({ willing: 'used' })))).rejects.toThrow(
      /resource_used_by_consent/,
    );
  }));

test('another book neither reads, changes nor removes it', () =>
  inBank(async (db, stores) => {
    await insertResource(db, resource());
    await inScope(stores, [2], async (other) => {
      expect(await resourceById(other, 'res_1')).toBeUndefined();
      expect(await updateResource(other, resource(), AT)).toBe(false);
      expect(await deleteResource(other, 'res_1')).toBe(false);
    });
    expect(await deleteResource(db, 'res_1')).toBe(true);
    expect(await resourcesOfCustomer(db, 'cus_1')).toEqual([]);
  }));
