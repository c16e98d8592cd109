import { formatDay } from '@vivero/domain';
import { type TestStores, savedContent, testStores } from '@vivero/storage/testing';
import { customersNamed, inScope } from '@vivero/storage';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actor } from '../customers/testing/two-books.ts';
import { options } from '../intake/testing/test-bank.ts';
import { TODAY } from '../plan/testing/plan-bank.ts';
import { customerName } from '../reading/customer-name.ts';
import { mailBank } from '../touches/testing/mail-bank.ts';
import { arrive, type Visitor } from './arrive.ts';
import { askReferral } from './ask-referral.ts';
import { startCampaign } from './campaigns.ts';
import { customerReferrals } from './customer-referrals.ts';
import { readLanding } from './landing.ts';
import { referralFigures } from './referral-figures.ts';
import { referralNetwork } from './referral-network.ts';
import { rewards } from './rewards.ts';
import { settleReferrals } from './settle-referrals.ts';
import { endCode, makeSourceCode, sourceCodes } from './source-codes.ts';

const NOW = '2026-03-03T11:00:00.000Z';
const clock = { now: NOW, newId: options().newId };
const rm = actor('rm', [1]);
const marketing = actor('marketing');

let stores: TestStores;
/** Of book 1. */
let people: string[];
let restore: () => Promise<void>;
beforeAll(async () => {
  stores = await testStores();
  const ids = await mailBank(stores, 3);
  const lines = await inScope(stores, [1], (db) => customersNamed(db, ids));
  const named = lines.map((line) => ({ id: line.customerId, name: customerName(stores.keys, line, rm) }));
  people = named.toSorted((a, b) => (a.name < b.name ? -1 : 1)).map(({ id }) => id);
  restore = await savedContent(stores);
});
beforeEach(() => restore());
afterAll(() => stores.close());

const visitor = (over: Partial<Visitor> = {}): Visitor => ({
  name: 'Carmen Ruiz Vega',
  contact: 'carmen@example.com',
  marketing: true,
  profiling: true,
  research: false,
  tellOwner: true,
  language: 'es',
  ...over,
});
const got = <T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: object },
): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};
const campaign = (over: object = {}) =>
  startCampaign(
    stores,
    marketing,
    { name: 'Spring', condition: 'other', productId: null, rewardMinor: 2_000, cap: 2, endsOn: TODAY + 30, ...over },
    clock,
  );
/** The link of the first customer of book 1, of a campaign that is there. */
async function link(owner = people[0]!, showsOwner = false): Promise<string> {
  return got(await askReferral(stores, rm, owner, { showsOwner }, clock));
}
const rowsOf = async (table: string): Promise<Record<string, unknown>[]> =>
  (await stores.superuser.query<Record<string, unknown>>(`select * from ${table}`)).rows;
const edges = async (): Promise<unknown[]> =>
  (await stores.superuser.query(`select customer_id, about from ledger_event where code = 'RF-I'`)).rows;
let friends = 0;
/** Somebody new by this link, on a device of their own. @returns their id */
async function friend(code: string, over: Partial<Visitor> = {}, device = `device ${(friends += 1)}`): Promise<string> {
  const before = new Set((await rowsOf('customer')).map((row) => row['customer_id']));
  got(await arrive(stores, code, visitor({ contact: `friend.${friends}@example.com`, ...over }), device, clock));
  return String((await rowsOf('customer')).find((row) => !before.has(row['customer_id']))?.['customer_id']);
}
async function happened(customerId: string, code: string, ago = 0): Promise<void> {
  await stores.superuser.query(
    `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, direction, category, content_hash)
     select 'test:' || $1 || $2, c.customer_id, c.rm, $2, $3::date + time '12:00', $3::date, now(), 'test', 'in',
            case when $2 = 'TX-S' then 'card' end, ''
       from customer as c where c.customer_id = $1`,
    [customerId, code, formatDay(TODAY - ago)],
  );
}

describe('a code of the bank', () => {
  test.each([
    { why: 'the pool', rm: 0, by: marketing },
    { why: 'the RM’s own book', rm: 1, by: rm },
  ])('brings people into $why, with their words and the proof of them', async ({ rm: book, by }) => {
    const code = got(await makeSourceCode(stores, by, { kind: 'channel', about: 'Chamber', rm: book }, clock));
    expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{12}$/);
    const id = await friend(code, { contact: '+34 600 111 222' });
    const { rows } = await stores.superuser.query(
      `select c.rm, c.relation, c.lawful_basis, a.arrival_id, a.first, a.referrer_id from customer as c join arrival as a using (customer_id)
        where customer_id = $1`,
      [id],
    );
    expect(rows).toMatchObject([
      { rm: book, relation: 'prospect', lawful_basis: 'consent', first: true, referrer_id: null },
    ]);
    const said = await stores.superuser.query(
      'select medium, purpose, state, text_version, proof from consent where customer_id = $1 order by 1, 2',
      [id],
    );
    const proof = { text_version: 'arrival 1', proof: rows[0].arrival_id };
    expect(said.rows).toEqual([
      { medium: 'any', purpose: 'profiling', state: 'granted', ...proof },
      { medium: 'any', purpose: 'research', state: 'refused', ...proof },
      { medium: 'call', purpose: 'marketing', state: 'granted', ...proof },
      { medium: 'sms', purpose: 'marketing', state: 'granted', ...proof },
    ]);
  });

  test('the first source stays; a later one is kept beside it and nothing else changes', async () => {
    const [one, two] = [
      got(await makeSourceCode(stores, rm, { kind: 'event', about: 'Open day' }, clock)),
      got(await makeSourceCode(stores, rm, { kind: 'content', about: 'Guide' }, clock)),
    ];
    const id = await friend(one, { contact: 'again@example.com' });
    const before = await rowsOf('ledger_event');
    got(await arrive(stores, two, visitor({ contact: 'again@example.com' }), 'd', clock));
    const { cameBy } = got(await customerReferrals(stores, rm, id, NOW));
    expect(cameBy.map(({ about, first }) => [about, first])).toEqual([
      ['Open day', true],
      ['Guide', false],
    ]);
    expect(await rowsOf('ledger_event')).toHaveLength(before.length);
    expect(
      (await sourceCodes(stores, rm)).map(({ about, arrivals, people: known }) => [about, arrivals, known]),
    ).toEqual(
      expect.arrayContaining([
        ['Open day', 1, 1],
        ['Guide', 1, 0],
      ]),
    );
    expect((await sourceCodes(stores, marketing))[0]?.arrivals).toEqual({ masked: true });
  });

  test.each([
    { why: 'no yes, no data', over: { marketing: false }, code: 'arrival.needs_consent' },
    { why: 'neither a phone nor an address', over: { contact: 'the blue house' }, code: 'customer.contact_invalid' },
  ])('$why', async ({ over, code: problem }) => {
    const code = got(await makeSourceCode(stores, rm, { kind: 'rm', about: 'Card' }, clock));
    const before = await rowsOf('customer');
    expect(await arrive(stores, code, visitor(over), 'd', clock)).toMatchObject({
      ok: false,
      problem: { code: problem },
    });
    expect([await rowsOf('customer'), await rowsOf('arrival')]).toEqual([before, []]);
  });

  test('one that has ended, and one that never was, open nothing', async () => {
    const code = got(await makeSourceCode(stores, rm, { kind: 'rm', about: 'Card' }, clock));
    expect((await endCode(stores, actor('rm', [2]), code, NOW)).ok).toBe(false);
    got(await endCode(stores, rm, code, NOW));
    for (const each of [code, 'zzzzzzzzzzzz', '']) {
      expect((await readLanding(stores, each, NOW)).ok).toBe(false);
      expect((await arrive(stores, each, visitor(), 'd', clock)).ok).toBe(false);
    }
  });
});

describe('a customer’s link', () => {
  test('says nothing of its owner unless the owner wants it, and is the same at every asking', async () => {
    got(await campaign());
    const code = await link();
    expect(got(await readLanding(stores, code, NOW))).toEqual({
      bankName: 'Vivero',
      language: 'es',
      forwarded: true,
      from: null,
    });
    expect(await link(people[0], true)).toBe(code);
    expect(got(await readLanding(stores, code, NOW)).from).toBe('Person');
    expect(await link(people[1])).not.toBe(code);
    expect((await askReferral(stores, actor('rm', [2]), people[0]!, { showsOwner: false }, clock)).ok).toBe(false);
  });

  test('the friend’s own yes makes the edge, in the owner’s book', async () => {
    got(await campaign());
    const id = await friend(await link());
    expect(await edges()).toEqual([{ customer_id: people[0], about: id }]);
    const { friends: seen, rewards: earned } = got(await customerReferrals(stores, rm, people[0]!, NOW));
    expect(seen).toMatchObject([{ customerId: id, name: 'Carmen Ruiz Vega', bought: false }]);
    expect(earned).toEqual([]);
  });

  test.each([
    { why: 'the friend does not want it told', over: { tellOwner: false }, rules: ['R-MGM-2.not_agreed'] },
    { why: 'it is the owner', over: { contact: 'person.1-0@example.com' }, rules: ['R-MGM-2.oneself'] },
    { why: 'somebody of the same book', over: { contact: 'person.1-1@example.com' }, rules: ['R-MGM-2.known'] },
    { why: 'somebody of another book', over: { contact: 'person.2-1@example.com' }, rules: ['R-MGM-2.known'] },
  ])('no edge where $why; the rule is kept, and the answer is the same', async ({ over, rules }) => {
    got(await campaign());
    const consents = (await rowsOf('consent')).length;
    const code = await link();
    expect(await arrive(stores, code, visitor(over), 'd', clock)).toEqual({ ok: true, value: null });
    expect(await edges()).toEqual([]);
    expect((await rowsOf('arrival')).map((row) => row['rules'])).toEqual([rules]);
    if (rules[0] !== 'R-MGM-2.not_agreed') expect(await rowsOf('consent')).toHaveLength(consents);
    expect((await referralFigures(stores, rm, NOW))[0]?.figures).toMatchObject({ asked: 1, friends: 0 });
  });

  test('two taps are one person', async () => {
    got(await campaign());
    const code = await link();
    const before = (await rowsOf('customer')).length;
    await Promise.all([1, 2].map(() => arrive(stores, code, visitor(), 'd', clock)));
    expect(await rowsOf('customer')).toHaveLength(before + 1);
    expect((await rowsOf('arrival')).filter((row) => row['first'])).toHaveLength(1);
  });

  test('a campaign that is over takes nobody in', async () => {
    got(await campaign({ endsOn: TODAY }));
    const code = await link();
    const tomorrow = { ...clock, now: '2026-03-05T11:00:00.000Z' };
    expect((await arrive(stores, code, visitor(), 'd', tomorrow)).ok).toBe(false);
    expect((await askReferral(stores, rm, people[1]!, { showsOwner: false }, tomorrow)).ok).toBe(false);
  });
});

describe('a campaign', () => {
  test.each([
    {
      why: 'gifts for deposits where they are forbidden',
      pack: 'cn',
      over: { condition: 'deposit' },
      problem: 'campaign.reward_refused',
    },
    {
      why: 'gifts for a deposit by another name',
      pack: 'cn',
      over: { condition: 'product', productId: 'default.term_6m' },
      problem: 'campaign.reward_refused',
    },
    {
      why: 'a gift with a fund',
      pack: 'es',
      over: { condition: 'product', productId: 'default.balanced_fund' },
      problem: 'campaign.reward_refused',
    },
    {
      why: 'a product that is not there',
      pack: 'es',
      over: { condition: 'product', productId: 'none' },
      problem: 'product.not_found',
    },
    { why: 'a reward for nothing', pack: 'es', over: { condition: null }, problem: 'campaign.invalid' },
    { why: 'eleven rewards', pack: 'es', over: { cap: 11 }, problem: 'campaign.invalid' },
  ])('$why: refused', async ({ pack, over, problem }) => {
    await stores.superuser.query('update bank set jurisdiction = $1', [pack]);
    expect(await campaign(over)).toMatchObject({ ok: false, problem: { code: problem } });
  });
});

describe('a reward', () => {
  test('is there with its evidence and not before, once, and says the friend has bought', async () => {
    got(await campaign());
    const id = await friend(await link());
    expect(await settleReferrals(stores, clock)).toBe(0);
    await happened(id, 'TX-S');
    expect(await settleReferrals(stores, clock)).toBe(0);
    await happened(id, 'CT-V');
    expect(await settleReferrals(stores, clock)).toBe(1);
    expect(await settleReferrals(stores, clock)).toBe(0);
    const found = got(await customerReferrals(stores, rm, people[0]!, NOW));
    expect(found.friends).toMatchObject([{ customerId: id, bought: true }]);
    expect(found.rewards).toMatchObject([{ amount: { minor: 2_000, currency: 'EUR' }, paidAt: null }]);
  });

  test('the cap holds', async () => {
    got(await campaign());
    const code = await link();
    for (let i = 0; i < 3; i += 1) await happened(await friend(code), 'CT-V');
    expect(await settleReferrals(stores, clock)).toBe(2);
    expect(await rewards(stores)).toHaveLength(2);
  });

  test('two friends from one browser wait for a person', async () => {
    got(await campaign());
    const code = await link();
    for (let i = 0; i < 2; i += 1)
      await happened(await friend(code, { contact: `same.${i}@example.com` }, 'one'), 'CT-V');
    expect(await settleReferrals(stores, clock)).toBe(0);
  });

  test('somebody of the same household waits for a person', async () => {
    got(await campaign());
    const id = await friend(await link());
    await happened(id, 'CT-V');
    await stores.superuser.query(
      `insert into holding (holding_id, customer_id, rm, source_digest, category, elsewhere)
       values ('hold_1', $1, 1, md5('1')::uuid, 'card', false)`,
      [people[0]],
    );
    await stores.superuser.query(
      `insert into holding_party (holding_id, customer_id, rm, role) values ('hold_1', $1, 1, 'authorised')`,
      [id],
    );
    expect(await settleReferrals(stores, clock)).toBe(0);
  });
});

test('figures say over whom they are, and the network has the edge', async () => {
  got(await campaign());
  const code = await link();
  await link(people[1]);
  const bought = await friend(code);
  await friend(code);
  await happened(bought, 'TX-S');
  await settleReferrals(stores, clock);
  const [found] = await referralFigures(stores, rm, NOW);
  expect(found?.figures).toMatchObject({
    asked: 2,
    inviters: 1,
    friends: 2,
    bought: 1,
    conversion: { value: 0.5, numerator: 1, denominator: 2 },
    k: { customers: { value: 0.2, averagePeople: 5 }, asked: { value: 0.5 }, inviters: { value: 1 } },
    toFriend: { days: 0 },
  });
  expect((await referralFigures(stores, marketing, NOW))[0]?.figures).toEqual({ masked: true });
  const network = await referralNetwork(stores, rm, { most: 2 }, NOW);
  expect(network.of).toEqual({ people: 3, referrals: 2, circles: 1 });
  expect(network.people.map(({ place, brought, broughtBy }) => [place, brought, broughtBy])).toEqual([
    [1, 2, null],
    [2, 0, 0],
  ]);
});
