import { dayOf } from '@vivero/domain';
import { expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { inScope } from '../db/in-scope.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { testStores, withTestDb } from '../testing/index.ts';
import {
  insertOutcome,
  outcomeById,
  outcomeOfRow,
  outcomeOfTap,
  outcomesOfCustomer,
  outcomesOfDay,
  type StoredOutcome,
  talksSince,
  undoneOutcome,
} from './outcomes.ts';

const TODAY = dayOf(2026, 3, 3);
const AT = '2026-03-03T10:00:00.000Z';
const outcome = (n: number, over: Partial<StoredOutcome> = {}): StoredOutcome => ({
  outcomeId: `out_${n}`,
  clientKey: `00000000-0000-4000-8000-00000000000${n}`,
  decisionId: `dec_${n}`,
  customerId: 'cus_1',
  rm: 1,
  occurredOn: TODAY,
  kind: 'no_answer',
  reason: null,
  nextOn: null,
  minutes: 1,
  eventIds: [`vivero:out_${n}`],
  madePromise: null,
  keptPromise: null,
  needsBefore: null,
  recordedAt: AT,
  recordedBy: 'usr_1',
  undoneAt: null,
  ...over,
});
const inBank = (work: (db: Db, stores: Parameters<typeof inScope>[0]) => Promise<void>): Promise<void> =>
  withTestDb(async ({ db, stores }) => {
    await insertTestCustomers(db, [1, 2]);
    await work(db, stores);
  });
const ids = (outcomes: readonly StoredOutcome[]): string[] => outcomes.map((each) => each.outcomeId);

test('an outcome comes back as it was written', () =>
  inBank(async (db) => {
    const full = outcome(1, {
      kind: 'next_step',
      nextOn: TODAY + 3,
      madePromise: 'prm_2',
      keptPromise: 'prm_1',
      needsBefore: [{ need_id: 'need_1' }],
    });
    expect(await insertOutcome(db, full)).toBe(true);
    expect(await outcomeById(db, 'out_1')).toEqual(full);
    expect(await outcomeOfTap(db, full.clientKey)).toEqual(full);
    expect(await outcomeOfRow(db, 'dec_1')).toEqual(full);
  }));

test.each([
  { why: 'the same tap sent twice', over: { clientKey: outcome(1).clientKey } },
  { why: 'a second phone at the same row', over: { decisionId: 'dec_1' } },
])('$why writes nothing', ({ over }) =>
  inBank(async (db) => {
    await insertOutcome(db, outcome(1));
    expect(await insertOutcome(db, outcome(2, over))).toBe(false);
    expect(ids(await outcomesOfCustomer(db, 'cus_1'))).toEqual(['out_1']);
  }),
);

test('contacts that no row proposed do not stand in each other’s way', () =>
  inBank(async (db) => {
    for (const n of [1, 2]) expect(await insertOutcome(db, outcome(n, { decisionId: null }))).toBe(true);
  }));

test('after an undo the row is free again, and what was undone is no outcome of the day', () =>
  inBank(async (db) => {
    await insertOutcome(db, outcome(1));
    expect(await undoneOutcome(db, 'out_1', AT)).toBe(true);
    expect(await undoneOutcome(db, 'out_1', AT)).toBe(false);
    expect(await outcomeOfRow(db, 'dec_1')).toBeUndefined();
    expect(await outcomeOfTap(db, outcome(1).clientKey)).toMatchObject({ undoneAt: AT });
    expect(await insertOutcome(db, outcome(2, { decisionId: 'dec_1' }))).toBe(true);
    expect(ids(await outcomesOfDay(db, [1], TODAY))).toEqual(['out_2']);
  }));

test('of a day: of these books, in the order of the day', () =>
  inBank(async (db, stores) => {
    await insertOutcome(db, outcome(1, { recordedAt: '2026-03-03T11:00:00.000Z' }));
    await insertOutcome(db, outcome(2));
    await insertOutcome(db, outcome(3, { occurredOn: TODAY - 1 }));
    await insertOutcome(db, outcome(4, { customerId: 'cus_2', rm: 2 }));
    expect(ids(await outcomesOfDay(db, [1], TODAY))).toEqual(['out_2', 'out_1']);
    expect(ids(await inScope(stores, [2], (own) => outcomesOfDay(own, [1, 2], TODAY)))).toEqual(['out_4']);
  }));

test('two phones at once: one outcome, and the other one can read it', async () => {
  const stores = await testStores();
  try {
    await inScope(stores, [1, 2], (db) => insertTestCustomers(db, [1, 2]));
    const tap = (n: number) =>
      inScope(stores, [1], async (db) => ({
        wrote: await insertOutcome(db, outcome(n, { decisionId: 'dec_1' })),
        found: (await outcomeOfRow(db, 'dec_1'))?.outcomeId,
      }));
    const [one, two] = await Promise.all([tap(1), tap(2)]);
    expect([one.wrote, two.wrote].filter(Boolean)).toHaveLength(1);
    expect(one.found).toBe(one.wrote ? 'out_1' : 'out_2');
    expect(two.found).toBe(one.found);
  } finally {
    await stores.close();
  }
});

test.each([
  { why: 'a reason belongs to "not right"', over: { reason: 'price' as const } },
  { why: 'a day belongs to a next step or another day', over: { nextOn: TODAY } },
  { why: 'a next step has its day', over: { kind: 'next_step' as const } },
  { why: '"not right" has its reason', over: { kind: 'not_right' as const } },
])('the database keeps to it: $why', ({ over }) =>
  inBank(async (_, stores) => {
    await expect(inScope(stores, [1], (own) => insertOutcome(own, outcome(1, over)))).rejects.toThrow(/outcome_check/);
  }),
);

test('talks since a day are told apart by who proposed them; what was no talk, taken back, earlier or of another book is none', () =>
  inBank(async (db) => {
    const agreed = { kind: 'next_step', nextOn: TODAY + 3 } as const;
    const written: readonly Partial<StoredOutcome>[] = [
      agreed,
      { kind: 'not_right', reason: 'timing' },
      { ...agreed, decisionId: null },
      { kind: 'another_day', nextOn: TODAY + 1, decisionId: null },
      { kind: 'not_right', reason: 'price', decisionId: null },
      { kind: 'no_answer', decisionId: null },
      { kind: 'sent', decisionId: null },
      { ...agreed, decisionId: null, occurredOn: TODAY - 1 },
    ];
    for (const [at, over] of written.entries()) await insertOutcome(db, outcome(at + 1, over));
    expect(await talksSince(db, [1], TODAY)).toEqual({
      proposed: { talks: 2, nextSteps: 1 },
      own: { talks: 3, nextSteps: 1 },
    });
    await undoneOutcome(db, 'out_3', AT);
    expect((await talksSince(db, [1], TODAY)).own).toEqual({ talks: 2, nextSteps: 0 });
    const nothing = { talks: 0, nextSteps: 0 };
    expect(await talksSince(db, [2], TODAY)).toEqual({ proposed: nothing, own: nothing });
  }));
