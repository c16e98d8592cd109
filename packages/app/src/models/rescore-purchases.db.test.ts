import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inScope, writeModels } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BookHost } from '../book/book-host.ts';
import { TODAY, smallBank } from '../plan/testing/plan-bank.ts';
import { rescorePurchases } from './rescore-purchases.ts';

let stores: TestStores;
let book: BookHost;
let now = '2026-03-03T11:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'vivero-rescore-'));
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 4);
  await stores.settled();
  book = new BookHost({
    stores: { ...stores, dataFolder: folder },
    now: () => now,
    memoryMb: 64,
    onFault: () => undefined,
  });
});
afterAll(async () => {
  await book.close();
  await stores.close();
  rmSync(folder, { recursive: true });
});

const model = (modelId: `mod_${string}`, champion: 'additive' | 'base_rates', trainedAt: string) =>
  inScope(stores, [], (db) =>
    writeModels(db, [
      {
        modelId,
        subject: 'buys:card',
        asOf: TODAY,
        trainedAt,
        body: { model: { kind: 'additive', base: -2, terms: [] }, mean: 0.1, reach: 400 },
        card: { learned: { champion } },
      },
    ]),
  );
const kept = async () => {
  const { rows } = await stores.superuser.query<{ model_id: string; on: string; count: number }>(
    `select c.model_id, c.as_of_on::text as on, count(*)::int from purchase_chance as c group by 1, 2`,
  );
  return rows;
};
const onDay = async (day: string) => {
  now = `${day}T11:00:00.000Z`;
  await book.catchUp();
  return rescorePurchases({ stores, book });
};

test('without a model in use the book is not even opened', async () => {
  const shut = { withBook: () => Promise.reject(new Error('opened')) };
  expect(await rescorePurchases({ stores, book: shut })).toBe(0);
});

test('what a champion foretells is of the book’s day, in place of what it was', async () => {
  await model('mod_1', 'additive', '2026-03-03T10:00:00.000Z');
  expect(await onDay('2026-03-03')).toBe(8);
  expect(await kept()).toEqual([{ model_id: 'mod_1', on: '2026-03-03', count: 8 }]);
  expect(await onDay('2026-03-05')).toBe(8);
  expect(await kept()).toEqual([{ model_id: 'mod_1', on: '2026-03-05', count: 8 }]);
});

test('who has refused profiling since is foretold nothing any more', async () => {
  await stores.superuser.query(
    `update customer set no_profiling = true where customer_id = (select min(c.customer_id) from customer as c)`,
  );
  expect(await onDay('2026-03-06')).toBe(7);
  expect(await kept()).toEqual([{ model_id: 'mod_1', on: '2026-03-06', count: 7 }]);
});

test('what a model past its last day has foretold goes, and it foretells no more', async () => {
  expect(await onDay('2026-08-30')).toBe(7);
  expect(await onDay('2026-08-31')).toBe(0);
  expect(await kept()).toEqual([]);
});

test('what another attempt has taken out of use goes too', async () => {
  expect(await onDay('2026-03-07')).toBe(7);
  await model('mod_2', 'base_rates', '2026-03-07T10:00:00.000Z');
  expect(await onDay('2026-03-08')).toBe(0);
  expect(await kept()).toEqual([]);
});

test('trees foretell as the additive model does, and say by what', async () => {
  // By the stage, 0 to 7: who has been reached at all is likelier.
  const bins = { kind: 'number' as const, name: 'stage', edges: [0.5] };
  const tree = {
    splits: [{ field: 0, left: 0, missingLeft: true, first: 0, middle: 1, end: 2 }],
    values: [-1, 1],
  };
  const trees = { kind: 'trees' as const, bins: [bins], base: -2, trees: [tree] };
  const terms = [{ bins, rows: [1, 7, 0], values: [-1, 1, 0] }];
  const row = { modelId: 'mod_3' as const, subject: 'buys:card', asOf: TODAY, trainedAt: '2026-03-08T10:00:00.000Z' };
  const body = { model: trees, terms, mean: 0.1, reach: 400 };
  await inScope(stores, [], (db) => writeModels(db, [{ ...row, body, card: { learned: { champion: 'trees' } } }]));
  expect(await onDay('2026-03-09')).toBe(7);
  const { rows } = await stores.superuser.query(
    `select distinct round(c.chance::numeric, 6)::float as chance, c.because from purchase_chance as c`,
  );
  expect(rows).toEqual([{ chance: expect.closeTo(1 / (1 + Math.E), 5), because: ['stage'] }]);
});
