import { holdoutArm } from '@vivero/decision';
import { formatDay, type IntakeRecord, parseDay } from '@vivero/domain';
import { type Db, inScope, readWide } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { event } from '../intake/testing/test-source.ts';
import { type DayPlan, planDay } from './plan-day.ts';
import { nobodyHeldOut } from './testing/nobody-held-out.ts';
import { NOON, rmActor, smallBank, TODAY } from './testing/plan-bank.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const { newId } = options();
async function planned(rms: readonly number[], over: Partial<Parameters<typeof planDay>[2]> = {}): Promise<DayPlan> {
  const result = await planDay(stores, rmActor(...rms), { now: () => NOON, newId, date: TODAY, ...over });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}
interface LogRow {
  readonly customer_id: string;
  readonly rm: number;
  readonly status: string;
  readonly propensity: number;
  readonly record: {
    readonly run: { readonly seed: number; readonly snapshotHash: string; readonly policyVersion: string };
    readonly decision: {
      readonly eligible: readonly { readonly propensity: number }[];
      readonly chosen: number | null;
      readonly explored: boolean;
    };
    readonly row?: object;
    readonly overflow?: { readonly reason: object };
  };
}
const logOf = async (runId: string): Promise<LogRow[]> =>
  readWide(stores, async (db) => {
    const sql =
      'select customer_id, rm, status, propensity, record from decision where run_id = $1 order by customer_id';
    return (await db.query<LogRow>(sql, [runId])).rows;
  });
const booksOf = async (runId: string) =>
  readWide(stores, async (db) => {
    const sql = 'select rm, customers, seed, snapshot_hash from decision_book where run_id = $1 order by rm';
    return (await db.query<{ rm: number; seed: number; snapshot_hash: string }>(sql, [runId])).rows;
  });
/** The customer of a key such as `1-0`, by the name sealed nowhere else than in the rows. */
const idOf = (plan: DayPlan, key: string): string | undefined =>
  plan.rows.find((row) => row.customerName === `Person ${key}`)?.customerId;
const change = (sql: string, values: unknown[] = []) => inScope(stores, [0, 1, 2], (db: Db) => db.query(sql, values));

test('the same state and clock give the same day again, and the log says so', async () => {
  await smallBank(stores, 30);
  const first = await planned([1, 2]);
  const again = await planned([1, 2]);
  const content = ({ rows }: DayPlan) => rows.map(({ decisionId: _, ...row }) => row);
  expect(first.rows.length).toBeGreaterThan(10);
  expect(content(again)).toEqual(content(first));
  const [one, two] = [await booksOf(first.runId), await booksOf(again.runId)];
  expect(two).toEqual(one);
  expect(one.map(({ rm, seed }) => [rm, seed])).toEqual([
    [1, TODAY * 100_000 + 1],
    [2, TODAY * 100_000 + 2],
  ]);
  await change(`update customer set birth_year = 1950 where customer_id = $1`, [first.rows[0]?.customerId]);
  const [changed] = await booksOf((await planned([1, 2])).runId);
  expect(changed?.snapshot_hash).not.toBe(one[0]?.snapshot_hash);
});

test('every row, shown or waiting, is in the log with what was weighed, its chances and its run', async () => {
  await smallBank(stores, 30);
  const plan = await planned([1, 2]);
  const log = await logOf(plan.runId);
  const by = Map.groupBy(log, (each) => each.status);
  expect(by.get('offered')?.length).toBe(plan.rows.length);
  expect(plan.overflow).toBeGreaterThan(10);
  expect(by.get('overflow')?.length).toBe(plan.overflow);
  for (const { status, propensity, record, rm } of log) {
    const { eligible, chosen, explored } = record.decision;
    expect(record.run).toMatchObject({ seed: TODAY * 100_000 + rm, policyVersion: expect.any(String) });
    expect(propensity).toBe(chosen === null ? 0 : eligible[chosen]?.propensity);
    if (status === 'offered') expect(propensity).toBeGreaterThan(0);
    // Whoever was drawn for the last row, or might have been, has a chance below 1; everybody else 1 or 0.
    if (!explored)
      expect(eligible.map((each) => each.propensity)).toEqual(eligible.map((_, i) => (i === chosen ? 1 : 0)));
    if (status === 'offered' || status === 'overflow') expect(eligible.length).toBeGreaterThan(0);
    expect(record.row === undefined).toBe(status !== 'offered');
    expect(record.overflow === undefined).toBe(status !== 'overflow');
  }
  expect(JSON.stringify(log)).not.toContain('Person');
});

test('a run is logged whole or not at all', async () => {
  await smallBank(stores, 5);
  let ids = 0;
  const failing: typeof newId = (prefix) => {
    if ((ids += 1) > 3) throw new Error('no more ids');
    return newId(prefix);
  };
  await expect(planned([1, 2], { newId: failing })).rejects.toThrow('no more ids');
  for (const table of ['decision', 'decision_book', 'decision_run', 'holdout_membership'])
    expect((await readWide(stores, (db) => db.query(`select from ${table}`))).rowCount, table).toBe(0);
});

test('planning one book reads and writes nothing of another', async () => {
  await smallBank(stores, 30);
  const alone = await planned([1]);
  const both = await planned([1, 2], { rm: 1 });
  for (const plan of [alone, both]) {
    const log = await logOf(plan.runId);
    expect(new Set(log.map((each) => each.rm))).toEqual(new Set([1]));
    expect(await booksOf(plan.runId)).toMatchObject([{ rm: 1, customers: 30 }]);
  }
  expect(await planDay(stores, rmActor(1), { now: () => NOON, newId, rm: 2 })).toEqual({
    ok: false,
    problem: { code: 'rm.not_found', rm: 2 },
  });
  const { rows } = await readWide(stores, (db) => db.query('select distinct rm from holdout_membership'));
  expect(rows.filter(({ rm }) => rm !== 1)).toEqual([]);
});

test('the comparison group is five of a hundred customers, gets its service and no suggestion', async () => {
  await smallBank(stores, 100);
  const plan = await planned([1, 2]);
  const { rows: members } = await readWide(stores, (db) =>
    db.query<{ customer_id: string; from_on: string; until_on: string | null }>('select * from holdout_membership'),
  );
  const { rows: all } = await readWide(stores, (db) =>
    db.query<{ customer_id: string }>('select customer_id from customer'),
  );
  expect(members.map((m) => m.customer_id).toSorted()).toEqual(
    all
      .map((c) => c.customer_id)
      .filter((id) => holdoutArm(id, 'standing-1', 0.05))
      .toSorted(),
  );
  expect(members.length).toBeGreaterThan(0);
  expect(members.length).toBeLessThan(25);
  const held = new Set(members.map((m) => m.customer_id));
  const log = (await logOf(plan.runId)).filter((each) => held.has(each.customer_id));
  for (const row of plan.rows.filter((each) => held.has(each.customerId))) expect(row.action).toBe('service');
  for (const { status, record } of log.filter((each) => each.status === 'overflow'))
    expect(JSON.stringify(record.overflow), status).toContain('maturity');
  expect(log.filter((each) => each.status === 'held_out').length).toBeGreaterThan(0);

  // Whoever gets a row is put into the group: the service row stays, the suggestion goes.
  const due = plan.rows.find((row) => row.action === 'service' && !held.has(row.customerId));
  const idea = plan.rows.find((row) => row.action !== 'service');
  for (const row of [due, idea])
    await change(`insert into holdout_membership (customer_id, rm, from_on) values ($1, $2, $3)`, [
      row?.customerId,
      row?.rm,
      formatDay(TODAY),
    ]);
  const after = await planned([1, 2]);
  expect(after.rows.find((row) => row.customerId === due?.customerId)?.action).toBe('service');
  expect(after.rows.find((row) => row.customerId === idea?.customerId)).toBeUndefined();
});

const said = (eventId: string, key: string, over: Partial<Parameters<typeof event>[2]>): IntakeRecord =>
  event(eventId, key, { flow: null, amount: null, onDay: TODAY - 2, ...over });

test('facts are those of the store: phone, WeChat link, complaint, and what was recorded since the refresh', async () => {
  await smallBank(stores, 5, [
    said('core:link', '1-1', { code: 'PD-A', medium: 'wechat', direction: 'in' }),
    said('core:cp', '1-2', { code: 'CP', medium: 'call', direction: 'in' }),
    said('core:nd', '1-3', { code: 'ND-C', medium: 'call', direction: 'in', details: { needKind: 'place_idle_cash' } }),
  ]);
  await nobodyHeldOut(stores);
  const tuesday = await planned([1]);
  const row = (plan: DayPlan, key: string) => plan.rows.find((each) => each.customerName === `Person ${key}`);
  expect(row(tuesday, '1-2')).toMatchObject({ action: 'service', reason: { key: 'plan.reason.complaint' } });
  expect(row(tuesday, '1-3')).toMatchObject({ needKind: 'place_idle_cash', medium: 'call', mediumFrom: null });
  expect(row(tuesday, '1-3')?.evidenceIds).toContain('core:nd');

  const sunday = await planned([1], { date: TODAY + 5 });
  const suggestions = sunday.rows.filter((each) => each.step !== null);
  expect(suggestions.filter((each) => each.medium === 'call')).toEqual([]);
  expect(suggestions.map((each) => each.customerName)).toContain('Person 1-1');
  expect(row(sunday, '1-1')?.medium).toBe('wechat');

  const night = await planned([1], { now: () => '2026-03-03T05:30:00.000Z' });
  const calls = night.rows.filter((each) => each.medium === 'call');
  expect(calls.length).toBeGreaterThan(0);
  expect(new Set(calls.map((each) => each.mediumFrom))).toEqual(new Set([9 * 60]));

  const id = idOf(tuesday, '1-3');
  await change(`update customer set detour = 'do_not_contact' where customer_id = $1`, [id]);
  expect(idOf(await planned([1]), '1-3')).toBeUndefined();
  expect(parseDay(formatDay(TODAY))).toBe(TODAY);
});
