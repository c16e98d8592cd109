import { expect, test } from 'vitest';
import { inScope } from '../db/in-scope.ts';
import { testStores } from '../testing/index.ts';
import { latestModels, type ModelRow, writeModels } from './models.ts';

const row = (over: Partial<ModelRow>): ModelRow => ({
  modelId: 'mod_1',
  subject: 'need:place_idle_cash',
  asOf: 20_000,
  trainedAt: '2024-10-04T08:00:00.000Z',
  body: { meanWeeks: 8 },
  card: { beginnings: 120 },
  ...over,
});

test('the latest attempt at each subject counts, a refused one too', async () => {
  const stores = await testStores();
  const early = row({});
  const later = row({ modelId: 'mod_2', trainedAt: '2024-11-04T08:00:00.000Z', body: null });
  const other = row({ modelId: 'mod_3', subject: 'buys:card' });
  const read = await inScope(stores, [], async (db) => {
    await writeModels(db, [later, early, other]);
    return {
      needs: await latestModels(db, 'need'),
      buys: await latestModels(db, 'buys'),
      none: await latestModels(db, 'nee'),
    };
  });
  expect(read).toEqual({ needs: [later], buys: [other], none: [] });
  await stores.close();
});

test('what was learned is never rewritten', async () => {
  const stores = await testStores();
  await inScope(stores, [], (db) => writeModels(db, [row({})]));
  await expect(inScope(stores, [], (db) => db.query('update model set card = $1', [{}]))).rejects.toThrow(
    'permission denied',
  );
  await stores.close();
});
