import { statedNeedModel } from '@vivero/decision';
import { inScope, needsOfBooks, writeModels } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { event } from '../intake/testing/test-source.ts';
import { NOON, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from '../refresh/refresh.ts';
import { operator } from '../users/actors.ts';
import { trainNeeds } from './train-needs.ts';

let stores: TestStores;
const clock = { now: () => NOON, newId: options().newId };
beforeAll(async () => {
  stores = await testStores();
  const asked = event('core:asked', '1-0', {
    code: 'IN-Q',
    onDay: TODAY - 3,
    medium: 'call',
    direction: 'in',
    flow: null,
    amount: null,
    details: { needKind: 'protect_family' },
  });
  await smallBank(stores, 3, [asked]);
});
afterAll(() => stores.close());

const belief = async () => {
  const needs = await inScope(stores, [1, 2], (db) => needsOfBooks(db, [1, 2]));
  return [...needs.values()].flat().find(({ kind }) => kind === 'protect_family')?.belief ?? null;
};

test('a bank with too little to learn from keeps the rules as they are stated, and each kind says why', async () => {
  const trained = await trainNeeds(stores, await operator(stores), clock);
  const cards = trained.ok ? trained.value : [];
  expect(cards.length).toBe(12);
  for (const { refused, learned } of cards) {
    expect(refused).toMatchObject({ code: 'learn.too_few', needed: 30 });
    expect(learned).toBeNull();
  }
  await refresh(stores, clock);
  expect(await belief()).toBeNull();
  const { rows } = await stores.superuser.query(
    `select action, subject, details from audit_entry where action = 'model.trained'`,
  );
  expect(rows).toEqual([{ action: 'model.trained', subject: 'need', details: { asOf: '2026-03-03', models: [] } }]);
});

test.each(['rm', 'team_lead'] as const)('a %s has nothing learned', async (role) => {
  const someone = { kind: 'user' as const, id: `usr_${role}`, role, rms: [1], wide: false };
  expect(await trainNeeds(stores, someone, clock)).toMatchObject({ ok: false, problem: { code: 'access.refused' } });
});

test('what was learned is believed from the next refresh on, until a later attempt is refused', async () => {
  const model = statedNeedModel('protect_family', 2);
  const learned = {
    modelId: 'mod_1' as const,
    subject: 'need:protect_family',
    asOf: TODAY,
    trainedAt: '2026-03-04T11:00:00.000Z',
    body: {
      ...model,
      triggers: model.triggers.map((_, i) =>
        i === 15 ? { sensitivity: 0.6, falseAlarm: 0.002 } : { sensitivity: 0.01, falseAlarm: 0.01 },
      ),
    },
    card: {},
  };
  await inScope(stores, [], (db) => writeModels(db, [learned]));
  const first = await refresh(stores, clock);
  const believed = await belief();
  expect(believed).toMatchObject({ modelId: 'mod_1', daysLeft: 56, strongest: { sign: 'interest' } });
  expect(believed!.chance).toBeGreaterThan(0.15);
  expect(believed!.usual).toBeLessThan(0.03);
  expect(believed!.strongest!.without).toBeLessThan(0.03);
  expect(first.changedNeeds).toBeGreaterThan(0);
  expect((await refresh(stores, clock)).changedNeeds, 'believing the same again changes nothing').toBe(0);

  await inScope(stores, [], (db) =>
    writeModels(db, [{ ...learned, modelId: 'mod_2', trainedAt: '2026-03-05T11:00:00.000Z', body: null }]),
  );
  await refresh(stores, clock);
  expect(await belief()).toBeNull();
});

test('a model past its last day is believed no more', async () => {
  const model = statedNeedModel('protect_family', 2);
  const row = { modelId: 'mod_3' as const, subject: 'need:protect_family', body: model, card: {} };
  await inScope(stores, [], (db) =>
    writeModels(db, [{ ...row, asOf: TODAY - 180, trainedAt: '2026-03-06T11:00:00.000Z' }]),
  );
  await refresh(stores, clock);
  expect(await belief()).toMatchObject({ modelId: 'mod_3' });
  await refresh(stores, { ...clock, asOf: TODAY + 1 });
  expect(await belief()).toBeNull();
});
