import type { Actor, DecisionId } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { takeNote, type WrittenNote } from '../notes/take-note.ts';
import { takeNoteBack } from '../notes/take-note-back.ts';
import { NOON, rmActor, smallBank } from '../plan/testing/plan-bank.ts';
import { followUp } from '../follow-up/follow-up.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';
import { undoOutcome } from '../outcomes/undo-outcome.ts';
import { settleTouchByHand } from '../touches/settle-touch.ts';
import { decideFeedback } from './decide-feedback.ts';
import { feedbackOverview, tellFeedback } from './feedback-overview.ts';

const RM = rmActor(1);
const MARKETING: Actor = { ...rmActor(1), id: 'usr_marketing', role: 'marketing', rms: [1, 2] };
const { newId } = options();
const clock = { now: NOON, newId };

let stores: TestStores;
let ids: readonly string[];
beforeEach(async () => {
  stores = await testStores();
  await smallBank(stores, 5);
  const { rows } = await stores.superuser.query<{ id: string }>(
    'select customer_id as id from customer where rm = 1 order by customer_id limit 2',
  );
  ids = rows.map(({ id }) => id);
});
afterEach(() => stores.close());

let notes = 0;
const suggests = (customerId: string): WrittenNote => ({
  clientKey: `00000000-0000-4000-8000-${String((notes += 1)).padStart(12, '0')}`,
  customerId,
  text: '手机银行字太小了，出个大字版',
  origin: 'typed',
  need: null,
  alsoNeeds: [],
  promise: null,
  touch: null,
  complaint: false,
  feedback: { kind: 'product', topic: 'app' },
});
const taken = async (customerId: string): Promise<string> => {
  const note = await takeNote(stores, RM, suggests(customerId), clock);
  if (!note.ok) throw new Error(note.problem.code);
  return note.value.noteId;
};
const decide = (themeId: string, state: 'accepted' | 'shipped' | 'declined') =>
  decideFeedback(stores, MARKETING, { themeId, state, reason: null }, clock);

test('alike feedback is one theme, of which the first piece is news; marketing sees no people and few numbers', async () => {
  for (const id of ids) await taken(id);
  const own = await feedbackOverview(stores, RM, NOON);
  expect(own.themes).toMatchObject([{ kind: 'product', topic: 'app', state: 'logged', items: 2, people: 2 }]);
  expect(own.own?.map(({ novel, toTell }) => ({ novel, toTell }))).toEqual([
    { novel: false, toTell: false },
    { novel: true, toTell: false },
  ]);
  expect(await feedbackOverview(stores, MARKETING, NOON)).toMatchObject({
    themes: [{ items: null, people: null }],
    own: null,
  });
});

test('what is accepted enters the ledger, what is there is told to everybody who said it, once', async () => {
  for (const id of ids) await taken(id);
  const [theme] = (await feedbackOverview(stores, RM, NOON)).themes;
  const themeId = theme?.themeId ?? '';
  expect(await decide(themeId, 'shipped')).toMatchObject({ ok: false, problem: { code: 'feedback.wrong_state' } });
  expect(await decide(themeId, 'accepted')).toEqual({ ok: true, value: { toTell: 0 } });
  const { rows } = await stores.superuser.query(`select 1 from ledger_event where code = 'FB'`);
  expect(rows).toHaveLength(2);
  expect(await decide(themeId, 'shipped')).toMatchObject({ ok: true });
  const touches = await stores.superuser.query<{ origin: string; state: string }>(
    `select origin, state from touch where origin like 'feedback:%'`,
  );
  expect(touches.rows).toHaveLength(2);
  const [first] = (await feedbackOverview(stores, RM, NOON)).own ?? [];
  expect(first?.toTell).toBe(true);
  expect(await tellFeedback(stores, RM, first?.feedbackId ?? '', NOON)).toMatchObject({ ok: true });
  expect(await tellFeedback(stores, RM, first?.feedbackId ?? '', NOON)).toMatchObject({ ok: false });
  // What is said from now on begins anew.
  await taken(ids[0] ?? '');
  expect((await feedbackOverview(stores, RM, NOON)).themes.map(({ state }) => state)).toEqual(['logged', 'shipped']);
});

test('a decision reaches everybody who said it, also more than a page shows', async () => {
  await taken(ids[0] ?? '');
  await stores.superuser.query(
    `insert into feedback_item (feedback_id, theme_id, customer_id, rm, words, novel, logged_at, logged_by)
     select 'fbk_' || n, theme_id, customer_id, rm, words, false, logged_at, logged_by
       from feedback_item, generate_series(1, 519) as n`,
  );
  const { themes, own } = await feedbackOverview(stores, RM, NOON);
  expect([themes[0]?.items, own?.length]).toEqual([520, 500]);
  await decide(themes[0]?.themeId ?? '', 'accepted');
  const { rows } = await stores.superuser.query(`select from ledger_event where code = 'FB'`);
  expect(rows).toHaveLength(520);
});

test.each(['on Today', 'by hand', 'on the page of feedback'])(
  'who is called about it has been told, and whoever says so has made the call: %s',
  async (where) => {
    await taken(ids[0] ?? '');
    const [theme] = (await feedbackOverview(stores, RM, NOON)).themes;
    for (const state of ['accepted', 'shipped'] as const) await decide(theme?.themeId ?? '', state);
    const touchId = (await followUp(stores, RM, NOON)).tasks[0]?.touchId ?? '';
    const own = async () => (await feedbackOverview(stores, RM, NOON)).own?.[0];
    expect(await own()).toMatchObject({ toTell: true, toldAt: null });
    if (where === 'by hand') await settleTouchByHand(stores, RM, touchId, 'done', NOON);
    else if (where === 'on the page of feedback') await tellFeedback(stores, RM, (await own())?.feedbackId ?? '', NOON);
    else {
      const tap = { kind: 'not_right', reason: 'timing' } as const;
      const wish = {
        clientKey: '00000000-0000-4000-8000-0000000002ff',
        about: { decisionId: touchId as DecisionId },
        tap,
      };
      const outcome = await recordOutcome(stores, RM, wish, clock);
      if (!outcome.ok) throw new Error(outcome.problem.code);
      await undoOutcome(stores, RM, outcome.value.outcomeId, clock);
      expect(await own()).toMatchObject({ toTell: true, toldAt: null });
      await recordOutcome(stores, RM, { ...wish, clientKey: '00000000-0000-4000-8000-0000000003ff' }, clock);
    }
    expect(await own()).toMatchObject({ toTell: false, toldAt: NOON, clock: null });
    expect((await followUp(stores, RM, NOON)).tasks).toEqual([]);
  },
);

test('a note that is taken back leaves neither a piece nor a theme; a foreign book is not told of', async () => {
  await takeNoteBack(stores, RM, await taken(ids[0] ?? ''), clock);
  const { rows } = await stores.superuser.query('select 1 from feedback_theme');
  expect(rows).toEqual([]);
  await taken(ids[0] ?? '');
  expect(await feedbackOverview(stores, rmActor(2), NOON)).toEqual({
    themes: [],
    own: [],
    onTime: { noBase: true, denominator: 0 },
  });
});
