import { defaultCatalogue, EVENT_CODES, formatDay, trafficUnit } from '@vivero/domain';
import { asksByLot, type Db, inScope, readWide, stateProduct } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actor } from '../customers/testing/two-books.ts';
import { options } from '../intake/testing/test-bank.ts';
import { smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from '../refresh/refresh.ts';
import { decideReferral, referralReviews } from './referral-reviews.ts';
import { throughOthers } from './through-others.ts';
import { trafficNumbers, type TrafficNumbers } from './traffic-numbers.ts';
import { trafficPeople } from './traffic-people.ts';
import { unitsOfCustomer } from './units-of-customer.ts';

const NOW = '2026-03-03T11:00:00.000Z';
const NO_ASKS = { asked: { people: 0, came: 0 }, notAsked: { people: 0, came: 0 } };

let stores: TestStores;
const ids = new Map<string, string>();
const keyOf = (id: string): string => [...ids].find(([, each]) => each === id)?.[0] ?? id;
afterAll(async () => stores.close());

interface Written {
  readonly key: string;
  readonly code: string;
  /** Days before today. */
  readonly ago: number;
  readonly about?: string;
  readonly details?: object;
  readonly direction?: 'in' | 'out';
  readonly medium?: string;
}

/** Everybody of the small bank was met 40 days ago, which is when they were won. */
const WRITTEN: readonly Written[] = [
  // Book 1: 1-0 brought 1-1, who brought 1-2; 1-3 claims 1-1 as well, later; 1-2 claims 1-0, which would close a circle.
  { key: '1-0', code: 'RF-I', ago: 30, about: '1-1' },
  { key: '1-0', code: 'RF-C', ago: 20, about: '1-1' },
  { key: '1-1', code: 'RF-C', ago: 18, about: '1-2' },
  { key: '1-3', code: 'RF-C', ago: 10, about: '1-1' },
  { key: '1-2', code: 'RF-C', ago: 9, about: '1-0' },
  // Whom another book has is not this book's business.
  { key: '2-0', code: 'RF-C', ago: 9, about: '2-1' },
  { key: '1-4', code: 'FB', ago: 8, details: { kind: 'need' } },
  { key: '1-4', code: 'IN-A', ago: 8, details: { through: '1-3' } },
  // Not units, not counted in N, or before winning.
  { key: '1-4', code: 'PROF', ago: 8 },
  { key: '1-4', code: 'CT-D', ago: 8, details: { contentId: 'c' }, medium: 'wechat' },
  { key: '1-4', code: 'CT-D', ago: 50, medium: 'call' },
  { key: '1-4', code: 'CT-V', ago: 7, details: { productId: 'p' }, medium: 'visit' },
  { key: '1-4', code: 'CT-V', ago: 7, details: { service: true }, medium: 'call' },
  { key: '1-0', code: 'PD-A', ago: 35 },
  { key: '1-3', code: 'PD-A', ago: 35 },
  { key: '1-0', code: 'PD-X', ago: 3 },
  { key: '1-3', code: 'PD-X', ago: 15 },
];

async function write(db: Db, written: readonly Written[] = WRITTEN, name = 'test'): Promise<void> {
  for (const [i, each] of written.entries()) {
    const { key, code, ago, about = null, details = {}, direction = 'out', medium = 'call' } = each;
    const named = Object.fromEntries(
      Object.entries(details).map(([name, value]) => [name, ids.get(String(value)) ?? value]),
    );
    await db.query(
      `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction, about, details, content_hash)
       select $9::text || ':' || $1::int, c.customer_id, c.rm, $2, $3::date + time '10:00', $3, $3::date + time '10:05', 'test', $4, $5, $6, $7, ''
         from customer as c where c.customer_id = $8`,
      [
        i,
        code,
        formatDay(TODAY - ago),
        medium,
        direction,
        about === null ? null : ids.get(about),
        JSON.stringify(named),
        ids.get(key),
        name,
      ],
    );
  }
}

beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 5);
  const { rows } = await stores.superuser.query<{ id: string; key: string }>(
    `select e.customer_id as id, substr(e.event_id, 8) as key from ledger_event as e where e.event_id like 'core:v-%'`,
  );
  for (const { id, key } of rows) ids.set(key, id);
  await inScope(stores, [1, 2], (db) => write(db));
  await stores.settled();
  await refresh(stores, { now: () => NOW, newId: options().newId });
});

const unitsOf = (parts: TrafficNumbers['kinds' | 'moments' | 'media' | 'scenes']): object =>
  Object.fromEntries(parts.map(({ name, told }) => [name, 'units' in told ? told.units : 'few']));

describe('an RM sees the traffic of the own book', () => {
  const numbers = () => trafficNumbers(stores, actor('rm', [1]), 90, NOW);
  test('what counts in N is what the customer took part in', async () => {
    const { kinds, moments, scenes } = await numbers();
    // Five first meetings and the selling visit, two links made and one meeting at an event; service is delivery.
    expect(unitsOf(kinds)).toEqual({ interaction: 9, referral: 5, delivery: 1, feedback: 1 });
    expect(unitsOf(moments)).toEqual({ interaction: 14, delivery: 2 });
    expect(unitsOf(scenes)).toEqual({ online_seed: 1, offline_sell: 1 });
  });
  test('N is counted after the day of winning, nobody left out', async () => {
    const { perCustomer, fromNonBuyers, nonBuyers } = await numbers();
    // 1-0: link and 2 referrals; 1-1 and 1-2 one and one... with the circle's claim; 1-3: link and claim; 1-4: feedback, event, two contacts.
    expect(perCustomer).toEqual({ median: 2, p90: expect.closeTo(3.6, 9), mean: 11 / 5, denominator: 5 });
    expect(fromNonBuyers).toMatchObject({ numerator: 11, denominator: 11 });
    expect(nonBuyers).toMatchObject({ numerator: 5, denominator: 5 });
  });
  test('contacts before winning draw, contacts after it operate', async () => {
    const { drawing, operating, rates } = await numbers();
    const [call, visit, wechat] = [rates.media.call.minutes, rates.media.visit.minutes, rates.media.wechat.minutes];
    expect(drawing).toMatchObject({ contacts: 6, timed: 0, minutes: 5 * visit + call });
    expect(operating).toMatchObject({ contacts: 3, minutes: wechat + visit + call });
  });
  test('links: cut after 32 days and after 20', async () => {
    const { privateDomain } = await numbers();
    expect(privateDomain.alive).toMatchObject([
      { days: 30, share: { numerator: 1, denominator: 2 } },
      { days: 90, share: { noBase: true } },
    ]);
    expect(privateDomain.conversion).toMatchObject({ numerator: 2, denominator: 5 });
  });
});

test('one customer, unit by unit, each with the event that it is read from', async () => {
  const found = await unitsOfCustomer(stores, actor('rm', [1]), ids.get('1-4')!);
  if (!found.ok) throw new Error(found.problem.code);
  // The profile is no unit; the unanswered ones are units that do not count.
  expect(found.value).toHaveLength(7);
  expect(found.value.filter(({ counts }) => counts)).toHaveLength(5);
  expect(found.value.find(({ medium }) => medium === 'wechat')).toMatchObject({
    kind: 'interaction',
    counts: false,
    minutes: { value: 4, from: 'reckoned' },
    contentId: 'c',
    scene: { place: 'online', aim: 'seed' },
  });
  expect(found.value.find(({ kind }) => kind === 'delivery')).toMatchObject({ moment: 'delivery', scene: null });
  expect(await unitsOfCustomer(stores, actor('rm', [2]), ids.get('1-4')!)).toMatchObject({
    problem: { code: 'customer.not_found' },
  });
});

describe('values through others', () => {
  test('the first referrer stands, circles and later claims earn nothing, and nothing is counted twice', async () => {
    const rm = actor('rm', [1]);
    const found = await inScope(stores, [1], (db) =>
      throughOthers(db, rm, { currency: 'EUR', today: TODAY, asks: NO_ASKS }),
    );
    expect(Object.fromEntries([...found.broughtBy].map(([who, by]) => [keyOf(who), keyOf(by)]))).toEqual({
      '1-1': '1-0',
      '1-2': '1-1',
    });
    const plain = await inScope(stores, [1], (db) =>
      throughOthers(db, { ...rm, rms: [1] }, { currency: 'EUR', today: TODAY, asks: NO_ASKS }),
    );
    const sum = (column: 'own' | 'referral'): number => plain.values.reduce((all, each) => all + each[column], 0);
    // Independent: what everybody here holds earns, from the store.
    const { rows } = await stores.superuser.query<{ margin: number }>(
      `select sum(h.balance_minor)::float as margin from holding as h where h.rm = 1 and h.category = 'current_account'`,
    );
    expect(sum('own') + sum('referral')).toBeGreaterThan(0);
    expect(sum('own') + sum('referral')).toBeLessThan(rows[0]!.margin);
    const of = (key: string) => plain.values.find(({ customerId }) => keyOf(customerId) === key)!;
    expect(of('1-0').referralFrom).toBe(0);
    expect(of('1-0').referralTo).toBeCloseTo(2 * of('1-0').referral, 6);
    expect(of('1-3')).toMatchObject({ referral: 0, brought: 0 });
    expect(of('1-3').influence).toBeGreaterThan(0);
    expect(of('1-4').feedback).toBe(6);
  });
  test('what is held is priced by the products that the bank states', async () => {
    const worth = async (): Promise<number> => {
      const { values } = await inScope(stores, [1], (db) =>
        throughOthers(db, actor('rm', [1]), { currency: 'EUR', today: TODAY, asks: NO_ASKS }),
      );
      return values.reduce((sum, { own, referral }) => sum + own + referral, 0);
    };
    const before = await worth();
    await inScope(stores, [1], async (db) => {
      for (const product of defaultCatalogue('EUR').products) {
        const { marginRate, marginFixedMinor } = product;
        const doubled = { ...product, marginRate: 2 * marginRate, marginFixedMinor: 2 * marginFixedMinor };
        await stateProduct(db, doubled, { at: NOW, by: 'usr_1' });
      }
    });
    expect(await worth()).toBeCloseTo(2 * before, 6);
    await stores.superuser.query('delete from product');
    expect(await worth()).toBe(before);
  });
  test('by name for those who know them; other books are not in it', async () => {
    const people = await trafficPeople(stores, actor('rm', [1]), 'feedback', NOW);
    expect(people.first.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Person 1-0', 'Person 1-1', 'Person 1-3', 'Person 1-4']),
    );
    expect(people.first[0]).toMatchObject({ name: 'Person 1-4', feedback: 6, bought: false });
    expect(people.share).toMatchObject({ value: 0.5, from: 'assumed' });
    expect(JSON.stringify(people)).not.toContain('Person 2-');
  });
  test('who cut the link puts those they brought on the watch list', async () => {
    const { leaving } = await trafficPeople(stores, actor('rm', [1]), 'referral', NOW);
    expect(leaving).toMatchObject([
      { name: 'Person 1-0', signs: [{ sign: 'link_cut', on: formatDay(TODAY - 3) }], watch: [{ name: 'Person 1-1' }] },
    ]);
  });
});

describe('referrals that look made for the reward', () => {
  const lead = actor('team_lead', [1]);
  test('those in a circle wait for a person, and a verdict stands until there is a further referral', async () => {
    const names = async () => (await referralReviews(stores, lead, NOW)).map(({ name }) => name).toSorted();
    // 1-0 brought 1-1, who brought 1-2, who claims 1-0: all three stand in the circle; 1-3 does not.
    expect(await names()).toEqual(['Person 1-0', 'Person 1-1', 'Person 1-2']);
    const clock = { now: NOW, newId: options().newId };
    const decide = (key: string) => decideReferral(stores, lead, ids.get(key)!, 'reward_only', clock);
    expect(await decide('1-1')).toMatchObject({ ok: true });
    expect(await names()).toEqual(['Person 1-0', 'Person 1-2']);
    expect(await decide('1-1')).toMatchObject({ problem: { code: 'referral.nothing_to_review' } });
    expect(await decide('1-3')).toMatchObject({ problem: { code: 'referral.nothing_to_review' } });
    await inScope(stores, [1, 2], (db) => write(db, [{ key: '1-1', code: 'RF-I', ago: 1, about: '1-4' }], 'again'));
    await stores.settled();
    expect(await names()).toEqual(['Person 1-0', 'Person 1-1', 'Person 1-2']);
  });
});

test('asks drawn by lot in the playbook tell how many would not have come otherwise', async () => {
  const started = formatDay(TODAY - 100);
  await stores.superuser.query(
    `with p as (
       insert into playbook (playbook_id, shipped, draft, draft_no, state, changed_at, changed_by)
       values ('pbk_test', 'referral_ask', '{}', 1, 'draft', $1, 'test') returning playbook_no),
     v as (
       insert into playbook_version (playbook_no, version, definition, published_at, published_by)
       select p.playbook_no, 1, '{"heldOutShare":0.1}', $1, 'test' from p returning version_no, playbook_no)
     insert into playbook_run (customer_id, rm, playbook_no, cycle, version_no, state, enrolled_on, enrolled_by, clock_on, free_on, at, stopped_on, why)
     select c.customer_id, c.rm, v.playbook_no, 1, v.version_no, case when c.customer_id = any ($3) then 'held_out' else 'ended' end, $2, r.how, $2, $2, 0,
            case when c.customer_id = any ($3) then null else $2::date end, case when c.customer_id = any ($3) then null else 'done' end
       from v cross join customer as c cross join lateral (select case when c.customer_id = $4 then 'usr_1' else 'segment' end as how) as r`,
    [NOW, started, ['1-3', '1-4', '2-3', '2-4'].map((key) => ids.get(key)), ids.get('2-2')],
  );
  const asks = await readWide(stores, (db) => asksByLot(db, TODAY));
  // Asked: 1-0 and 1-1 brought one each within 90 days, of five (2-2 was taken in by hand); not asked: 1-3 one on the last day, of four.
  expect(asks).toEqual({ asked: { people: 5, came: 2 }, notAsked: { people: 4, came: 1 } });
  const { share } = await trafficPeople(stores, actor('rm', [1]), 'referral', NOW);
  expect(share).toMatchObject({ from: 'randomised', value: expect.closeTo(1 - 1 / 4 / (2 / 5), 9) });
});

test('marketing counts the bank, and is told of no few', async () => {
  const bank = await trafficNumbers(stores, actor('marketing'), 90, NOW);
  expect(bank.perCustomer).toMatchObject({ denominator: 10 });
  expect(unitsOf(bank.kinds)).toMatchObject({ feedback: 'few' });
});

test('every code is a unit of one kind or none, and what counts is a unit', () => {
  for (const code of EVENT_CODES) {
    const unit = trafficUnit(code, false);
    expect(unit === null).toBe(['PROF', 'MV', 'BAL'].includes(code));
    if (unit !== null) expect(trafficUnit(code, true)?.moment).toBe('delivery');
  }
});
