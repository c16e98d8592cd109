import { inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { takeNote } from '../notes/take-note.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';
import { planDay } from '../plan/plan-day.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { todayOf } from '../today/today.ts';
import { beforeYouRing } from './before-you-ring.ts';
import { dayLog } from './day-log.ts';
import { followUp } from './follow-up.ts';
import { settlePromise, type Settling } from './settle-promise.ts';

const RM = rmActor(1);
const { newId } = options();
const DAY = 86_400_000;
const after = (milliseconds: number): string => new Date(Date.parse(NOON) + milliseconds).toISOString();

let stores: TestStores;
let customerId: string;
let keys = 0;
beforeEach(async () => {
  stores = await testStores();
  await smallBank(stores, 5);
  const { rows } = await stores.superuser.query<{ id: string }>(
    'select customer_id as id from customer where rm = 1 order by customer_id limit 1',
  );
  customerId = rows[0]?.id ?? '';
});
afterEach(() => stores.close());

async function promised(dueOn: number, over: Partial<Parameters<typeof takeNote>[2]> = {}): Promise<void> {
  keys += 1;
  const note = {
    clientKey: `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`,
    customerId,
    text: 'said so',
    origin: 'typed',
    need: null,
    promise: { words: 'send the figures', dueOn },
    touch: null,
    complaint: false,
    alsoNeeds: [],
    feedback: null,
    ...over,
  } as const;
  const taken = await takeNote(stores, RM, note, { now: NOON, newId });
  if (!taken.ok) throw new Error(taken.problem.code);
}
const open = async (now = NOON) => (await followUp(stores, RM, now)).open;
const settle = (promiseId: string, settling: Settling, now = NOON, actor = RM) =>
  settlePromise(stores, actor, { promiseId, settling }, { now, newId });

describe('follow-up', () => {
  test('open promises stand by their day, in the words they were made in, and say how late they are', async () => {
    await promised(TODAY + 3);
    await promised(TODAY);
    const seen = await open(after(2 * DAY));
    expect(seen.map(({ dueOn, daysLate, agreed }) => ({ dueOn, daysLate, agreed }))).toEqual([
      { dueOn: TODAY, daysLate: 2, agreed: { text: 'send the figures' } },
      { dueOn: TODAY + 3, daysLate: 0, agreed: { text: 'send the figures' } },
    ]);
  });

  test.each<{ why: string; settling: Settling; stays: readonly number[]; state: string }>([
    { why: 'kept', settling: { as: 'kept' }, stays: [], state: 'kept' },
    { why: 'not needed any more', settling: { as: 'dropped' }, stays: [], state: 'dropped' },
    { why: 'agreed anew', settling: { as: 'moved', dueOn: TODAY + 9 }, stays: [TODAY + 9], state: 'moved' },
  ])('$why', async ({ settling, stays, state }) => {
    await promised(TODAY);
    const [first] = await open();
    expect(await settle(first?.promiseId ?? '', settling, after(1_000))).toEqual({ ok: true, value: undefined });
    const now = await followUp(stores, RM, after(2_000));
    expect(now.open.map(({ dueOn }) => dueOn)).toEqual(stays);
    expect(now.ended.map((promise) => promise.state)).toEqual([state]);
    for (const promise of now.open) expect(promise.agreed).toEqual({ text: 'send the figures' });
    // A second tap, on another phone, learns how it ended.
    expect(await settle(first?.promiseId ?? '', { as: 'kept' })).toEqual({
      ok: false,
      problem: { code: 'promise.ended', state },
    });
  });

  test.each<{ why: string; settling: Settling; code: string }>([
    { why: 'yesterday is no new day', settling: { as: 'moved', dueOn: TODAY - 1 }, code: 'promise.day_passed' },
  ])('$why, and the promise stays open', async ({ settling, code }) => {
    await promised(TODAY);
    const [first] = await open();
    expect(await settle(first?.promiseId ?? '', settling)).toMatchObject({ ok: false, problem: { code } });
    expect(await open()).toEqual([first]);
  });

  test('another RM sees and settles nothing of it', async () => {
    await promised(TODAY);
    const [first] = await open();
    expect((await followUp(stores, rmActor(2), NOON)).open).toEqual([]);
    expect(await settle(first?.promiseId ?? '', { as: 'kept' }, NOON, rmActor(2))).toMatchObject({
      ok: false,
      problem: { code: 'promise.not_found' },
    });
  });
});

describe('by the clock', () => {
  const ring = async (kind: 'no_answer' | 'sent', key: string) => {
    const tap = {
      clientKey: `00000000-0000-4000-8000-0000000001${key}`,
      about: { customerId, medium: 'call' },
      tap: { kind },
    } as const;
    const tapped = await recordOutcome(stores, RM, tap, { now: NOON, newId });
    if (!tapped.ok) throw new Error(tapped.problem.code);
  };

  test('what was kept in time, what waits past its day, and what was agreed anew in time, which counts as neither', async () => {
    for (const due of [TODAY, TODAY, TODAY, TODAY + 30]) await promised(due);
    const [kept, , moved] = await open();
    await settle(kept?.promiseId ?? '', { as: 'kept' }, after(1_000));
    await settle(moved?.promiseId ?? '', { as: 'moved', dueOn: TODAY + 30 }, after(1_000));
    const now = await followUp(stores, RM, after(2 * DAY));
    expect(now.service).toMatchObject({ onTime: { numerator: 1, denominator: 2 }, late: 1, leak: null });
    expect(now.open.map(({ service }) => service?.clock.state)).toEqual(['late', 'running', 'running']);
    expect((await followUp(stores, RM, NOON)).service).toMatchObject({
      onTime: { numerator: 1, denominator: 1 },
      late: 0,
    });
    expect((await followUp(stores, rmActor(2), after(2 * DAY))).service.onTime).toEqual({
      noBase: true,
      denominator: 0,
    });
  });

  test('waiting costs of what was expected, and somebody who does not pick up is tried at an hour or not at all', async () => {
    await planDay(stores, RM, { now: () => NOON, newId });
    const list = await todayOf(stores, RM, undefined, NOON);
    const row = list.ok ? list.value.rows[0] : undefined;
    customerId = row?.customerId ?? '';
    await promised(TODAY);
    const [fresh] = await open();
    expect(fresh?.service).toMatchObject({ tries: 0, next: null, worth: { currency: 'EUR' } });
    await ring('no_answer', '01');
    const [tried] = await open(after(1_000));
    expect(tried?.service).toMatchObject({ tries: 1, clock: { state: 'at_risk' }, worth: fresh?.service?.worth });
    expect(tried?.service?.next).not.toBeNull();
    const { leak } = (await followUp(stores, RM, after(7 * DAY))).service;
    // Seven days past its clock half of the two thirds that can fade is gone.
    expect(leak).toMatchObject({ unknown: 0, worth: fresh?.service?.worth });
    expect((leak?.lost.minor ?? 0) / (leak?.worth.minor ?? 1)).toBeCloseTo(1 / 3, 2);
  });
});

test('the evening log is what the record has of the day: contacts, needs, promises, notes', async () => {
  await promised(TODAY, {
    need: { kind: 'finance_home', said: 'said', amount: null },
    touch: { medium: 'call', direction: 'in' },
  });
  const [first] = await open();
  await settle(first?.promiseId ?? '', { as: 'kept' }, after(1_000));
  const tapped = await recordOutcome(
    stores,
    RM,
    {
      clientKey: '00000000-0000-4000-8000-0000000000ff',
      about: { customerId, medium: 'call' },
      tap: { kind: 'next_step', nextOn: TODAY + 4 },
    },
    { now: after(2_000), newId },
  );
  expect(tapped.ok).toBe(true);
  const log = await dayLog(stores, RM, after(3_000));
  expect(log).toMatchObject({
    today: TODAY,
    notes: 1,
    contacts: [{ medium: 'call', kind: 'next_step', nextOn: TODAY + 4 }],
    needs: [{ kind: 'finance_home' }],
    kept: [{ agreed: { text: 'send the figures' } }],
  });
  expect(log.minutes).toBeGreaterThan(0);
  expect(await dayLog(stores, RM, after(DAY))).toMatchObject({ contacts: [], needs: [], notes: 0 });
  expect(await dayLog(stores, rmActor(2), NOON)).toMatchObject({ contacts: [], kept: [], notes: 0 });
});

test('before a call: the last promise, contact and note, and what not to say', async () => {
  await promised(TODAY + 2, {
    text: 'no insurance, they have it',
    need: { kind: 'protect_family', said: 'denied', amount: null },
    touch: { medium: 'call', direction: 'out' },
    complaint: true,
  });
  const seen = await beforeYouRing(stores, RM, customerId, after(DAY));
  if (!seen.ok) throw new Error(seen.problem.code);
  expect(seen.value).toMatchObject({
    lastPromise: { agreed: { text: 'send the figures' }, dueOn: TODAY + 2, state: 'open' },
    lastContact: { on: TODAY, medium: 'call', answered: true },
    lastNote: { text: 'no insurance, they have it' },
  });
  expect(seen.value.doNotSay.map(({ key }) => key)).toEqual(['before.complaint', 'before.denied']);
  expect(await beforeYouRing(stores, rmActor(2), customerId, NOON)).toMatchObject({ ok: false });
  const { rows } = await inScope(stores, [1], (db) =>
    db.query<{ id: string }>('select customer_id as id from customer where customer_id <> $1 order by 1', [customerId]),
  );
  expect(await beforeYouRing(stores, RM, rows[0]?.id ?? '', NOON)).toMatchObject({
    ok: true,
    value: { lastPromise: null, lastNote: null },
  });
});
