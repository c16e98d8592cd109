import { setTimeout as pause } from 'node:timers/promises';
import { OUTCOME_REASONS, type Tap } from '@vivero/domain';
import { inScope, makePromise, openPromises, planTouches, recordedNeeds, tableChecksums } from '@vivero/storage';
import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { judgeTouches } from '../mirror/touch-modes.ts';
import { planDay } from '../plan/plan-day.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { type Today, todayOf } from '../today/today.ts';
import type { TapSubject } from './answered-row.ts';
import { recordOutcome } from './record-outcome.ts';
import { undoOutcome } from './undo-outcome.ts';

const RM = rmActor(1);
const { newId } = options();
const SECOND = 1_000;
const after = (milliseconds: number): string => new Date(Date.parse(NOON) + milliseconds).toISOString();
let keys = 0;
const freshKey = (): string => `00000000-0000-4000-8000-${String((keys += 1)).padStart(12, '0')}`;

let stores: TestStores;
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 30);
  await planDay(stores, rmActor(1, 2), { now: () => NOON, newId });
  restore = await savedContent(stores);
});
afterEach(() => restore());
afterAll(() => stores.close());

async function list(now = NOON): Promise<Today> {
  const found = await todayOf(stores, RM, 1, now);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}
const names = ({ rows }: Today): string[] => rows.map((row) => row.customerName);
const tapped = (about: TapSubject, tap: Tap, over: { key?: string; now?: string; actor?: typeof RM } = {}) =>
  recordOutcome(
    stores,
    over.actor ?? RM,
    { clientKey: over.key ?? freshKey(), about, tap },
    { now: over.now ?? after(SECOND), newId },
  );
async function recorded(about: TapSubject, tap: Tap, over: Parameters<typeof tapped>[2] = {}) {
  const result = await tapped(about, tap, over);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
const rowOf = (today: Today, place: number) => {
  const row = today.rows.at(place);
  if (row === undefined) throw new Error('the list is too short');
  return row;
};
const next: Tap = { kind: 'next_step', nextOn: TODAY + 3 };
const later: Tap = { kind: 'another_day', nextOn: TODAY + 2 };

/** Everything that the books 1 and 2 hold, but for what tells that something was done and taken back. */
async function content(): Promise<Record<string, unknown>> {
  const sums = await inScope(stores, [1, 2], tableChecksums);
  const told = /^audit_|^outcome$|^ledger_removal$|^decision/;
  return Object.fromEntries(Object.entries(sums).filter(([table]) => !told.test(table)));
}
const ledgerOf = async (customerId: string) =>
  (
    await stores.superuser.query<{ code: string; details: Record<string, unknown> }>(
      `select e.code, e.details from ledger_event as e where e.customer_id = $1 and e.source = 'vivero' order by e.event_id`,
      [customerId],
    )
  ).rows;

describe('the list is right again', () => {
  test.each<{ why: string; tap: Tap; events: readonly string[]; filled: boolean }>([
    { why: 'a next step fills the row', tap: next, events: ['CT-V'], filled: true },
    { why: 'no answer gives it to somebody else', tap: { kind: 'no_answer' }, events: ['CT-D'], filled: false },
    { why: 'another day as well', tap: later, events: [], filled: false },
    {
      why: 'a talk that came to nothing has filled it',
      tap: { kind: 'not_right', reason: 'timing' },
      events: ['CT-V'],
      filled: true,
    },
    {
      why: 'a denial, too',
      tap: { kind: 'not_right', reason: 'has_elsewhere' },
      events: ['CT-V', 'ND-D'],
      filled: true,
    },
    { why: 'a message as well', tap: { kind: 'sent' }, events: ['CT-D'], filled: true },
  ])('$why', async ({ tap, events, filled }) => {
    const before = await list();
    const row = rowOf(before, -1);
    await recorded({ decisionId: row.decisionId }, tap);
    const now = await list();
    // Everybody else keeps place and row; who moves up comes behind the others of the group.
    const kept = before.rows.filter((each) => each.decisionId !== row.decisionId);
    expect(now.rows.slice(0, kept.length)).toEqual(kept);
    expect(now.rows).toHaveLength(filled ? kept.length : kept.length + 1);
    expect(now.overflow).toBe(filled ? before.overflow : before.overflow - 1);
    expect(names(now)).not.toContain(row.customerName);
    expect(now.done).toMatchObject({ contacts: 1, minutes: filled ? row.minutes : 1 });
    expect((await ledgerOf(row.customerId)).map(({ code }) => code)).toEqual(events);
  });

  test('what moved up is a row like any other, and is the best of those who waited', async () => {
    const before = await list();
    await recorded({ decisionId: rowOf(before, -1).decisionId }, { kind: 'no_answer' });
    const came = rowOf(await list(), -1);
    expect(names(before)).not.toContain(came.customerName);
    const { rows } = await stores.superuser.query<{ customer_id: string }>(
      `select d.customer_id from decision as d where d.status = 'overflow' and d.rm = 1 order by d.rank limit 1`,
    );
    expect(came.customerId).toBe(rows[0]?.customer_id);
    await recorded({ decisionId: came.decisionId }, next);
    expect(names(await list())).not.toContain(came.customerName);
  });

  test('decided anew in the middle of the day, the list fills what is left of it and asks nobody twice', async () => {
    const before = await list();
    await recorded({ decisionId: rowOf(before, -1).decisionId }, next);
    await recorded({ decisionId: rowOf(before, -2).decisionId }, { kind: 'no_answer' });
    await planDay(stores, RM, { now: () => after(60 * SECOND), newId });
    const anew = await list(after(61 * SECOND));
    expect(anew.rows).toHaveLength(before.rows.length - 1);
    for (const done of [-1, -2]) expect(names(anew)).not.toContain(rowOf(before, done).customerName);
  });

  test('a contact that no row proposed takes its customer off the list, too', async () => {
    const { customerId, customerName } = rowOf(await list(), 0);
    await recorded({ customerId, medium: 'branch' }, next);
    expect(names(await list())).not.toContain(customerName);
    expect(await ledgerOf(customerId)).toMatchObject([{ code: 'CT-V', details: { service: false } }]);
  });

  test('a promise is a row on its day, with what was agreed, and the talk about it keeps it', async () => {
    const { decisionId, customerId, nextStep } = rowOf(await list(), -1);
    await recorded({ decisionId }, next);
    const day = after(3 * 86_400_000);
    await planDay(stores, RM, { now: () => day, newId });
    const due = (await list(day)).rows.find((row) => row.customerId === customerId);
    expect(due).toMatchObject({ group: 'promised', agreed: nextStep });
    await recorded({ decisionId: due?.decisionId ?? '' }, { kind: 'not_right', reason: 'trust' }, { now: day });
    expect(await inScope(stores, [1], (db) => openPromises(db, [1]))).toEqual([]);
    expect((await list(day)).done).toMatchObject({ contacts: 1, promisesKept: 1 });
  });

  test('another day for a promise in somebody’s own words takes the words along', async () => {
    const { customerId } = rowOf(await list(), -1);
    const words = Buffer.from('sealed');
    await inScope(stores, [1], (db) =>
      makePromise(db, {
        promiseId: 'prm_own',
        customerId,
        rm: 1,
        dueOn: TODAY,
        needId: null,
        phrase: null,
        words,
        madeAt: NOON,
        madeBy: 'usr_test',
        state: 'open',
        endedAt: null,
      }),
    );
    await planDay(stores, RM, { now: () => NOON, newId });
    const { rows } = await stores.superuser.query<{ decision_id: string }>(
      `select d.decision_id from decision as d where d.record #>> '{row,promiseId}' = 'prm_own'`,
    );
    await recorded({ decisionId: rows[0]?.decision_id ?? '' }, later);
    const { rows: promises } = await stores.superuser.query(
      'select p.state, p.words, p.due_on::text from promise as p order by p.due_on',
    );
    expect(promises).toMatchObject([
      { state: 'moved', words },
      { state: 'open', words },
    ]);
  });

  test('a next step on a need that stood in the record is need-led, and counted as such', async () => {
    const row = (await list()).rows.find((each) => each.needId !== null && each.content !== null);
    await recorded({ decisionId: row?.decisionId ?? '' }, next, { now: after(60 * SECOND) });
    const judged = await inScope(stores, [1], async (db) =>
      judgeTouches(await planTouches(db, [1], TODAY, 1), await recordedNeeds(db, [1])),
    );
    expect(judged).toMatchObject([{ mode: 'need_led', witnessed: true }]);
  });

  test('what was denied is denied in the record, and the rest of the customer’s needs is not touched', async () => {
    const row = (await list()).rows.find((each) => each.needId !== null && each.action !== 'service');
    await recorded({ decisionId: row?.decisionId ?? '' }, { kind: 'not_right', reason: 'has_elsewhere' });
    const { rows } = await stores.superuser.query<{ kind: string; state: string }>(
      'select n.kind, n.state from need as n where n.customer_id = $1',
      [row?.customerId],
    );
    for (const { kind, state } of rows) expect(state === 'denied').toBe(kind === row?.needKind);
  });
});

describe('one tap, one outcome', () => {
  test('sent twice, at once or later, it is recorded once and answered the same', async () => {
    const { decisionId } = rowOf(await list(), 0);
    const key = freshKey();
    const [one, two] = await Promise.all([
      tapped({ decisionId }, next, { key }),
      tapped({ decisionId }, next, { key }),
    ]);
    expect(one).toEqual(two);
    expect(await tapped({ decisionId }, { kind: 'no_answer' }, { key, now: after(9 * SECOND) })).toEqual(one);
    expect((await list()).done.contacts).toBe(1);
  });

  test('a second phone learns what the first has recorded', async () => {
    const { decisionId, customerId } = rowOf(await list(), 0);
    await recorded({ decisionId }, { kind: 'no_answer' });
    expect(await tapped({ decisionId }, next)).toEqual({
      ok: false,
      problem: { code: 'outcome.already', kind: 'no_answer', recordedAt: after(SECOND) },
    });
    expect(await ledgerOf(customerId)).toHaveLength(1);
  });

  test('taps at once never give one free place away twice', async () => {
    const before = await list();
    const rows = before.rows.slice(-4);
    await Promise.all(rows.map(({ decisionId }) => recorded({ decisionId }, { kind: 'no_answer' })));
    const now = names(await list());
    expect(new Set(now).size).toBe(now.length);
    expect(now).toHaveLength(before.rows.length);
  });

  test.each<{ why: string; about: () => Promise<TapSubject>; tap: Tap; actor: typeof RM; code: string }>([
    {
      why: 'somebody else’s row',
      about: async () => ({ decisionId: rowOf(await list(), 0).decisionId }),
      tap: next,
      actor: rmActor(2),
      code: 'outcome.row_not_found',
    },
    {
      why: 'a row that does not exist',
      about: async () => ({ decisionId: 'dec_none' }),
      tap: next,
      actor: RM,
      code: 'outcome.row_not_found',
    },
    {
      why: 'somebody else’s customer',
      about: async () => ({ customerId: rowOf(await list(), 0).customerId, medium: 'call' }),
      tap: next,
      actor: rmActor(2),
      code: 'customer.not_found',
    },
    {
      why: 'a day that is not ahead',
      about: async () => ({ decisionId: rowOf(await list(), 0).decisionId }),
      tap: { kind: 'next_step', nextOn: TODAY },
      actor: RM,
      code: 'outcome.day_out_of_range',
    },
  ])('$why is refused and nothing is written', async ({ about, tap, actor, code }) => {
    const before = await content();
    expect(await tapped(await about(), tap, { actor })).toMatchObject({ ok: false, problem: { code } });
    expect(await content()).toEqual(before);
    expect((await list()).done.contacts).toBe(0);
  });
});

describe('undo', () => {
  const undone = (outcomeId: string, now = after(10 * SECOND), actor = RM) =>
    undoOutcome(stores, actor, outcomeId, { now, newId });

  test.each<Tap>([
    next,
    later,
    { kind: 'no_answer' },
    { kind: 'sent' },
    ...OUTCOME_REASONS.map((reason): Tap => ({ kind: 'not_right', reason })),
  ])('after %j everything is as before, the list row for row', async (tap) => {
    const [listed, held] = [await list(), await content()];
    for (const place of [0, -1]) {
      const { outcomeId } = await recorded({ decisionId: rowOf(listed, place).decisionId }, tap);
      expect(await list()).not.toEqual(listed);
      expect(await undone(outcomeId)).toMatchObject({ ok: true, value: { undoneAt: after(10 * SECOND) } });
      expect(await list()).toEqual(listed);
      expect(await content()).toEqual(held);
    }
    const { rows } = await stores.superuser.query(`select distinct cause from ledger_removal`);
    expect(rows).toEqual(tap.kind === 'another_day' ? [] : [{ cause: 'undo' }]);
  });

  test('in any order: what stays done stays done', async () => {
    const before = await list();
    const first = await recorded({ decisionId: rowOf(before, -1).decisionId }, { kind: 'no_answer' });
    const second = await recorded({ decisionId: rowOf(before, 0).decisionId }, next);
    await undone(first.outcomeId);
    expect((await list()).rows).toEqual(before.rows.slice(1));
    await undone(second.outcomeId);
    expect((await list()).rows).toEqual(before.rows);
  });

  test('the row can be answered anew, by the tap of a new page', async () => {
    const { decisionId } = rowOf(await list(), 0);
    const { outcomeId } = await recorded({ decisionId }, next);
    await undone(outcomeId);
    expect(await recorded({ decisionId }, { kind: 'no_answer' })).toMatchObject({ kind: 'no_answer', undoneAt: null });
  });

  test('twice is once', async () => {
    const { outcomeId } = await recorded({ decisionId: rowOf(await list(), 0).decisionId }, next);
    await Promise.all([undone(outcomeId), undone(outcomeId)]);
    expect(await undone(outcomeId)).toMatchObject({ ok: true });
    const { rows } = await stores.superuser.query(
      `select a.action from audit_entry as a where a.action = 'outcome.undone'`,
    );
    expect(rows).toHaveLength(1);
  });

  test.each([
    { why: 'a minute later it is too late', at: 61 * SECOND + 1, actor: RM, code: 'outcome.undo_too_late' },
    { why: 'somebody else’s is not found', at: 5 * SECOND, actor: rmActor(2), code: 'outcome.not_found' },
  ])('$why', async ({ at, actor, code }) => {
    const { outcomeId } = await recorded({ decisionId: rowOf(await list(), 0).decisionId }, next);
    expect(await undone(outcomeId, after(at), actor)).toMatchObject({ ok: false, problem: { code } });
    expect((await list()).done.contacts).toBe(1);
  });

  test('not once the promise has been kept', async () => {
    const { outcomeId } = await recorded({ decisionId: rowOf(await list(), 0).decisionId }, next);
    await inScope(stores, [1], (db) =>
      db.query(`update promise set state = 'kept', ended_at = $1`, [after(5 * SECOND)]),
    );
    expect(await undone(outcomeId)).toMatchObject({ problem: { code: 'outcome.built_upon' } });
  });
});

test('while the whole bank is being folded the tap does not wait, and the fold follows', async () => {
  const row = (await list()).rows.find((each) => each.needId !== null && each.action !== 'service');
  const stateOf = async () =>
    (
      await stores.superuser.query<{ state: string }>(
        'select n.state from need as n where n.customer_id = $1 and n.kind = $2',
        [row?.customerId, row?.needKind],
      )
    ).rows[0]?.state;
  const client = await stores.app.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(7204003)');
  await recorded({ decisionId: row?.decisionId ?? '' }, { kind: 'not_right', reason: 'has_elsewhere' });
  expect(names(await list())).not.toContain(row?.customerName);
  expect(await stateOf()).toBe('latent');
  await client.query('commit');
  client.release();
  for (let tries = 0; (await stateOf()) !== 'denied' && tries < 100; tries += 1) await pause(20);
  expect(await stateOf()).toBe('denied');
});

test('the audit knows who, what and when, and no word about the customer', async () => {
  const row = rowOf(await list(), 0);
  await recorded({ decisionId: row.decisionId }, next);
  const { rows } = await stores.superuser.query(
    `select a.actor, a.action, a.details from audit_entry as a where a.action like 'outcome.%'`,
  );
  expect(rows).toEqual([
    {
      actor: 'usr_test',
      action: 'outcome.recorded',
      details: { customerId: row.customerId, decisionId: row.decisionId, kind: 'next_step', reason: null },
    },
  ]);
});
