import { type Decision, replays } from '@vivero/decision';
import { readWide } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { recordOutcome } from '../outcomes/record-outcome.ts';
import { planDay } from '../plan/plan-day.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { compareWays } from './compare-ways.ts';

const DAYS = 26;
const { newId } = options();
const CHIEF = { kind: 'user', id: 'usr_chief', role: 'marketing', rms: [], wide: true } as const;
const noonOf = (day: number): string => new Date(Date.parse(NOON) + day * 86_400_000).toISOString();

let stores: TestStores;
let agreed = 0;
let suggested = 0;
beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 150);
  let tap = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const now = noonOf(day);
    const plan = await planDay(stores, rmActor(1, 2), { now: () => now, newId });
    if (!plan.ok) throw new Error(plan.problem.code);
    for (const { rm, decisionId, action } of plan.value.rows) {
      tap += 1;
      // Every third one agrees to something; nobody else wants to talk about it.
      const agrees = tap % 3 === 0;
      const recorded = await recordOutcome(
        stores,
        rmActor(rm),
        {
          clientKey: `00000000-0000-4000-8000-${String(tap).padStart(12, '0')}`,
          about: { decisionId },
          tap: agrees ? { kind: 'next_step', nextOn: TODAY + day + 60 } : { kind: 'not_right', reason: 'timing' },
        },
        { now, newId },
      );
      if (!recorded.ok) throw new Error(recorded.problem.code);
      if (action === 'service') continue;
      suggested += 1;
      agreed += agrees ? 1 : 0;
    }
    await stores.settled();
  }
}, 120_000);
afterAll(() => stores.close());

const compared = async (since?: number) => {
  const found = await compareWays(stores, CHIEF, { ...(since === undefined ? {} : { since }), now: noonOf(DAYS) });
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};
const decisionsOf = async (): Promise<readonly Decision[]> => {
  const sql = `select decision.record -> 'decision' as decision from decision where decision.status = 'offered'`;
  return (await readWide(stores, (db) => db.query<{ decision: Decision }>(sql))).rows.map(({ decision }) => decision);
};

test('real runs are judged by their logged chances: always the best, by hand', async () => {
  const { choices, drawn, ways } = await compared();
  expect(choices).toBe(suggested);
  expect(drawn).toBeGreaterThan(DAYS);
  const judged = ways.find(({ way }) => way === 'best')?.judged;
  if (!judged?.ok) throw new Error(JSON.stringify(judged));
  const { logged, ips, robust, effective } = judged.value;
  expect(logged.value).toBeCloseTo(agreed / suggested, 12);
  expect(effective).toBeGreaterThanOrEqual(200);
  expect(robust.lower).toBeLessThan(robust.upper);

  // The same from the rows of the log, without any of the readers: what agrees with the best counts by one over its chance.
  const sql = `select o.kind = 'next_step' as agreed, d.record #> '{decision}' as decision
                 from decision as d join outcome as o on o.decision_id = d.decision_id where d.status = 'offered'`;
  const { rows } = await readWide(stores, (db) => db.query<{ agreed: boolean; decision: Decision }>(sql));
  let sum = 0;
  for (const { agreed: came, decision } of rows) {
    const own = decision.eligible[decision.chosen!]!;
    if (own.action === 'service') continue;
    const could = decision.contenders ?? decision.eligible.filter(({ propensity }) => propensity > 0);
    const best = could.reduce((a, b) => (b.score > a.score ? b : a));
    if (came && own.score === best.score && own.needId === best.needId) sum += Math.min(20, 1 / own.propensity);
  }
  expect(ips.value).toBeCloseTo(sum / suggested, 9);
});

test('every lot of every run comes out again from what was logged', async () => {
  const lots = (await decisionsOf()).flatMap(({ choice }) => choice ?? []);
  expect(lots.length).toBeGreaterThan(DAYS);
  for (const lot of lots) expect(replays(lot)).toBe(true);
});

test('too little evidence, or one chance that is missing: a reason, never a figure', async () => {
  const { ways } = await compared(TODAY + DAYS - 3);
  for (const { judged } of ways) expect(judged).toMatchObject({ ok: false, problem: { code: 'policy.too_few' } });
  await stores.superuser.query(
    `update decision set record = record #- '{decision,eligible,0,propensity}'
      where decision_id = (select min(d.decision_id) from decision as d where d.status = 'offered'
                              and d.record #>> '{decision,contenders}' is null and d.record #>> '{row,action}' <> 'service')`,
  );
  for (const { judged } of (await compared()).ways)
    expect(judged).toMatchObject({ ok: false, problem: { code: 'policy.propensity_missing' } });
});

test('is not for those who work from the list', async () => {
  expect(await compareWays(stores, rmActor(1), { now: NOON })).toMatchObject({
    ok: false,
    problem: { code: 'access.refused' },
  });
});
