import { inScope } from '@vivero/storage';
import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { actor } from '../customers/testing/two-books.ts';
import { addPerson } from '../customers/add-person.ts';
import { settlePromise } from '../follow-up/settle-promise.ts';
import { options } from '../intake/testing/test-bank.ts';
import { takeNoteBack } from '../notes/take-note-back.ts';
import { takeNote } from '../notes/take-note.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';
import { undoOutcome } from '../outcomes/undo-outcome.ts';
import { teamOf } from '../team/team.ts';
import { type Today, todayOf, type TodayRow } from '../today/today.ts';
import { planDay } from './plan-day.ts';
import { NOON, rmActor, smallBank, TODAY } from './testing/plan-bank.ts';

const RM = rmActor(1);
const { newId } = options();
const after = (minutes: number): string => new Date(Date.parse(NOON) + minutes * 60_000).toISOString();
let keys = 0;
const freshKey = (): string => `00000000-0000-4000-8000-${String((keys += 1)).padStart(12, '0')}`;

let stores: TestStores;
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 30);
  restore = await savedContent(stores);
});
afterEach(() => restore());
afterAll(() => stores.close());

const plan = (now = NOON) => planDay(stores, RM, { now: () => now, newId });
async function list(now = after(59)): Promise<Today> {
  const found = await todayOf(stores, RM, 1, now);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}
/** Writes down at this minute past noon that something was agreed for a day. */
async function note(customerId: string, { dueOn = TODAY, at = 1 } = {}): Promise<string> {
  const note = {
    customerId,
    text: 'x',
    origin: 'typed',
    need: null,
    alsoNeeds: [],
    feedback: null,
    touch: null,
    complaint: false,
  } as const;
  const promise = { words: 'send the figures', dueOn };
  const taken = await takeNote(stores, RM, { ...note, clientKey: freshKey(), promise }, { now: after(at), newId });
  if (!taken.ok) throw new Error(taken.problem.code);
  return taken.value.noteId;
}
const rowOf = ({ rows }: Today, customerId: string): TodayRow | undefined =>
  rows.find((row) => row.customerId === customerId);
const but = ({ rows }: Today, customerId: string): TodayRow[] => rows.filter((row) => row.customerId !== customerId);
/** Somebody of the book who had to wait, or whose last row of the list is. */
const somebody = async (status: 'overflow' | 'offered'): Promise<string> =>
  (
    await stores.superuser.query<{ id: string }>(
      `select d.customer_id as id from decision as d
        where d.rm = 1 and d.status = $1 and d.record -> 'row' ->> 'group' is distinct from 'promised' order by d.rank desc limit 1`,
      [status],
    )
  ).rows[0]?.id ?? '';
const planned = async () =>
  (await teamOf(stores, actor('team_lead', [1, 2]), after(59))).people.find(({ rm }) => rm === 1)?.planned;
const promised = { group: 'promised', action: 'service', agreed: { text: 'send the figures' } };

test.each([
  { why: 'who had to wait', status: 'overflow', more: 1 },
  { why: 'who is on the list for something else', status: 'offered', more: 0 },
] as const)(
  'a promise for today is a row at once, of somebody $why; the others stay as they are',
  async ({ status, more }) => {
    await plan();
    const before = await list();
    const customerId = await somebody(status);
    const load = await planned();
    const noteId = await note(customerId);
    const now = await list();
    expect(rowOf(now, customerId)).toMatchObject(promised);
    expect(now.groups[0]).toBe('promised');
    expect(but(now, customerId)).toEqual(but(before, customerId));
    expect(now.rows).toHaveLength(before.rows.length + more);
    expect(now.overflow).toBe(before.overflow - more);
    expect(await planned()).toBe((load ?? 0) + more);

    expect(await takeNoteBack(stores, RM, noteId, { now: after(1), newId })).toMatchObject({ ok: true });
    expect((await list()).rows).toEqual(before.rows);
    expect(await planned()).toBe(load);
  },
);

test('a promise for tomorrow changes nothing of today', async () => {
  await plan();
  const before = await list();
  await note(await somebody('overflow'), { dueOn: TODAY + 1 });
  expect(await list()).toEqual(before);
});

test('what was promised after the talk of the day is still to do, in this list and in the next', async () => {
  await plan();
  const customerId = await somebody('offered');
  const tap = (about: Parameters<typeof recordOutcome>[2]['about'], at: number) =>
    recordOutcome(stores, RM, { clientKey: freshKey(), about, tap: { kind: 'sent' } }, { now: after(at), newId });
  await tap({ decisionId: rowOf(await list(), customerId)?.decisionId ?? '' }, 1);
  expect(rowOf(await list(), customerId)).toBeUndefined();
  await note(customerId, { at: 2 });
  expect(rowOf(await list(), customerId)).toMatchObject(promised);
  await plan(after(3));
  const row = rowOf(await list(), customerId);
  expect(row).toMatchObject(promised);

  const done = await tap({ decisionId: row?.decisionId ?? '' }, 4);
  if (!done.ok) throw new Error(done.problem.code);
  expect(rowOf(await list(), customerId)).toBeUndefined();
  await plan(after(5));
  expect(rowOf(await list(), customerId)).toBeUndefined();
  expect(await undoOutcome(stores, RM, done.value.outcomeId, { now: after(4), newId })).toMatchObject({ ok: true });
  await plan(after(6));
  expect(rowOf(await list(), customerId)).toMatchObject(promised);
});

test('what is moved to today is on it at once', async () => {
  await plan();
  const customerId = await somebody('overflow');
  await note(customerId, { dueOn: TODAY + 4 });
  const { rows } = await stores.superuser.query<{ id: string }>('select promise_id as id from promise');
  const wish = { promiseId: rows[0]?.id ?? '', settling: { as: 'moved', dueOn: TODAY } } as const;
  expect(await settlePromise(stores, RM, wish, { now: after(2), newId })).toMatchObject({ ok: true });
  expect(rowOf(await list(), customerId)).toMatchObject(promised);
});

test('a full day has room for it: it was promised', async () => {
  await inScope(stores, [1], (db) => db.query('update rm set minutes_a_day = 20 where rm = 1'));
  await plan();
  const before = await list();
  const customerId = await somebody('overflow');
  await note(customerId);
  expect(rowOf(await list(), customerId)).toMatchObject(promised);
  expect((await list()).rows).toHaveLength(before.rows.length + 1);
});

test('where nobody has decided the day yet there is nothing to add to, and the decision has it', async () => {
  const { rows } = await stores.superuser.query<{ id: string }>('select customer_id as id from customer where rm = 1');
  const customerId = rows[0]?.id ?? '';
  await note(customerId);
  expect((await list()).rows).toEqual([]);
  await plan();
  expect(rowOf(await list(), customerId)).toMatchObject(promised);
});

test('somebody met, with no lawful basis yet: the agreement stands, and the row says that it is about nothing else', async () => {
  await plan();
  const added = await addPerson(stores, RM, { name: 'Mira Novo', contact: '+34611222333' }, { now: NOON, newId });
  if (!added.ok || !added.value.added) throw new Error('not added');
  await note(added.value.customerId);
  const row = rowOf(await list(), added.value.customerId);
  expect(row).toMatchObject({ ...promised, requires: { key: 'why_not.basis.agreed' }, product: null });
  expect(row?.whyNot.map(({ rule }) => rule)).toContain('basis');
  await stores.superuser.query(`update customer set detour = 'do_not_contact' where customer_id = $1`, [
    added.value.customerId,
  ]);
  await plan(after(2));
  expect(rowOf(await list(), added.value.customerId)).toBeUndefined();
});
