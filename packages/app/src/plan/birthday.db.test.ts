import { type Consent, dayOf, formatDay, type IntakeRecord, touchClass } from '@vivero/domain';
import { inScope, planTouches, readWide } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { customer } from '../intake/testing/test-source.ts';
import { todayOf } from '../today/today.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';
import { planDay } from './plan-day.ts';
import { nobodyHeldOut } from './testing/nobody-held-out.ts';
import { NOON, rmActor, smallBank, TODAY } from './testing/plan-bank.ts';
import { touchOf } from './touch-of.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const granted: Consent = { medium: 'call', purpose: 'marketing', state: 'granted', on: TODAY - 400, source: 'form' };
const born = (key: string, birthOn: number): IntakeRecord =>
  customer(key, {
    rmKey: 'R1',
    identity: { name: `Born ${key}`, phone: `+34799${key}`, birthOn },
    relation: 'customer',
    basis: 'contract',
    birthYear: 1961,
    riskTolerance: 3,
    riskAssessedOn: TODAY - 100,
    consents: [granted],
  });

test('a birthday tomorrow is on the list with its day, and the day of birth nowhere in the clear', async () => {
  await smallBank(stores, 2, [born('000991', dayOf(1961, 3, 4)), born('000992', dayOf(1961, 7, 19))]);
  await nobodyHeldOut(stores);
  const { newId } = options();
  const plan = await planDay(stores, rmActor(1), { now: () => NOON, newId, date: TODAY });
  if (!plan.ok) throw new Error(plan.problem.code);
  const today = await todayOf(stores, rmActor(1), 1, NOON);
  if (!today.ok) throw new Error(today.problem.code);
  const reason = { key: 'plan.reason.birthday_on', params: { day: { day: TODAY + 1 } } };
  for (const rows of [plan.value.rows, today.value.rows]) {
    expect(rows.find((row) => row.customerName === 'Born 000991')).toMatchObject({ action: 'care', reason });
    expect(JSON.stringify(rows.filter((row) => row.customerName !== 'Born 000991'))).not.toContain('birthday');
  }
  const { decisionId = '', customerId = '' } = today.value.rows.find((row) => row.customerName === 'Born 000991') ?? {};
  const clientKey = '7c9e6679-7425-40de-944b-e07fc1f90ae7';
  const done = { clientKey, about: { decisionId }, tap: { kind: 'sent' as const } };
  expect(await recordOutcome(stores, rmActor(1), done, { now: NOON, newId })).toMatchObject({ ok: true });
  const touches = await inScope(stores, [1], (db) => planTouches(db, [1], TODAY, 60, [customerId]));
  expect(touches.map((touch) => touchClass(touchOf(touch)))).toEqual(['upkeep']);
  const stored = await readWide(stores, async (db) => {
    const { rows: tables } = await db.query<{ name: string }>(
      `select pg_class.oid::regclass::text as name
         from pg_class
        where pg_class.relnamespace = current_schema()::regnamespace
          and pg_class.relkind = 'r'
          and has_table_privilege(pg_class.oid, 'select')`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await db.query<{ text: string }>(`select to_jsonb(t)::text as text from ${name} as t`);
      texts.push(...rows.map(({ text }) => text));
    }
    return texts;
  });
  expect(stored.length).toBeGreaterThan(20);
  expect(stored.filter((text) => text.includes('"plan.reason.birthday"')).length).toBeGreaterThan(0);
  for (const clear of ['1961-03', '1961-07', String(TODAY + 1), String(dayOf(1961, 3, 4)), formatDay(TODAY + 1)])
    expect(
      stored.filter((text) => text.includes(clear)),
      clear,
    ).toEqual([]);
});
