import type { TouchWish } from '@vivero/domain';
import { gatesOfTouch, inScope } from '@vivero/storage';
import { savedContent, type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { oneCustomer } from '../customer-changes/testing/one-customer.ts';
import { options } from '../intake/testing/test-bank.ts';
import { requestTouch, requestTouches } from './request-touch.ts';
import { wish } from './testing/wish.ts';

/** A Tuesday in March, in Madrid. */
const NOON = '2026-03-03T11:00:00.000Z';
const NIGHT = '2026-03-03T21:30:00.000Z';
const clock = (now = NOON) => ({ now, newId: options().newId, by: 'usr_rm' });

let stores: TestStores;
let own: string;
let foreign: string;
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  ({ own, foreign } = await oneCustomer(stores));
  // The day of the data is the calendar's: hours of the clock count.
  await stores.superuser.query('update bank set as_of_on = null, postal_address = $1', ['Calle Mayor 1']);
  restore = await savedContent(stores);
});
beforeEach(() => restore());
afterAll(() => stores.close());

const ask = async (over: Partial<TouchWish>, now = NOON) => {
  const answer = await inScope(stores, [1], (db) => requestTouch(db, wish({ customerId: own, ...over }), clock(now)));
  if (!answer.ok) throw new Error(answer.problem.code);
  return answer.value;
};
const rules = ({ results }: { results: readonly { rule: string }[] }) =>
  results.map(({ rule }) => rule).filter((rule) => rule !== 'call_prefix');
const say = (text: string) => stores.superuser.query(text, [own]);
const agreeToMail = () =>
  say(`insert into consent (customer_id, rm, medium, purpose, state, stated_on, source)
       values ($1, 1, 'email', 'marketing', 'granted', '2026-01-01', 'form')`);
const giveMail = () => say(`update customer set reachable = reachable || '{email}' where customer_id = $1`);

test('a call is the RM’s to do; the gate is on record', async () => {
  const answer = await ask({});
  expect(answer).toMatchObject({ state: 'task', results: [{ rule: 'call_prefix', effect: 'require' }], fresh: true });
  const gates = await inScope(stores, [1], (db) => gatesOfTouch(db, answer.touchId));
  expect(gates).toMatchObject([
    {
      result: 'pass',
      occasion: 'request',
      judgedAt: NOON,
      inputs: { jurisdiction: 'strict', medium: 'call', content: 'valid' },
    },
  ]);
});

test('a mail without an address, and without a yes, is refused by name', async () => {
  expect(await ask({ medium: 'email' })).toMatchObject({ state: 'refused', results: [{ rule: 'reach', version: 1 }] });
  await giveMail();
  expect(rules(await ask({ medium: 'email', idempotencyKey: 'b' }))).toEqual(['consent']);
  await agreeToMail();
  expect(await ask({ medium: 'email', idempotencyKey: 'c' })).toMatchObject({ state: 'ready', dueAt: NOON });
});

test('the same key is the same touch, whatever it says the second time', async () => {
  const first = await ask({});
  expect(await ask({ medium: 'email' })).toEqual({ ...first, fresh: false });
  const { rows } = await stores.superuser.query('select from touch');
  expect(rows).toHaveLength(1);
});

test('the same key at the same time over several wires is one touch', async () => {
  const answers = await Promise.all([1, 2, 3, 4].map(() => ask({})));
  expect(new Set(answers.map(({ touchId }) => touchId)).size).toBe(1);
  expect(answers.filter(({ fresh }) => fresh)).toHaveLength(1);
});

test('at night a call waits for the morning', async () => {
  const answer = await ask({}, NIGHT);
  expect(answer).toMatchObject({ state: 'held', dueAt: '2026-03-04T08:00:00.000Z' });
  expect(rules(answer)).toEqual(['quiet_time']);
});

test('what was asked for ahead of its time is held until then', async () => {
  const answer = await ask({ notBefore: '2026-03-09T09:30:00.000Z' });
  expect(answer).toMatchObject({ state: 'held', dueAt: '2026-03-09T09:30:00.000Z' });
});

test('the week’s only slot: the weightier takes it, the lighter waits; a mail is dropped', async () => {
  await ask({ idempotencyKey: 'light', priority: 1 });
  expect(await ask({ idempotencyKey: 'heavy', priority: 2 })).toMatchObject({ state: 'task' });
  const third = await ask({ idempotencyKey: 'lighter', priority: 0.5 });
  expect(third.state).toBe('held');
  expect(rules(third)).toEqual(['cap']);
  await giveMail();
  await agreeToMail();
  expect((await ask({ idempotencyKey: 'm', medium: 'email' })).state).toBe('ready');
  const second = await ask({ idempotencyKey: 'n', medium: 'email' });
  expect(second.state).toBe('refused');
  expect(rules(second)).toEqual(['cap']);
});

test('in one batch, the first takes what the second then finds taken', async () => {
  const answers = await inScope(stores, [1], (db) =>
    requestTouches(
      db,
      ['a', 'b', 'a'].map((idempotencyKey) => wish({ customerId: own, idempotencyKey })),
      clock(),
    ),
  );
  expect(answers.map((each) => each.ok && [each.value.state, each.value.fresh])).toEqual([
    ['task', true],
    ['held', true],
    ['task', false],
  ]);
});

test('content that nobody has in the library is refused, a product that nobody knows too', async () => {
  expect(rules(await ask({ idempotencyKey: 'a', contentId: 'nowhere' }))).toEqual(['content']);
  expect(rules(await ask({ idempotencyKey: 'b', productId: 'nothing', purpose: 'service' }))).toEqual(['content']);
});

test('somebody else’s customer is nobody’s', async () => {
  const answer = await inScope(stores, [1], (db) => requestTouch(db, wish({ customerId: foreign }), clock()));
  expect(answer).toEqual({ ok: false, problem: { code: 'customer.not_found', customerId: foreign } });
});

test('a customer whom no fold has seen yet is judged all the same', async () => {
  await say('delete from customer_stage where customer_id = $1');
  expect((await ask({})).state).toBe('task');
});

test('a caller that takes its transaction back takes the touch back', async () => {
  const gone = inScope(stores, [1], async (db) => {
    await requestTouch(db, wish({ customerId: own }), clock());
    throw new Error('taken back');
  });
  await expect(gone).rejects.toThrow('taken back');
  const { rows } = await stores.superuser.query('select from touch_gate');
  expect(rows).toHaveLength(0);
});
