import type { SharedLimitRule } from '@vivero/domain';
import { inScope, readBank, readWide, setBank } from '@vivero/storage';
import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';
import { type Today, todayOf } from '../today/today.ts';
import { planDay } from './plan-day.ts';
import { nobodyHeldOut } from './testing/nobody-held-out.ts';
import { NOON, rmActor, smallBank, TODAY } from './testing/plan-bank.ts';

const BOOKS = [1, 2];
const { newId } = options();
const LATER = '2026-03-03T11:00:05.000Z';
let stores: TestStores;
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 30);
  await nobodyHeldOut(stores);
  restore = await savedContent(stores);
});
afterEach(() => restore());
afterAll(() => stores.close());

const rule = (...limits: readonly SharedLimitRule[]): Promise<void> =>
  inScope(stores, [], async (db) => setBank(db, { planRules: { ...(await readBank(db)).planRules, limits } }));
const decide = async (rms: readonly number[], now = NOON): Promise<void> => {
  const plan = await planDay(stores, rmActor(...rms), { now: () => now, newId, date: TODAY });
  if (!plan.ok) throw new Error(plan.problem.code);
};
async function listOf(rm: number, now = NOON): Promise<Today> {
  const list = await todayOf(stores, rmActor(rm), rm, now);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}
/** Suggestions by telephone on the list of each book, as people see it. */
const calls = async (now = NOON): Promise<number[]> => {
  const counts: number[] = [];
  for (const rm of BOOKS) {
    const { rows } = await listOf(rm, now);
    counts.push(rows.filter(({ action, medium }) => action !== 'service' && medium === 'call').length);
  }
  return counts;
};
const sum = (counts: readonly number[]): number => counts.reduce((all, each) => all + each, 0);
const runs = async () => {
  const sql = `select distinct d.record -> 'run' as run from decision as d where d.status = 'offered'`;
  const found = await readWide(stores, (db) =>
    db.query<{ run: { gap: number; limits: readonly { limit: string; used: number; worthMinor: number }[] } }>(sql),
  );
  return found.rows.map(({ run }) => run);
};

test('the bank’s calls of a day are shared by all books, and the log says how much was left and what one more would bring', async () => {
  await decide(BOOKS);
  expect(sum(await calls())).toBeGreaterThan(6);
  await restore();
  await rule({ limit: 'calls', perDay: 5, media: ['call'] });
  await decide(BOOKS);
  expect(sum(await calls())).toBe(5);
  const [run, ...others] = await runs();
  expect(others, 'both books were decided together').toEqual([]);
  expect(run).toMatchObject({ limits: [{ limit: 'calls', used: 5 }] });
  expect(run!.limits[0]!.worthMinor).toBeGreaterThan(0);
  expect(run!.gap).toBeGreaterThanOrEqual(0);
  expect(run!.gap).toBeLessThan(0.1);
});

test('a book that is decided again has what the others have left, and what was acted on counts', async () => {
  await rule({ limit: 'calls', perDay: 5, media: ['call'] });
  await decide(BOOKS);
  const [, other] = await calls();
  await decide([1], LATER);
  expect((await calls(LATER))[0]).toBe(5 - other!);
  await rule({ limit: 'calls', perDay: other!, media: ['call'] });
  await decide([1], LATER);
  expect(await calls(LATER)).toEqual([0, other]);
});

test('a row that comes during the day draws on nothing that is shared', async () => {
  await rule({ limit: 'calls', perDay: 5, media: ['call'] });
  await decide(BOOKS);
  const book = (await calls())[0]! > 0 ? 1 : 2;
  const row = (await listOf(book)).rows.find(({ action, medium }) => action !== 'service' && medium === 'call')!;
  const recorded = await recordOutcome(
    stores,
    rmActor(book),
    {
      clientKey: '00000000-0000-4000-8000-000000000001',
      about: { decisionId: row.decisionId },
      tap: { kind: 'no_answer' },
    },
    { now: LATER, newId },
  );
  expect(recorded.ok).toBe(true);
  expect(sum(await calls(LATER))).toBe(4);
});

test('a team’s limit binds its own books and no other', async () => {
  await stores.superuser.query(
    `insert into team (team_id, name, branch_id) select 'team_other', 'South', t.branch_id from team as t limit 1`,
  );
  await stores.superuser.query(`update rm set team_id = 'team_other' where rm = 2`);
  await rule({ limit: 'calls of the south', perDay: 2, media: ['call'], teamId: 'team_other' });
  await decide(BOOKS);
  const [north, south] = await calls();
  expect(south).toBe(2);
  expect(north).toBeGreaterThan(2);
});
