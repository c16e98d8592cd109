import { expect, test } from 'vitest';
import { type CustomerPromise, promiseEnded, promiseMade, promiseMoved } from './customer-promise.ts';

const TODAY = 20_000;
const AT = '2024-10-04T09:00:00.000Z';
const agreed = {
  promiseId: 'prm_1',
  customerId: 'cus_1',
  rm: 4,
  dueOn: TODAY + 3,
  needId: 'need_1',
  phrase: { key: 'script.next.ask', params: {} },
} as const;
const moment = { today: TODAY, at: AT, by: 'usr_1' };
const open: CustomerPromise = { ...agreed, madeAt: AT, madeBy: 'usr_0', state: 'open', endedAt: null };

test.each([
  { why: 'for a later day', dueOn: TODAY + 3, then: { ok: true } },
  { why: 'for this very day', dueOn: TODAY, then: { ok: true } },
  { why: 'not for a day that has passed', dueOn: TODAY - 1, then: { ok: false } },
])('a promise is made $why', ({ dueOn, then }) => {
  expect(promiseMade({ ...agreed, dueOn }, moment)).toMatchObject(then);
});

test('what is made is open and says who made it', () => {
  expect(promiseMade(agreed, moment)).toEqual({
    ok: true,
    value: { ...agreed, madeAt: AT, madeBy: 'usr_1', state: 'open', endedAt: null },
  });
});

test.each(['kept', 'moved', 'dropped'] as const)('an open promise ends %s, and only once', (state) => {
  const ended = promiseEnded(open, state, AT);
  expect(ended).toEqual({ ok: true, value: { ...open, state, endedAt: AT } });
  if (ended.ok)
    for (const again of ['kept', 'moved', 'dropped'] as const)
      expect(promiseEnded(ended.value, again, AT)).toEqual({ ok: false, problem: { code: 'promise.ended', state } });
});

test('moving ends the old one and makes the same one for the new day', () => {
  const moved = promiseMoved(open, { promiseId: 'prm_2', dueOn: TODAY + 9 }, moment);
  expect(moved).toEqual({
    ok: true,
    value: {
      ended: { ...open, state: 'moved', endedAt: AT },
      made: { ...open, promiseId: 'prm_2', dueOn: TODAY + 9, madeBy: 'usr_1' },
    },
  });
});

test.each([
  { why: 'has ended', promise: { ...open, state: 'kept' as const, endedAt: AT }, dueOn: TODAY, code: 'promise.ended' },
  { why: 'would move into the past', promise: open, dueOn: TODAY - 1, code: 'promise.day_passed' },
])('a promise that $why does not move', ({ promise, dueOn, code }) => {
  expect(promiseMoved(promise, { promiseId: 'prm_2', dueOn }, moment)).toMatchObject({ problem: { code } });
});
