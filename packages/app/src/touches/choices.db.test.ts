import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { inScope, linkToken } from '@vivero/storage';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { choose, readChoices, stopByOneClick } from './choices.ts';
import { requestTouch } from './request-touch.ts';
import { mailBank } from './testing/mail-bank.ts';
import { wish } from './testing/wish.ts';
import { touchLink } from './touch-link.ts';

const NOW = '2026-03-03T11:00:00.000Z';

let stores: TestStores;
let people: string[];
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  people = await mailBank(stores, 2);
  restore = await savedContent(stores);
});
beforeEach(() => restore());
afterAll(() => stores.close());

const token = (person = 0): string =>
  touchLink(stores.keys, {
    customerId: people[person] ?? '',
    touchId: 'tch_1',
    medium: 'email',
    language: 'es',
  });
const form = { now: NOW, source: 'form' } as const;
let asked = 0;
const letterTo = async (person: number): Promise<string> => {
  const wanted = wish({ customerId: people[person] ?? '', medium: 'email', idempotencyKey: `letter ${(asked += 1)}` });
  const answer = await inScope(stores, [1, 2], (db) =>
    requestTouch(db, wanted, { now: NOW, newId: options().newId, by: 'test' }),
  );
  return answer.ok ? answer.value.state : answer.problem.code;
};

test('a customer sees what they have said, in the language of the message', async () => {
  const seen = await readChoices(stores, token());
  expect(seen).toMatchObject({ ok: true, value: { language: 'es', profiling: 'yes' } });
  expect(seen.ok && seen.value.media.filter(({ word }) => word !== 'unsaid')).toEqual([
    { medium: 'email', word: 'yes' },
  ]);
});

test('one click ends it at once, for this person and no other, with its proof', async () => {
  expect(await letterTo(0)).toBe('ready');
  await stores.superuser.query('delete from touch');
  expect((await stopByOneClick(stores, token(), NOW)).ok).toBe(true);
  expect([await letterTo(0), await letterTo(1)]).toEqual(['refused', 'ready']);
  const { rows } = await stores.superuser.query(
    `select customer_id, medium, state, source, stated_at, text_version, proof from consent where proof is not null`,
  );
  expect(rows).toEqual([
    {
      customer_id: people[0],
      medium: 'email',
      state: 'withdrawn',
      source: 'message',
      stated_at: NOW,
      text_version: 'choices 1',
      proof: 'tch_1',
    },
  ]);
  const audit = await stores.superuser.query(
    `select actor, subject from audit_entry where action = 'consent.recorded'`,
  );
  expect(audit.rows).toEqual([{ actor: 'customer', subject: people[0] }]);
});

test('the same click twice is one word', async () => {
  await stopByOneClick(stores, token(), NOW);
  await stopByOneClick(stores, token(), NOW);
  const { rows } = await stores.superuser.query('select from consent where proof is not null');
  expect(rows).toHaveLength(1);
});

test('no and yes again within a minute: the last word stands each time', async () => {
  for (const says of ['no', 'yes', 'no', 'yes'] as const) {
    const seen = await choose(stores, token(), { medium: 'email', purpose: 'marketing', says }, form);
    expect(seen.ok && seen.value.media.find(({ medium }) => medium === 'email')?.word).toBe(says);
    await stores.superuser.query('delete from touch');
    expect(await letterTo(0)).toBe(says === 'yes' ? 'ready' : 'refused');
  }
});

test('no advertising at all; a yes to one medium afterwards stands', async () => {
  const none = await choose(stores, token(), { medium: 'any', purpose: 'marketing', says: 'no' }, form);
  expect(none.ok && new Set(none.value.media.map(({ word }) => word))).toEqual(new Set(['no']));
  await choose(stores, token(), { medium: 'email', purpose: 'marketing', says: 'yes' }, form);
  expect(await letterTo(0)).toBe('ready');
});

test('no to suggestions stops them and can be taken back', async () => {
  await choose(stores, token(), { medium: 'any', purpose: 'profiling', says: 'no' }, form);
  expect(await letterTo(0)).toBe('refused');
  const again = await choose(stores, token(), { medium: 'any', purpose: 'profiling', says: 'yes' }, form);
  expect(again).toMatchObject({ ok: true, value: { profiling: 'yes' } });
  expect(await letterTo(0)).toBe('ready');
});

test.each(['', 'x', 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
  'a link that nobody here wrote opens nothing: %s',
  async (text) => {
    const closed = { ok: false, problem: { code: 'choices.link_invalid' } };
    expect(await readChoices(stores, text)).toEqual(closed);
    expect(await stopByOneClick(stores, text, NOW)).toEqual(closed);
  },
);

test('a link of another kind, or to somebody who is gone, opens nothing', async () => {
  const open = linkToken(stores.keys, JSON.stringify({ kind: 'click', touchId: 'tch_1', to: 'https://example.org' }));
  expect((await readChoices(stores, open)).ok).toBe(false);
  const gone = touchLink(stores.keys, {
    customerId: 'cus_gone',
    touchId: 'tch_1',
    medium: 'email',
    language: 'en',
  });
  expect((await readChoices(stores, gone)).ok).toBe(false);
});
