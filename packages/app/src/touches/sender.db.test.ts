import type { TouchState, TouchWish } from '@vivero/domain';
import { gatesOfTouch, inScope } from '@vivero/storage';
import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { judgeAgain } from './judge-again.ts';
import { mailWay, messageIdOf } from './mail-way.ts';
import { requestTouch } from './request-touch.ts';
import { sendAll } from './send-all.ts';
import { clearUp, Sender } from './sender.ts';
import { mailBank } from './testing/mail-bank.ts';
import { postOffice, type PostOffice } from './testing/post-office.ts';
import { wish } from './testing/wish.ts';

const FROM = 'asesor@bank.example';
const NOON = Date.parse('2026-03-03T11:00:00.000Z');

let stores: TestStores;
let people: string[];
let restore: () => Promise<void>;
let office: PostOffice;
let clock = NOON;
const senders: Sender[] = [];
beforeAll(async () => {
  stores = await testStores();
  people = await mailBank(stores, 3);
  restore = await savedContent(stores);
});
beforeEach(async () => {
  await restore();
  clock = NOON;
  office = await postOffice();
});
afterEach(async () => {
  for (const each of senders.splice(0)) await each.close();
  await office.close();
});
afterAll(() => stores.close());

const now = (): string => new Date((clock += 1)).toISOString();
const { newId } = options();
const sender = (url = office.url): Sender => {
  const made = new Sender({
    stores,
    gateways: { mail: mailWay({ url, from: FROM, patienceMs: 400 }) },
    house: { publicUrl: 'https://vivero.bank.example', countsOpens: false },
    now,
    newId,
  });
  senders.push(made);
  return made;
};
const ask = async (person: number, over: Partial<TouchWish> = {}): Promise<string> => {
  const customerId = people[person] ?? '';
  const asked = wish({ customerId, medium: 'email', idempotencyKey: `${person} ${clock}`, ...over });
  const answer = await inScope(stores, [1, 2], (db) => requestTouch(db, asked, { now: now(), newId, by: 'test' }));
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value.touchId;
};
const touch = async (touchId: string) => {
  const { rows } = await stores.superuser.query<{
    state: TouchState;
    answer: string | null;
    attempts: number;
    due: string;
  }>('select state, answer, attempts, due_at as due from touch where touch_id = $1', [touchId]);
  return rows[0];
};
const forever = () => true;

test('a letter goes out once, with its gate before it, and is in the ledger', async () => {
  const touchId = await ask(0);
  expect(await sendAll(sender(), forever)).toEqual({ handedOver: 1, last: 'idle' });
  expect(await touch(touchId)).toMatchObject({ state: 'sent', answer: 'smtp.250', attempts: 1 });
  expect(office.messageIds()).toEqual([messageIdOf(touchId, FROM)]);
  const gates = await inScope(stores, [1, 2], (db) => gatesOfTouch(db, touchId));
  expect(gates.map(({ occasion, result }) => `${occasion} ${result}`)).toEqual(['request pass', 'send pass']);
  const { rows } = await stores.superuser.query(
    `select code, medium, direction, details from ledger_event where event_id = $1`,
    [`vivero:${touchId}:sent`],
  );
  expect(rows).toEqual([
    {
      code: 'CT-D',
      medium: 'email',
      direction: 'out',
      details: { touchId, contentId: 'default.idle_cash_guide', needKind: 'place_idle_cash' },
    },
  ]);
});

test('the letter says who it is from, what it is, and how to end it', async () => {
  const touchId = await ask(0);
  await sendAll(sender(), forever);
  const letter = (office.letters[0] ?? '').replaceAll('=\r\n', '');
  for (const words of [
    'To: person.',
    'Publicidad de',
    'Calle Mayor 1',
    'https://vivero.bank.example/choices/',
    'Hola, Person ',
  ])
    expect(letter).toContain(words);
  expect(letter).toMatch(/^List-Unsubscribe: <https:\/\/vivero\.bank\.example\/stop\/[\w-]+>$/m);
  expect(touchId).toMatch(/^tch_/);
});

test('a no that comes between asking and sending is heard', async () => {
  const touchId = await ask(0);
  await stores.superuser.query(
    `insert into consent (customer_id, rm, medium, purpose, state, stated_on, source)
     select customer_id, rm, 'email', 'marketing', 'withdrawn', '2026-03-03', 'form' from customer where customer_id = $1`,
    [people[0]],
  );
  await sendAll(sender(), forever);
  expect(office.letters).toEqual([]);
  expect((await touch(touchId))?.state).toBe('refused');
});

test('the weightier of two takes the week, whoever asked first', async () => {
  const light = await ask(0, { priority: 1, idempotencyKey: 'light' });
  const heavy = await ask(0, { priority: 2, idempotencyKey: 'heavy' });
  await sendAll(sender(), forever);
  expect([(await touch(heavy))?.state, (await touch(light))?.state]).toEqual(['sent', 'refused']);
});

test('what is put off goes out later, not at once and not twice', async () => {
  office.moods.push('later');
  const touchId = await ask(0);
  const one = sender();
  await sendAll(one, forever);
  expect(await touch(touchId)).toMatchObject({ state: 'ready', answer: 'smtp.451', attempts: 1 });
  clock += 29_000;
  expect((await sendAll(one, forever)).handedOver).toBe(0);
  clock += 2_000;
  await sendAll(one, forever);
  expect((await touch(touchId))?.state).toBe('sent');
  expect(office.letters).toHaveLength(1);
});

test('a server that is not there costs no attempt', async () => {
  const touchId = await ask(0);
  const { url } = office;
  await office.close();
  expect((await sendAll(sender(url), forever)).last).toBe('unreachable');
  expect(await touch(touchId)).toMatchObject({ state: 'ready', attempts: 0 });
  office = await postOffice();
});

test.each(['take and hang up', 'hang up'] as const)('%s: nobody knows, and nothing sends it again', async (mood) => {
  office.moods.push(mood);
  const touchId = await ask(0);
  const one = sender();
  await sendAll(one, forever);
  expect(await touch(touchId)).toMatchObject({ state: 'unknown', answer: 'smtp.econnection' });
  clock += 86_400_000;
  await clearUp({ stores, gateways: {}, now });
  await judgeAgain(stores, { now, newId });
  await sendAll(one, forever);
  expect((await touch(touchId))?.state).toBe('unknown');
  expect(office.letters).toHaveLength(mood === 'hang up' ? 0 : 1);
});

test('what is unknown holds its slot of the week', async () => {
  office.moods.push('hang up');
  await ask(0);
  const one = sender();
  await sendAll(one, forever);
  const second = await ask(0, { priority: 9, idempotencyKey: 'second' });
  expect((await touch(second))?.state).toBe('refused');
});

test('a refusal fails; late touches end', async () => {
  office.moods.push('refuse');
  const touchId = await ask(0);
  const late = await ask(1, { expiresAt: new Date(NOON + 3_600_000).toISOString() });
  await stores.superuser.query(`update touch set due_at = $2 where touch_id = $1`, [late, new Date(NOON + 7_200_000)]);
  const one = sender();
  await sendAll(one, forever);
  expect(await touch(touchId)).toMatchObject({ state: 'failed', answer: 'smtp.554' });
  clock += 7_200_000;
  expect(await clearUp({ stores, gateways: {}, now })).toEqual({ unknown: 0, expired: 1 });
  expect((await touch(late))?.state).toBe('expired');
});

test('several senders share the work and send nothing twice', async () => {
  for (let person = 0; person < 6; person += 1) await ask(person);
  const done = await Promise.all([1, 2, 3].map(() => sendAll(sender(), forever)));
  expect(done.reduce((sum, { handedOver }) => sum + handedOver, 0)).toBe(6);
  expect(new Set(office.messageIds()).size).toBe(6);
  expect(office.letters).toHaveLength(6);
});

test('two touches of one person at the same time: one slot, one letter', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (const each of senders.splice(0)) await each.close();
    await restore();
    office.letters.length = 0;
    await ask(0, { idempotencyKey: 'a' });
    // Past the cap, as two requests at the same moment once could have come in.
    await ask(0, { idempotencyKey: 'b', priority: 5 });
    await Promise.all([1, 2].map(() => sendAll(sender(), forever)));
    expect(office.letters).toHaveLength(1);
  }
});

test('a sender that is gone leaves one unknown; one that lives is left alone', async () => {
  const first = await ask(0);
  const living = sender();
  // As a kill between writing `sending` and handing over leaves it.
  await stores.superuser.query(`insert into touch_worker (started_at) values (now())`);
  await stores.superuser.query(
    `update touch set state = 'sending', worker_no = (select max(worker_no) from touch_worker), handed_at = judged_at where touch_id = $1`,
    [first],
  );
  await living.step();
  expect(await clearUp({ stores, gateways: {}, now })).toEqual({ unknown: 1, expired: 0 });
  expect(await touch(first)).toMatchObject({ state: 'unknown', answer: 'sender.lost' });
  const { rows } = await stores.superuser.query('select worker_no from touch_worker where ended_at is null');
  expect(rows).toHaveLength(1);
});

test('a message that cannot be written is put off, and the others go', async () => {
  const broken = await ask(0, { priority: 9 });
  const fine = await ask(1);
  await stores.superuser.query(`update customer set identity = 'x' where customer_id = $1`, [people[0]]);
  const one = sender();
  await expect(one.step()).rejects.toThrow();
  await sendAll(one, forever);
  expect(await touch(broken)).toMatchObject({ state: 'ready', answer: 'program.fault', attempts: 1 });
  expect((await touch(fine))?.state).toBe('sent');
});
