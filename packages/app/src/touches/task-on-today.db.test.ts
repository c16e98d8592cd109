import type { Tap, TouchWish } from '@vivero/domain';
import { inScope, makePromise } from '@vivero/storage';
import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, afterAll, beforeAll, expect, test } from 'vitest';
import { followUp } from '../follow-up/follow-up.ts';
import { options } from '../intake/testing/test-bank.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';
import { undoOutcome } from '../outcomes/undo-outcome.ts';
import { planDay } from '../plan/plan-day.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { todayOf } from '../today/today.ts';
import { requestTouch } from './request-touch.ts';
import { clearUp } from './sender.ts';
import { settleTouchByHand } from './settle-touch.ts';
import { wish } from './testing/wish.ts';

const DAY = 86_400_000;
const RM = rmActor(1);
const { newId } = options();
const after = (milliseconds: number): string => new Date(Date.parse(NOON) + milliseconds).toISOString();
const UNTIL = after(2 * DAY);

let stores: TestStores;
let restore: () => Promise<void>;
let people: string[];
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 8);
  await planDay(stores, rmActor(1, 2), { now: () => NOON, newId });
  // Who is drawn into the comparison group is on no list: ids are made anew each time, and so are the lots.
  const { rows } = await stores.superuser.query<{ id: string }>(
    `select c.customer_id as id from customer as c
      where c.rm = 1 and not exists (select from holdout_membership as m where m.customer_id = c.customer_id) and not exists (select from holding as h where h.customer_id = c.customer_id and h.category = 'term_deposit')
      order by 1`,
  );
  people = rows.map(({ id }) => id);
  restore = await savedContent(stores);
});
afterEach(() => restore());
afterAll(() => stores.close());

async function asked(over: Partial<TouchWish> = {}, person = 0): Promise<string> {
  const wanted = wish({ customerId: people[person] ?? '', purpose: 'service', expiresAt: UNTIL, ...over });
  const answer = await inScope(stores, [1, 2], (db) => requestTouch(db, wanted, { now: NOON, newId, by: 'test' }));
  if (!answer.ok) throw new Error(answer.problem.code);
  expect(answer.value.state).toBe('task');
  return answer.value.touchId;
}
async function rowsAt(now = NOON) {
  const list = await todayOf(stores, RM, 1, now);
  if (!list.ok) throw new Error(list.problem.code);
  return list.value;
}
const rowAt = async (id: string, now = NOON) => (await rowsAt(now)).rows.find(({ decisionId }) => decisionId === id);
let keys = 0;
const tapped = (decisionId: string, tap: Tap, now = after(1_000)) => {
  keys += 1;
  const clientKey = `00000000-0000-4000-8000-${String(keys).padStart(12, '0')}`;
  return recordOutcome(stores, RM, { clientKey, about: { decisionId }, tap }, { now, newId });
};
const recorded = async (...tap: Parameters<typeof tapped>) => {
  const result = await tapped(...tap);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const touchOf = async (touchId: string) =>
  (
    await stores.superuser.query<{ state: string; answer: string | null }>(
      'select state, answer from touch where touch_id = $1',
      [touchId],
    )
  ).rows[0];
const eventsOf = async (touchId: string) =>
  (
    await stores.superuser.query<{ code: string }>(
      `select code from ledger_event where details ->> 'touchId' = $1 order by 1`,
      [touchId],
    )
  ).rows.map(({ code }) => code);

const talked: Tap = { kind: 'next_step', nextOn: TODAY + 3 };

test('a contact that the RM makes is a row of the list, with what to say, before the suggestion that it takes the place of', async () => {
  const before = await rowsAt();
  expect(before.rows.some(({ customerId }) => customerId === people[1])).toBe(true);
  const touchId = await asked({}, 1);
  const list = await rowsAt();
  const own = list.rows.filter(({ customerId }) => customerId === people[1]);
  expect(own).toMatchObject([
    {
      decisionId: touchId,
      group: 'cannot_wait',
      action: 'service',
      medium: 'call',
      worth: null,
      expectedValue: null,
      reason: { key: 'plan.reason.task', params: { what: { term: 'content.default.idle_cash_guide' } } },
      opening: { key: 'script.opening.seed' },
      content: { contentId: 'default.idle_cash_guide' },
    },
  ]);
  expect(list.minutesPlanned).toBe(list.rows.reduce((sum, { minutes }) => sum + minutes, 0));
  const firstSuggestion = list.rows.findIndex(({ group }) => group === 'worth_talking');
  expect(list.rows.findIndex(({ decisionId }) => decisionId === touchId)).toBeLessThan(firstSuggestion);
  expect((await followUp(stores, RM, NOON)).tasks).toMatchObject([
    { touchId, customerId: people[1], medium: 'call', dueOn: TODAY + 2 },
  ]);
});

test('two taps settle it and write what happened; taking them back brings it back', async () => {
  const touchId = await asked();
  const { outcomeId } = await recorded(touchId, talked);
  expect(await touchOf(touchId)).toEqual({ state: 'done', answer: 'outcome.next_step' });
  expect(await eventsOf(touchId)).toEqual(['CT-V']);
  expect(await rowAt(touchId)).toBeUndefined();
  expect((await followUp(stores, RM, NOON)).tasks).toEqual([]);
  expect(await tapped(touchId, { kind: 'sent' })).toMatchObject({ ok: false, problem: { code: 'outcome.already' } });
  expect((await undoOutcome(stores, RM, outcomeId, { now: after(2_000), newId })).ok).toBe(true);
  expect(await touchOf(touchId)).toEqual({ state: 'task', answer: null });
  expect(await eventsOf(touchId)).toEqual([]);
  expect(await rowAt(touchId)).toBeDefined();
});

test('a call that nobody picks up is on record and comes back tomorrow, and then ends', async () => {
  const touchId = await asked();
  await recorded(touchId, { kind: 'no_answer' });
  expect(await eventsOf(touchId)).toEqual(['CT-D']);
  expect([(await touchOf(touchId))?.state, await rowAt(touchId)]).toEqual(['task', undefined]);
  expect(await rowAt(touchId, after(DAY))).toBeDefined();
  await recorded(touchId, { kind: 'no_answer' }, after(DAY));
  await recorded(touchId, { kind: 'not_right', reason: 'timing' }, after(DAY + 1_000));
  expect(await touchOf(touchId)).toEqual({ state: 'done', answer: 'outcome.not_right' });
});

test('what was not done in time is over', async () => {
  const touchId = await asked();
  expect(await rowAt(touchId, after(2 * DAY))).toBeUndefined();
  await clearUp({ stores, gateways: {}, now: () => after(2 * DAY) });
  expect((await touchOf(touchId))?.state).toBe('expired');
  expect(await tapped(touchId, talked)).toMatchObject({ ok: false, problem: { code: 'outcome.row_not_found' } });
});

test('done by hand, it is in the ledger and nothing is left to say', async () => {
  const touchId = await asked();
  expect((await settleTouchByHand(stores, RM, touchId, 'done', NOON)).ok).toBe(true);
  expect(await eventsOf(touchId)).toEqual(['CT-D']);
  expect(await tapped(touchId, talked)).toMatchObject({ ok: false, problem: { code: 'outcome.row_not_found' } });
});

test('what was promised keeps its row, and says what else there is', async () => {
  const customerId = people[2] ?? '';
  await inScope(stores, [1], (db) =>
    makePromise(db, {
      promiseId: newId('prm'),
      customerId,
      rm: 1,
      madeAt: NOON,
      madeBy: 'test',
      dueOn: TODAY,
      needId: null,
      phrase: { key: 'promise.call_again', params: {} },
      words: null,
      state: 'open',
      endedAt: null,
    }),
  );
  await planDay(stores, rmActor(1, 2), { now: () => after(60_000), newId });
  await asked({}, 2);
  const own = (await rowsAt()).rows.filter((row) => row.customerId === customerId);
  expect(own).toMatchObject([{ group: 'promised' }]);
  expect(own[0]?.alsoDue.map(({ key }) => key)).toContain('plan.reason.task');
});

test('the colleague of another book sees nothing of it', async () => {
  const touchId = await asked();
  const other = await todayOf(stores, rmActor(2), 2, NOON);
  expect(other.ok && other.value.rows.some(({ decisionId }) => decisionId === touchId)).toBe(false);
  const clientKey = '00000000-0000-4000-9000-000000000001';
  const foreign = { clientKey, about: { decisionId: touchId }, tap: talked };
  expect(await recordOutcome(stores, rmActor(2), foreign, { now: NOON, newId })).toMatchObject({
    ok: false,
    problem: { code: 'outcome.row_not_found' },
  });
});
