import { inScope, openComplaints, openPromises, tableChecksums } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { beforeYouRing } from '../follow-up/before-you-ring.ts';
import { propose } from './propose.ts';
import { takeNote, type WrittenNote } from './take-note.ts';
import { takeNoteBack } from './take-note-back.ts';

const RM = rmActor(1);
const { newId } = options();
const later = (seconds: number): string => new Date(Date.parse(NOON) + seconds * 1_000).toISOString();

let stores: TestStores;
let customerId: string;
let foreignId: string;
beforeEach(async () => {
  stores = await testStores();
  await smallBank(stores, 5);
  const { rows } = await stores.superuser.query<{ id: string; rm: number }>(
    'select distinct on (rm) customer_id as id, rm from customer where rm in (1, 2) order by rm, customer_id',
  );
  [customerId, foreignId] = [rows[0]?.id ?? '', rows[1]?.id ?? ''];
});
afterEach(() => stores.close());

const written = (over: Partial<WrittenNote> = {}): WrittenNote => ({
  clientKey: '00000000-0000-4000-8000-00000000000a',
  customerId,
  text: '打算买房，差50万。下周三给他发方案',
  origin: 'typed',
  need: { kind: 'finance_home', said: 'said', amount: { minor: 5_000_000, currency: 'EUR' } },
  promise: { words: '发方案', dueOn: TODAY + 4 },
  touch: { medium: 'call', direction: 'out' },
  complaint: false,
  alsoNeeds: [],
  feedback: null,
  ...over,
});
const take = (note = written(), actor = RM) => takeNote(stores, actor, note, { now: NOON, newId });
const taken = async (note = written()): Promise<string> => {
  const result = await take(note);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value.noteId;
};
const content = async () => {
  const sums = await inScope(stores, [1, 2], tableChecksums);
  return Object.fromEntries(Object.entries(sums).filter(([table]) => !/^audit_|^ledger_removal$/.test(table)));
};
const needs = async () =>
  (
    await stores.superuser.query(
      `select n.kind, n.state, n.amount_minor as amount from need as n where n.customer_id = $1 and n.kind = 'finance_home'`,
      [customerId],
    )
  ).rows;

test('a confirmed note is words, evidence and a promise at once, and the customer is understood anew', async () => {
  await taken();
  const before = await beforeYouRing(stores, RM, customerId, NOON);
  expect(before).toMatchObject({ ok: true, value: { lastNote: { text: written().text } } });
  expect(await needs()).toEqual([{ kind: 'finance_home', state: 'confirmed', amount: 5_000_000 }]);
  const promises = await inScope(stores, [1], (db) => openPromises(db, [1]));
  expect(promises).toMatchObject([{ customerId, dueOn: TODAY + 4, state: 'open', phrase: null }]);
  const { rows } = await stores.superuser.query<{ code: string; details: object }>(
    `select e.code, e.details from ledger_event as e where e.event_id like 'vivero:note%' order by e.code`,
  );
  expect(rows).toEqual([
    { code: 'CT-V', details: { needKind: 'finance_home', nextStepOn: expect.any(String) } },
    { code: 'ND-C', details: { needKind: 'finance_home' } },
  ]);
});

test('no word of a note lies in the open', async () => {
  await taken();
  const { rows } = await stores.superuser.query<{ all: string }>(
    `select (select string_agg(n::text, ' ') from note as n) || (select string_agg(p::text, ' ') from promise as p)
         || (select string_agg(e::text, ' ') from ledger_event as e) || (select string_agg(a::text, ' ') from audit_entry as a) as all`,
  );
  for (const hidden of ['买房', '发方案', Buffer.from('买房').toString('hex')])
    expect(rows[0]?.all).not.toContain(hidden);
});

test('the same note sent twice is one', async () => {
  const first = await taken();
  const before = await content();
  expect(await take()).toEqual({ ok: true, value: { noteId: first } });
  expect(await content()).toEqual(before);
});

test('taken back within a minute it was never there; later it is history', async () => {
  const before = await content();
  const noteId = await taken();
  expect(await takeNoteBack(stores, RM, noteId, { now: later(61), newId })).toMatchObject({
    ok: false,
    problem: { code: 'note.too_late' },
  });
  expect(await takeNoteBack(stores, RM, noteId, { now: later(59), newId })).toMatchObject({ ok: true });
  expect(await content()).toEqual(before);
  expect(await takeNoteBack(stores, RM, noteId, { now: later(59), newId })).toMatchObject({
    ok: false,
    problem: { code: 'note.not_found' },
  });
});

test('a no in a later note takes back what an earlier one confirmed', async () => {
  await taken();
  const no = written({
    clientKey: '00000000-0000-4000-8000-00000000000b',
    need: { kind: 'finance_home', said: 'denied', amount: null },
    promise: null,
  });
  expect(await takeNote(stores, RM, no, { now: later(60), newId })).toMatchObject({ ok: true });
  expect(await needs()).toMatchObject([{ state: 'denied' }]);
});

test('a complaint stands open until somebody settles it', async () => {
  await taken(written({ need: null, promise: null, complaint: true }));
  const open = await inScope(stores, [1], (db) => openComplaints(db, [1], TODAY));
  expect([...open.keys()]).toEqual([customerId]);
});

test.each([
  { why: 'a promise for yesterday', over: { promise: { words: 'x', dueOn: TODAY - 1 } }, code: 'promise.day_passed' },
  { why: 'somebody who does not exist', over: { customerId: 'cus_nobody' }, code: 'customer.not_found' },
] as const)('$why is refused and leaves nothing', async ({ over, code }) => {
  const before = await content();
  expect(await take(written(over))).toMatchObject({ ok: false, problem: { code } });
  expect(await content()).toEqual(before);
});

test('nobody reads or writes about another book: it is as if the customer did not exist', async () => {
  const noteId = await taken();
  expect(
    await take(written({ customerId: foreignId, clientKey: '00000000-0000-4000-8000-00000000000c' })),
  ).toMatchObject({ ok: false, problem: { code: 'customer.not_found' } });
  expect(await takeNoteBack(stores, rmActor(2), noteId, { now: NOON, newId })).toMatchObject({ ok: false });
  expect(await propose(stores, RM, { customerId: foreignId, text: '买房' }, NOON)).toMatchObject({ ok: false });
});

test('a proposal reads the text and keeps nothing', async () => {
  const before = await content();
  const found = await propose(stores, RM, { customerId, text: '他想买房，差50万' }, NOON);
  expect(found).toMatchObject({
    ok: true,
    value: { need: { kind: 'finance_home', said: 'said', amount: { minor: 50_000_000, currency: 'EUR' } } },
  });
  expect(await content()).toEqual(before);
});
