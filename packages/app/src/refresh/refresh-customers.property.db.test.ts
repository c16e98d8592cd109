import {
  type EventCode,
  formatDay,
  type LedgerEvent,
  NEED_KINDS,
  type Stage,
  stageAt,
  stageRank,
  STAGES,
} from '@vivero/domain';
import { appendEvents, type Db, endOverrides, inScope, insertOverride } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { NOON, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from './refresh.ts';
import { refreshCustomers } from './refresh-customers.ts';

let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 3);
});
afterAll(() => stores.close());

const clock = { now: NOON, newId: options().newId };

/** Everything that a fold writes, in words. */
async function understanding(): Promise<unknown> {
  const read = async (text: string) => (await stores.superuser.query(text)).rows;
  return {
    stages: await read('select * from customer_stage order by customer_id'),
    history: await read('select * from stage_history order by customer_id, step'),
    needs: await read('select * from need order by need_id'),
  };
}

const CODES = ['CT-V', 'IN-Q', 'IN-C', 'ND-C', 'ND-D', 'TX-S', 'PROF', 'PD-A'] as const satisfies readonly EventCode[];
const happening = fc.record({
  customer: fc.nat({ max: 5 }),
  code: fc.constantFrom(...CODES),
  age: fc.integer({ min: 0, max: 120 }),
  needKind: fc.constantFrom(...NEED_KINDS.slice(0, 4)),
});
const override = fc.record({
  customer: fc.nat({ max: 5 }),
  from: fc.constantFrom('unprofiled' as const, ...STAGES.slice(0, 6)),
  age: fc.integer({ min: 0, max: 60 }),
  days: fc.integer({ min: 0, max: 90 }),
});

let made = 0;
const eventOf = ({ code, age, needKind }: { code: EventCode; age: number; needKind: string }): LedgerEvent => {
  const day = TODAY - age;
  const at = `${formatDay(day)}T10:00:00.000Z`;
  const category = code === 'TX-S' ? ('term_deposit' as const) : null;
  const money = { flow: null, category, amount: null, balance: null, about: null };
  const details: LedgerEvent['details'] = code === 'PROF' ? { completeness: 0.8, basis: true } : { needKind };
  return {
    eventId: `t:${(made += 1)}`,
    code,
    day,
    at,
    recordedAt: NOON,
    medium: 'call',
    direction: 'in',
    ...money,
    details,
  };
};

test('customers folded after each writing stand where a refresh of the whole bank puts them', async () => {
  const { rows: people } = await stores.superuser.query<{ customer_id: string; rm: number }>(
    'select customer_id, rm from customer where rm > 0 order by customer_id',
  );
  expect(people).toHaveLength(6);
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 1, maxLength: 6 }),
      fc.array(override, { maxLength: 2 }),
      async (happenings, overrides) => {
        const written = new Set<string>();
        const personOf = (at: number) => {
          const { customer_id: customerId, rm } = people[at]!;
          written.add(customerId);
          return { customerId, rm };
        };
        await inScope(stores, [1, 2], async (db: Db) => {
          await appendEvents(
            db,
            happenings.map((each) => ({
              ...personOf(each.customer),
              source: 'test',
              batchId: null,
              event: eventOf(each),
            })),
          );
          for (const { customer, from, age, days } of overrides) {
            const to = STAGES[STAGES.indexOf(from as (typeof STAGES)[number]) + 1]!;
            const setOn = TODAY - age;
            await insertOverride(
              db,
              personOf(customer),
              { overrideId: clock.newId('ovr'), from, to, by: 'usr_1', setOn, until: setOn + days, recordedAt: NOON },
              Buffer.from('sealed'),
            );
          }
          expect(await refreshCustomers(db, [...written], clock)).toBe(TODAY);
        });
        const single = await understanding();
        await stores.settled();
        await refresh(stores, { asOf: TODAY, now: () => NOON, newId: clock.newId });
        expect(single).toEqual(await understanding());
      },
    ),
    // Each run folds a whole bank: few runs, each with several customers and overrides.
    { numRuns: 8 },
  );
});

test('an override in force is what shows, and the evidence stays beside it', async () => {
  const stageOf = async () => {
    const { rows } = await stores.superuser.query<{ id: string; current: Stage; evidence: Stage }>(
      'select customer_id as id, current, by_evidence as evidence from customer_stage where rm = 1 order by customer_id limit 1',
    );
    return rows[0]!;
  };
  const { id, evidence } = await stageOf();
  const to = stageAt(stageRank(evidence) === 7 ? 6 : stageRank(evidence) + 1);
  const override = { overrideId: clock.newId('ovr'), from: evidence, to, by: 'usr_1', setOn: TODAY, until: TODAY + 9 };
  await inScope(stores, [1], async (db) => {
    await endOverrides(db, id, TODAY);
    await insertOverride(db, { customerId: id, rm: 1 }, { ...override, recordedAt: NOON }, Buffer.from('sealed'));
    await refreshCustomers(db, [id], clock);
  });
  expect(await stageOf()).toEqual({ id, current: to, evidence });
  await stores.settled();
  await refresh(stores, { asOf: TODAY, now: () => NOON, newId: clock.newId });
  expect(await stageOf()).toEqual({ id, current: to, evidence });
});

test('customers of another book are left alone', async () => {
  const before = await understanding();
  const { rows } = await stores.superuser.query<{ customer_id: string }>(
    'select customer_id from customer where rm = 2 limit 1',
  );
  await inScope(stores, [1], (db) =>
    refreshCustomers(db, [rows[0]?.customer_id ?? ''], { ...clock, now: '2026-06-01T10:00:00.000Z' }),
  );
  expect(await understanding()).toEqual(before);
});
