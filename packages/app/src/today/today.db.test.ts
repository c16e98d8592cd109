import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stageOverview } from '../stages/stage-overview.ts';
import { actor, NOW, TODAY, twoBooks } from '../customers/testing/two-books.ts';
import { imported, options } from '../intake/testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { planDay } from '../plan/plan-day.ts';
import { refresh } from '../refresh/refresh.ts';
import { operator } from '../users/actors.ts';
import { todayOf } from './today.ts';

const RM = actor('rm', [1]);
const made = { now: () => NOW, newId: options().newId };

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
  await twoBooks(stores, ['Ana Ruiz', 'Bo Li'], ['Zoe Marín']);
});
afterAll(async () => stores.close());

async function listOf(as = RM, rm?: number, now = NOW) {
  const list = await todayOf(stores, as, rm, now);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}

describe('before the first refresh', () => {
  test('there is no list and it says so', async () => {
    expect(await listOf()).toMatchObject({ today: TODAY, rm: 1, rmName: 'Keeper 1', decidedAt: null, rows: [] });
  });

  test('the stages say that nothing was computed yet', async () => {
    expect(await stageOverview(stores, RM, NOW)).toMatchObject({ todayOn: '2026-03-10', asOf: null, total: 0 });
  });
});

describe('once the day is planned', () => {
  beforeAll(async () => {
    await stores.settled();
    await refresh(stores, made);
    const planned = await planDay(stores, await operator(stores), made);
    expect(planned.ok).toBe(true);
  });

  test('the list is the own book’s, with names', async () => {
    const list = await listOf();
    expect(list.decidedAt).toBe(NOW);
    expect(list.rows.length).toBeGreaterThan(0);
    expect(list.minutesPlanned).toBe(list.rows.reduce((sum, row) => sum + row.minutes, 0));
    for (const { customerName } of list.rows) expect(['Ana Ruiz', 'Bo Li']).toContain(customerName);
  });

  test('yesterday’s list is not today’s', async () => {
    const list = await listOf(RM, undefined, '2026-03-11T09:00:00.000Z');
    expect(list).toMatchObject({ today: TODAY + 1, decidedAt: null, rows: [], minutesPlanned: 0 });
  });

  test.each([
    { why: 'a lead names a book of the team', as: actor('team_lead', [1, 2]), rm: 2, then: 2 },
    { why: 'a lead who names none sees the first', as: actor('team_lead', [1, 2]), rm: undefined, then: 1 },
    { why: 'a relationship manager may name the own', as: RM, rm: 1, then: 1 },
  ])('$why', async ({ as, rm, then }) => {
    expect((await listOf(as, rm)).rm).toBe(then);
  });

  test.each([
    { why: 'somebody else’s book', as: RM, rm: 2 },
    { why: 'a book that does not exist', as: RM, rm: 99 },
    { why: 'a book of another team', as: actor('team_lead', [1]), rm: 2 },
    { why: 'compliance has no list', as: actor('compliance'), rm: 1 },
    { why: 'an administrator has no list', as: actor('admin'), rm: undefined },
  ])('$why is not found', async ({ as, rm }) => {
    expect(await todayOf(stores, as, rm, NOW)).toEqual({ ok: false, problem: { code: 'rm.not_found', rm: rm ?? 0 } });
  });

  test('an empty stage that no source could fill says so, and whose fault it is', async () => {
    const before = await stageOverview(stores, RM, NOW);
    expect(before).toMatchObject({ asOf: '2026-03-10', total: 2 });
    expect(before.withoutEvidence).toEqual([
      { stage: 'super_customer', codes: ['RF-I', 'RF-C', 'FB'], sources: ['core'] },
    ]);
  });

  test('one source that could is enough', async () => {
    const rows = rowsOf('calls', [customer('x')], [event('crm:1', 'x', { code: 'CT-V', amount: null, flow: null })]);
    await imported(stores, testSource(rows, { source: 'crm', lacks: [] }), { now: () => NOW });
    expect((await stageOverview(stores, RM, NOW)).withoutEvidence).toEqual([]);
  });
});
