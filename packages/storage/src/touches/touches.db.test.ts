import {
  FIRST_STATES,
  type GateId,
  mayMove,
  PASSED_STATES,
  TOUCH_STATES,
  type TouchId,
  type TouchState,
} from '@vivero/domain';
import { describe, expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { inScope } from '../db/in-scope.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb } from '../testing/index.ts';
import { gatesOfTouch, touchesOfKeys } from './read-touches.ts';
import type { StoredGate, StoredTouch } from './stored-touch.ts';
import { insertGates, insertTouches } from './write-touches.ts';

const AT = '2026-03-03T10:00:00.000Z';
const LATER = '2026-03-03T10:00:01.000Z';

const gate = (n: number, over: Partial<StoredGate> = {}): StoredGate => ({
  gateId: `gate_${n}` as GateId,
  touchId: `tch_${n}` as TouchId,
  rm: 1,
  judgedAt: AT,
  occasion: 'request',
  result: 'pass',
  results: [],
  inputs: { jurisdiction: 'strict' },
  ...over,
});
const touch = (n: number, over: Partial<StoredTouch> = {}): StoredTouch => ({
  touchId: `tch_${n}` as TouchId,
  customerId: 'cus_1',
  rm: 1,
  idempotencyKey: `key ${n}`,
  medium: 'email',
  purpose: 'marketing',
  agreed: false,
  contentId: 'default.idle_cash_guide',
  productId: null,
  needKind: 'place_idle_cash',
  scene: { place: 'online', frequency: 'high', aim: 'seed' },
  reward: null,
  priority: 1,
  origin: 'test',
  notBefore: null,
  expiresAt: '2026-04-01T00:00:00.000Z',
  requestedAt: AT,
  requestedBy: 'usr_1',
  state: 'ready',
  changedAt: AT,
  gateId: `gate_${n}` as GateId,
  gateResult: 'pass',
  judgedAt: AT,
  dueAt: AT,
  attempts: 0,
  workerNo: null,
  handedAt: null,
  answer: null,
  ...over,
});
const said = (state: TouchState): StoredGate['result'] =>
  state === 'held' ? 'hold' : state === 'refused' ? 'refuse' : 'pass';

const inBank = (work: (db: Db, superuser: Db, scoped: <T>(w: (db: Db) => Promise<T>) => Promise<T>) => Promise<void>) =>
  withTestDb(async ({ db, superuser, stores }) => {
    await insertTestCustomers(db, [1, 2]);
    await work(db, superuser, (w) => inScope(stores, [1, 2], w));
  });
const written = async (db: Db, n: number, over: Partial<StoredTouch> = {}, gated: Partial<StoredGate> = {}) => {
  await insertGates(db, [gate(n, gated)]);
  await insertTouches(db, [touch(n, over)]);
};

test('a touch and what the gate said come back as they were written', () =>
  inBank(async (db) => {
    await written(db, 1);
    expect(await touchesOfKeys(db, ['key 1', 'key 2'])).toEqual([{ ...touch(1), results: [] }]);
    expect(await gatesOfTouch(db, 'tch_1')).toEqual([gate(1)]);
  }));

test('the database allows exactly the moves of the state machine', () =>
  inBank(async (db, superuser, scoped) => {
    await db.query(`insert into touch_worker (started_at) values ($1)`, [AT]);
    let allowed = 0;
    for (const from of TOUCH_STATES)
      for (const to of TOUCH_STATES) {
        if (from === to) continue;
        const moves = scoped(async (own) => {
          await written(own, 1);
          // Past the machine to where the move begins; the constraints on states have their own tests.
          const put = (state: TouchState) =>
            `state = '${state}', gate_id = 'gate_${state}', gate_result = '${said(state)}'`;
          await insertGates(own, [
            gate(2, { gateId: `gate_${from}` as GateId, touchId: 'tch_1', result: said(from) }),
            gate(3, { gateId: `gate_${to}` as GateId, touchId: 'tch_1', result: said(to) }),
          ]);
          await superuser.query('set local session_replication_role = replica');
          await superuser.query(
            `update touch set ${put(from)}, handed_at = $1, worker_no = (select max(worker_no) from touch_worker)`,
            [LATER],
          );
          await superuser.query('set local session_replication_role = origin');
          await own.query(`update touch set ${put(to)}`);
          throw new Error('moved');
        });
        const may = mayMove(from, to);
        if (may) allowed += 1;
        await expect(moves, `${from} -> ${to}`).rejects.toMatchObject(
          may ? { message: 'moved' } : { constraint: 'touch_move' },
        );
      }
    expect(allowed).toBe(27);
  }));

test('a touch begins as the gate has left it', () =>
  inBank(async (_db, _superuser, scoped) => {
    for (const state of TOUCH_STATES) {
      const begun = scoped(async (own) => {
        await written(own, 1, { state, gateResult: said(state) }, { result: said(state) });
        throw new Error('written');
      });
      const first = (FIRST_STATES as readonly TouchState[]).includes(state);
      await expect(begun, state).rejects.toMatchObject(first ? { message: 'written' } : { constraint: 'touch_move' });
    }
  }));

describe('the database itself refuses', () => {
  test.each<{ why: string; over: Partial<StoredTouch>; gated?: Partial<StoredGate>; constraint: string }>([
    { why: 'no judgement', over: { gateId: 'gate_9' }, constraint: 'touch_gate_stands' },
    { why: 'one that says something else', over: {}, gated: { result: 'refuse' }, constraint: 'touch_gate_stands' },
    { why: "another touch's judgement", over: {}, gated: { touchId: 'tch_7' }, constraint: 'touch_gate_stands' },
    { why: 'one of another moment', over: { judgedAt: LATER }, constraint: 'touch_gate_stands' },
    {
      why: 'sending what is held',
      over: { gateResult: 'hold' },
      gated: { result: 'hold' },
      constraint: 'touch_passed',
    },
    {
      why: 'a task that was refused',
      over: { state: 'task', gateResult: 'refuse' },
      gated: { result: 'refuse' },
      constraint: 'touch_passed',
    },
    { why: 'a refusal that passed', over: { state: 'refused' }, constraint: 'touch_refused' },
    { why: 'a hold that passed', over: { state: 'held' }, constraint: 'touch_held' },
  ])('$why', ({ over, gated, constraint }) =>
    inBank(async (_db, _superuser, scoped) => {
      await expect(scoped((own) => written(own, 1, over, gated))).rejects.toMatchObject({ constraint });
    }),
  );

  test.each<{ why: string; set: string; constraint: string }>([
    {
      why: 'handing over before the judgement',
      set: `state = 'sending', worker_no = 1, handed_at = '2026-03-03T09:59:59Z'`,
      constraint: 'touch_judged_before',
    },
    { why: 'sending without a moment', set: `state = 'sending', worker_no = 1`, constraint: 'touch_handed_over' },
    {
      why: 'sending without a worker',
      set: `state = 'sending', handed_at = '2026-03-03T10:00:01Z'`,
      constraint: 'touch_worker_known',
    },
  ])('$why', ({ set, constraint }) =>
    inBank(async (db, _superuser, scoped) => {
      await written(db, 1);
      await expect(scoped((own) => own.query(`update touch set ${set}`))).rejects.toMatchObject({ constraint });
    }),
  );

  test('every state that stands on a passed gate, for any other gate', () =>
    inBank(async (db, superuser, scoped) => {
      await written(db, 1, { state: 'held', gateResult: 'hold' }, { result: 'hold' });
      for (const state of PASSED_STATES)
        await expect(
          scoped(async (own) => {
            await superuser.query('alter table touch disable trigger touch_moves');
            await own.query(`update touch set state = '${state}', worker_no = null, handed_at = '${LATER}'`);
          }),
          state,
        ).rejects.toMatchObject({ code: '23514' });
    }));

  test('the same key twice', () =>
    inBank(async (db, _superuser, scoped) => {
      await written(db, 1);
      await expect(scoped((own) => written(own, 2, { idempotencyKey: 'key 1' }))).rejects.toMatchObject({
        constraint: 'touch_sent_once',
      });
    }));

  test('a change of what the gate has said', () =>
    inBank(async (db, _superuser, scoped) => {
      await written(db, 1);
      await expect(scoped((own) => own.query(`update touch_gate set result = 'refuse'`))).rejects.toMatchObject({
        code: '42501',
      });
      await expect(scoped((own) => own.query('delete from touch_gate'))).rejects.toMatchObject({ code: '42501' });
    }));
});

test('a judgement goes with its touch into another book', () =>
  inBank(async (db, superuser) => {
    await written(db, 1);
    await superuser.query(`update customer set rm = 2 where customer_id = 'cus_1'`);
    await superuser.query('set constraints all immediate');
    expect((await gatesOfTouch(db, 'tch_1')).map(({ rm }) => rm)).toEqual([2]);
  }));
