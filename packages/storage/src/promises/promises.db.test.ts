import { dayOf } from '@vivero/domain';
import { expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { inScope } from '../db/in-scope.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import {
  endPromise,
  makePromise,
  openPromises,
  promiseById,
  promisesEndedSince,
  promisesOfCustomer,
  removePromise,
  reopenPromise,
  type StoredPromise,
} from './promises.ts';

const TODAY = dayOf(2026, 3, 3);
const promise = (n: number, over: Partial<StoredPromise> = {}): StoredPromise => ({
  promiseId: `prm_${n}`,
  customerId: 'cus_1',
  rm: 1,
  dueOn: TODAY + n,
  needId: null,
  words: null,
  phrase: { key: 'script.next.ask', params: { day: { day: TODAY } } },
  madeAt: '2026-03-03T10:00:00.000Z',
  madeBy: 'usr_1',
  state: 'open',
  endedAt: null,
  ...over,
});
const inBank = (work: (db: Db, stores: Parameters<typeof inScope>[0]) => Promise<void>): Promise<void> =>
  withTestDb(async ({ db, stores }) => {
    await insertTestCustomers(db, [1, 2]);
    await work(db, stores);
  });
const ids = (promises: readonly StoredPromise[]): string[] => promises.map((each) => each.promiseId);

test('a promise comes back as it was made, its own words still sealed', () =>
  inBank(async (db) => {
    const sealed = promise(1, { words: Buffer.from([1, 2]), phrase: null, needId: 'need_9' });
    for (const each of [sealed, promise(2)]) await makePromise(db, each);
    expect(await promiseById(db, 'prm_1')).toEqual(sealed);
    expect(await promiseById(db, 'prm_2')).toEqual(promise(2));
    expect(await promiseById(db, 'prm_3')).toBeUndefined();
  }));

test('of two taps that end it only the first does', () =>
  inBank(async (db) => {
    await makePromise(db, promise(1));
    expect(await endPromise(db, 'prm_1', 'kept', '2026-03-04T10:00:00.000Z')).toBe(true);
    expect(await endPromise(db, 'prm_1', 'dropped', '2026-03-04T10:00:01.000Z')).toBe(false);
    expect(await promiseById(db, 'prm_1')).toMatchObject({ state: 'kept', endedAt: '2026-03-04T10:00:00.000Z' });
  }));

test('an undo leaves no trace: what had ended is open as before, what had been made is gone', () =>
  inBank(async (db) => {
    for (const each of [promise(1), promise(2)]) await makePromise(db, each);
    await endPromise(db, 'prm_1', 'kept', '2026-03-04T10:00:00.000Z');
    await reopenPromise(db, 'prm_1');
    await removePromise(db, 'prm_2');
    expect(await promisesOfCustomer(db, 'cus_1')).toEqual([promise(1)]);
  }));

test('of a customer: open ones by day, then ended ones, the latest first', () =>
  inBank(async (db) => {
    for (const n of [4, 1, 3, 2, 5]) await makePromise(db, promise(n));
    await makePromise(db, promise(9, { customerId: 'cus_2', rm: 2 }));
    await endPromise(db, 'prm_2', 'kept', '2026-03-04T10:00:00.000Z');
    await endPromise(db, 'prm_5', 'dropped', '2026-03-05T10:00:00.000Z');
    expect(ids(await promisesOfCustomer(db, 'cus_1'))).toEqual(['prm_1', 'prm_3', 'prm_4', 'prm_5', 'prm_2']);
  }));

test('of books: what is open, up to a day if one is given; of the day: what ended in it', () =>
  inBank(async (db, stores) => {
    for (const n of [3, 1, 2]) await makePromise(db, promise(n));
    await makePromise(db, promise(4, { customerId: 'cus_2', rm: 2 }));
    await endPromise(db, 'prm_2', 'kept', '2026-03-04T10:00:00.000Z');
    expect(ids(await openPromises(db, [1]))).toEqual(['prm_1', 'prm_3']);
    expect(ids(await openPromises(db, [1, 2], TODAY + 1))).toEqual(['prm_1']);
    expect(ids(await promisesEndedSince(db, [1], '2026-03-04T10:00:00.000Z'))).toEqual(['prm_2']);
    expect(await promisesEndedSince(db, [1], '2026-03-04T10:00:00.001Z')).toEqual([]);
    // Whatever books are asked for, the scope decides.
    expect(ids(await inScope(stores, [2], (own) => openPromises(own, [1, 2])))).toEqual(['prm_4']);
  }));

test.each([
  { why: 'words or a phrase, never both', over: { words: Buffer.from([1]) } },
  { why: 'nor neither', over: { phrase: null } },
  { why: 'an open one has not ended', over: { endedAt: '2026-03-04T10:00:00.000Z' } },
])('the database keeps to it: $why', ({ over }) =>
  inBank(async (_, stores) => {
    await expect(inScope(stores, [1], (own) => makePromise(own, promise(1, over)))).rejects.toThrow(/promise_check/);
  }),
);
