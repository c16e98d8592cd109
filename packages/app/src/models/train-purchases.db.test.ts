import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomStreams } from '@vivero/decision';
import { type Actor, type IntakeRecord, LANGUAGES, type Role } from '@vivero/domain';
import { chancesOfBooks, inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BookHost } from '../book/book-host.ts';
import { customerPage } from '../customer-page/customer-page.ts';
import { imported, options } from '../intake/testing/test-bank.ts';
import { customer, event, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { planDay } from '../plan/plan-day.ts';
import { NOON, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from '../refresh/refresh.ts';
import { sayPhrase } from '../say.ts';
import { operator } from '../users/actors.ts';
import { cardLines } from './card-lines.ts';
import { keptModels } from './kept-models.ts';
import { trainPurchases } from './train-purchases.ts';

const PEOPLE = 300;
const CYCLES = 30;
/** Everybody was met long ago. One in twelve asks in any month; of those who ask most buy a card three weeks later, hardly anybody else does. */
function* records(): Generator<readonly IntakeRecord[]> {
  const draw = randomStreams(5).stream('people');
  yield [{ kind: 'branch', key: 'B', name: 'Centro' }];
  for (const n of [1, 2]) yield [{ kind: 'rm', key: `R${n}`, name: `RM ${n}`, branchKey: 'B', team: 'North' }];
  const bare = { medium: null, direction: null, flow: null, amount: null } as const;
  for (let i = 0; i < PEOPLE; i += 1) {
    const refuses = { medium: 'any', purpose: 'profiling', state: 'refused', on: TODAY - 10, source: 'form' } as const;
    yield [
      customer(`c${i}`, {
        rmKey: `R${1 + (i % 2)}`,
        identity: { name: `Person ${i}` },
        relation: 'customer',
        basis: 'contract',
        consents: i === 0 ? [refuses] : [],
      }),
      event(`core:v${i}`, `c${i}`, {
        ...bare,
        code: 'CT-V',
        onDay: TODAY - CYCLES * 30 - 30,
        medium: 'branch',
        direction: 'in',
      }),
    ];
    for (let cycle = 0; cycle < CYCLES; cycle += 1) {
      const askedOn = TODAY - (CYCLES - cycle) * 30 + Math.floor(30 * draw());
      const boughtOn = askedOn + 10 + Math.floor(30 * draw());
      const asks = draw() < 0.08;
      const buys = draw() < (asks ? 0.75 : 0.005) && boughtOn <= TODAY;
      if (asks)
        yield [event(`core:q${i}-${cycle}`, `c${i}`, { ...bare, code: 'IN-Q', onDay: askedOn, direction: 'in' })];
      if (buys)
        yield [event(`core:b${i}-${cycle}`, `c${i}`, { ...bare, code: 'TX-S', onDay: boughtOn, category: 'card' })];
    }
  }
}

let stores: TestStores;
let book: BookHost;
let boss: Actor;
const clock = { now: () => NOON, newId: options().newId };
const folder = mkdtempSync(join(tmpdir(), 'vivero-train-'));
beforeAll(async () => {
  stores = await testStores();
  await imported(stores, testSource(rowsOf('bank.csv', ...records())));
  await stores.settled();
  await refresh(stores, clock);
  await stores.settled();
  book = new BookHost({
    stores: { ...stores, dataFolder: folder },
    now: clock.now,
    memoryMb: 64,
    onFault: () => undefined,
  });
  boss = await operator(stores);
});
afterAll(async () => {
  await book.close();
  await stores.close();
  rmSync(folder, { recursive: true });
});

const user = (role: Role): Actor => ({ kind: 'user', id: `usr_${role}`, role, rms: [], wide: role !== 'rm' });
const trained = async (asOf?: number) => {
  const result = await trainPurchases({ stores, book }, boss, { ...clock, ...(asOf === undefined ? {} : { asOf }) });
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
};
const chances = async (rms: readonly number[], seen: readonly number[] = rms) =>
  inScope(stores, rms, (db) => chancesOfBooks(db, seen, { from: TODAY - 35, to: TODAY }));
const modelsOfPlan = async () => {
  await planDay(stores, boss, clock);
  const { rows } = await stores.superuser.query<{ models: string[] }>(
    `select distinct d.record -> 'run' -> 'models' as models
       from decision as d
      where d.run_id = (select r.run_id from decision_run as r order by r.run_id desc limit 1)`,
  );
  return rows.map(({ models }) => models);
};

test('who asks is found likelier to buy, by a model that beats base rates and keeps its card', async () => {
  const [card] = await trained();
  expect(card).toMatchObject({ category: 'card', refused: null, owner: 'operator', learned: { champion: 'additive' } });
  const [own, baseRates] = card!.learned!.judgements;
  expect(own!.auc.value).toBeGreaterThan(baseRates!.auc.value);
  expect(own!.auc.lower).toBeGreaterThan(0.5);
  expect(card!.learned!.fields.some(({ field }) => /^(questions|interest)_|last_interest_on/.test(field))).toBe(true);
  const { rows } = await stores.superuser.query(
    `select subject, details from audit_entry where action = 'model.trained'`,
  );
  expect(rows).toMatchObject([{ subject: 'buys', details: { asOf: '2026-03-03', foretold: PEOPLE - 1 } }]);
});

test('what is foretold stays within a book, and nothing is of who refused profiling', async () => {
  const all = await chances([1, 2]);
  expect(all).toHaveLength(PEOPLE - 1);
  expect(await chances([1], [1, 2])).toHaveLength(PEOPLE / 2 - 1);
  expect(await chances([])).toEqual([]);
  expect(all.every(({ chance, times }) => chance > 0 && chance < 1 && times > 0)).toBe(true);
  const { rows } = await stores.superuser.query<{ asked: boolean; times: number }>(
    `select exists (select from ledger_event as e
                     where e.customer_id = p.customer_id and e.code = 'IN-Q' and e.occurred_at > '2026-02-01') as asked, avg(p.times) as times
       from purchase_chance as p group by asked order by asked`,
  );
  expect(rows[1]!.times).toBeGreaterThan(2 * rows[0]!.times);
});

test('the customer page says what somebody is likelier to take up, and why; of others it says nothing', async () => {
  const all = (await chances([1, 2])).toSorted((a, b) => b.times - a.times);
  const likely = async (customerId = '') => {
    const page = await customerPage(stores, boss, customerId, NOON);
    return page.ok ? page.value.likely.map((sentence) => sayPhrase(sentence, 'en')) : null;
  };
  const [first, last] = [all[0], all.at(-1)];
  expect(first!.times).toBeGreaterThan(2);
  const [said, ...more] = (await likely(first?.customerId)) ?? [];
  expect(said).toMatch(/^card, because of: .*(question|interest)/);
  expect(more).toEqual([]);
  expect(await likely(last?.customerId)).toEqual([]);
});

test('the plan names the model that it looked at, and goes on without one where a later attempt is refused', async () => {
  const [{ modelId } = { modelId: '' }] = await chances([1, 2]);
  expect(await modelsOfPlan()).toEqual([[modelId]]);
  const [card] = await trained(TODAY - CYCLES * 30 + 120);
  expect(card).toMatchObject({ refused: { code: expect.stringMatching(/^learn\./) }, learned: null });
  expect(await chances([1, 2])).toEqual([]);
  expect(await modelsOfPlan()).toEqual([[]]);
});

test('an attempt as of a past day sees nothing of what came later', async () => {
  const past = TODAY - 60;
  const [before] = await trained(past);
  await stores.superuser.query(
    `update ledger_event set category = 'insurance' where code = 'TX-S' and occurred_at >= date '2026-03-03' - 59`,
  );
  await book.rebuild();
  const [after] = await trained(past);
  expect(after!.learned).toEqual(before!.learned);
});

test.each([
  { role: 'rm', sees: false },
  { role: 'team_lead', sees: false },
  { role: 'marketing', sees: true },
  { role: 'compliance', sees: true },
  { role: 'admin', sees: true },
] as const)('$role sees models: $sees', async ({ role, sees }) => {
  const kept = await keptModels(stores, user(role));
  expect(kept.ok).toBe(sees);
  if (!sees)
    expect(await trainPurchases({ stores, book }, user(role), clock)).toMatchObject({
      ok: false,
      problem: { code: 'access.refused' },
    });
});

test('the card says itself in every language', async () => {
  const kept = await keptModels(stores, boss);
  const [model] = kept.ok ? kept.value : [];
  const said = LANGUAGES.map((language) => cardLines(model!, TODAY, language).join('\n'));
  expect(said[0]).toContain('AUC 0.');
  for (const text of said) expect(text).not.toMatch(/model_card|undefined|NaN|_\d+\b/);
  expect(new Set(said).size).toBe(3);
});
