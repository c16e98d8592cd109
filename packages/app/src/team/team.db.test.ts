import { formatDay } from '@vivero/domain';
import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actor } from '../customers/testing/two-books.ts';
import { options } from '../intake/testing/test-bank.ts';
import { planDay } from '../plan/plan-day.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { teamOf } from './team.ts';

const made = { now: () => NOON, newId: options().newId };

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 10);
  // Planned twice: the second list replaces the first.
  await planDay(stores, rmActor(1), made);
  await planDay(stores, rmActor(1), made);
});
afterAll(async () => stores.close());

const loadOf = async (rm: number) =>
  (await teamOf(stores, actor('team_lead', [1, 2]), NOON)).people.find((person) => person.rm === rm);

test('customers, the list of today, and nothing done yet', async () => {
  const load = await loadOf(1);
  expect(load).toMatchObject({ name: 'RM 1', customers: 10, openPromises: 0, duePromises: 0, plannedDone: 0, done: 0 });
  expect(load?.planned).toBeGreaterThan(0);
  expect(load?.minutesPlanned).toBeGreaterThanOrEqual(load?.planned ?? 0);
  expect(load?.minutesPlanned).toBeLessThanOrEqual(load?.minutesADay ?? 0);
});

test('what an hour more would bring is that of the list, and of nobody without one', async () => {
  const { hourWorth } = (await loadOf(1)) ?? {};
  expect(hourWorth?.currency).toBe('EUR');
  expect(hourWorth?.minor).toBeGreaterThanOrEqual(0);
  expect((await loadOf(2))?.hourWorth).toBeNull();
});

test('who has no list yet is there with none', async () => {
  expect(await loadOf(2)).toMatchObject({ customers: 10, planned: 0, minutesPlanned: 0 });
});

test('an outcome of a row counts in both, one that was undone in neither', async () => {
  const before = await loadOf(1);
  /** @param row which row it answers, of the latest list or the one before; null = none */
  const write = (id: string, row: number | null, undone: boolean, { ago = 0, order = 'desc' } = {}) =>
    inScope(stores, [1], (db) =>
      db.query(
        `insert into outcome (outcome_id, client_key, decision_id, customer_id, rm, occurred_on, kind, minutes, recorded_at, recorded_by, undone_at)
         select $1, md5($1)::uuid, case when $2 then d.decision_id end, d.customer_id, 1, $3, 'no_answer', 5, $4, 'usr_1',
                case when $5 then $4::timestamptz end
           from decision as d join decision_run as r on r.run_id = d.run_id
          where d.rm = 1 and d.status = 'offered'
          order by r.run_id ${order}, d.rank offset $6 limit 1`,
        [id, row !== null, formatDay(TODAY - ago), NOON, undone, row ?? 0],
      ),
    );
  await write('out_1', 0, true);
  await write('out_2', 1, false);
  await write('out_3', null, false);
  await write('out_4', null, false, { ago: 1 });
  expect(await loadOf(1)).toMatchObject({ planned: before?.planned, plannedDone: 1, done: 2 });
  // The list was made anew after this row was done.
  await write('out_5', 2, false, { order: 'asc' });
  expect(await loadOf(1)).toMatchObject({ planned: (before?.planned ?? 0) + 1, plannedDone: 2, done: 3 });
});

test('promises: open ones, and those that are due', async () => {
  await inScope(stores, [2], async (db) => {
    for (const [id, due, state] of [
      ['prm_1', 0, 'open'],
      ['prm_2', -3, 'open'],
      ['prm_3', 9, 'open'],
      ['prm_4', 0, 'kept'],
    ] as const)
      await db.query(
        `insert into promise (promise_id, customer_id, rm, due_on, phrase, made_at, made_by, state, ended_at)
         select $1, (select min(customer_id) from customer), 2, $2, '{}', $3, 'usr_1', $4, case when $4 <> 'open' then $3::timestamptz end`,
        [id, formatDay(TODAY + due), NOON, state],
      );
  });
  expect(await loadOf(2)).toMatchObject({ openPromises: 3, duePromises: 2 });
});

test('nothing of a mirror, and no order by any figure', async () => {
  const team = await teamOf(stores, actor('team_lead', [2, 1]), NOON);
  expect(team.people.map((person) => person.name)).toEqual(['RM 1', 'RM 2']);
  expect(team.leak).toMatchObject({ stage: null });
  const told = [...new Set(team.people.flatMap((person) => Object.keys(person)))];
  expect(told.toSorted()).toEqual([
    'customers',
    'done',
    'duePromises',
    'hourWorth',
    'minutesADay',
    'minutesPlanned',
    'name',
    'openPromises',
    'planned',
    'plannedDone',
    'rm',
  ]);
});
