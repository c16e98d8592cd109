import { randomStreams } from '@vivero/decision';
import { type Actor, type IntakeRecord, LANGUAGES, type Role } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { customerPage } from '../customer-page/customer-page.ts';
import { imported, options } from '../intake/testing/test-bank.ts';
import { customer, event, holding, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { NOON, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from '../refresh/refresh.ts';
import { sayPhrase } from '../say.ts';
import { operator } from '../users/actors.ts';
import { cardLines } from './card-lines.ts';
import { keptModels } from './kept-models.ts';
import { trainValue } from './train-value.ts';

const PEOPLE = 400;
const SINCE = TODAY - 800;
/** Everybody has an account and most a deposit; one in fifty leaves in a month; some buy insurance every few months until they stop. */
function* records(): Generator<readonly IntakeRecord[]> {
  const draw = randomStreams(6).stream('people');
  const after = (months: number) => Math.ceil(-Math.log(1 - draw()) * months * 30.4);
  yield [{ kind: 'branch', key: 'B', name: 'Centro' }];
  for (const n of [1, 2]) yield [{ kind: 'rm', key: `R${n}`, name: `RM ${n}`, branchKey: 'B', team: 'North' }];
  for (let i = 0; i < PEOPLE; i += 1) {
    const key = `c${i}`;
    const refuses = { medium: 'any', purpose: 'profiling', state: 'refused', on: TODAY - 10, source: 'form' } as const;
    // The first eight are the ones that the tests look at: they never leave.
    const left = i < 8 ? Infinity : SINCE + after(50);
    const ended = { endedOn: left < TODAY ? left : null };
    yield [
      customer(key, {
        rmKey: `R${1 + (i % 2)}`,
        identity: { name: `Person ${i}` },
        relation: i === 2 ? 'prospect' : 'customer',
        basis: 'contract',
        consents: i === 0 ? [refuses] : [],
      }),
      event(`core:v${i}`, key, {
        code: 'CT-V',
        onDay: SINCE,
        medium: 'branch',
        direction: 'in',
        flow: null,
        amount: null,
      }),
      holding(`${key}-a`, key, { openedOn: SINCE - 300, ...ended, balance: null }),
      ...(i % 4 === 3
        ? []
        : [
            holding(`${key}-d`, key, {
              category: 'term_deposit',
              openedOn: SINCE - 100,
              ...ended,
              balance: { minor: 1_000_000, currency: 'EUR' },
            }),
          ]),
    ];
    const months = draw() < 0.5 ? 3 : 10;
    const stops = Math.min(left, SINCE + after(40), TODAY);
    if (i !== 3)
      for (let day = SINCE + Math.floor(draw() * 200), n = 0; day < stops; day += after(months), n += 1)
        yield [
          event(`core:b${i}-${n}`, key, {
            code: 'TX-S',
            onDay: day,
            category: i % 2 ? 'savings' : 'wealth',
            amount: { minor: 100_000 + Math.floor(400_000 * draw()), currency: 'EUR' },
            flow: null,
          }),
        ];
  }
}

let stores: TestStores;
let boss: Actor;
const clock = { now: () => NOON, newId: options().newId };
beforeAll(async () => {
  stores = await testStores();
  await imported(stores, testSource(rowsOf('bank.csv', ...records())));
  await stores.settled();
  await refresh(stores, clock);
  boss = await operator(stores);
});
afterAll(() => stores.close());

const user = (role: Role): Actor => ({ kind: 'user', id: `usr_${role}`, role, rms: [], wide: role !== 'rm' });
const idOf = async (number: number) => {
  const { rows } = await stores.superuser.query<{ customer_id: string }>(
    `select distinct e.customer_id from ledger_event as e where e.event_id = $1`,
    [`core:v${number}`],
  );
  return rows[0]!.customer_id;
};
const lifetime = async (number: number, { actor = boss, now = NOON } = {}) => {
  const page = await customerPage(stores, actor, await idOf(number), now);
  if (!page.ok) throw new Error(page.problem.code);
  return page.value.lifetime;
};
const words = ({ says }: Awaited<ReturnType<typeof lifetime>>) => says.map((each) => sayPhrase(each, 'en')).join(' ');

test('before anything was learned the page says that it cannot say, and shows no number', async () => {
  const told = await lifetime(1);
  expect(words(told)).toMatch(/^Cannot be said yet: nothing has been learned/);
  expect(told).toMatchObject({ whole: null, parts: [], months: null });
});

test('what was learned tells a customer’s worth in parts that add up, with a range each', async () => {
  const trained = await trainValue(stores, boss, clock);
  expect(trained).toMatchObject({ ok: true, value: { refused: null, owner: 'operator', customers: PEOPLE - 1 } });
  const { whole, parts, months } = await lifetime(1);
  expect(months).toBe(36);
  const [holds, again, leaving] = parts.map(({ worth }) => worth!);
  for (const end of ['value', 'from', 'to'] as const)
    expect(Math.abs(whole![end].minor - holds![end].minor - again![end].minor)).toBeLessThanOrEqual(1);
  for (const { value, from, to } of [holds!, again!, leaving!]) {
    expect(from.minor).toBeLessThanOrEqual(value.minor);
    expect(to.minor).toBeGreaterThanOrEqual(value.minor);
    expect(value.minor).toBeGreaterThan(0);
  }
  // A deposit of 10,000 earns 60 to 90 a year; three years of it are the bound.
  expect(holds!.value.minor).toBeLessThan(3 * 9_000);
});

test('a part that is not known says why and is no number; where neither is, there is none at all', async () => {
  const { parts, whole } = await lifetime(7);
  expect(parts.map(({ part, worth }) => [part, worth === null])).toEqual([
    ['holds', true],
    ['buys_again', false],
    ['leaving', false],
  ]);
  expect(sayPhrase(parts[0]!.says[0]!, 'en')).toMatch(/^Cannot be said yet/);
  expect(whole).toEqual(parts[1]!.worth);
  const nothing = await lifetime(3);
  expect(nothing).toMatchObject({ whole: null, parts: [] });
  expect(words(nothing)).toContain('nothing held here has a stated balance');
});

test('nothing is reckoned of who refused profiling, nor of who is no customer', async () => {
  expect(words(await lifetime(0))).toContain('refused profiling');
  expect(words(await lifetime(2))).toContain('not one yet');
  for (const number of [0, 2]) expect(await lifetime(number)).toMatchObject({ whole: null, parts: [] });
});

test('what is out of date is not gone by any more, and says since when', async () => {
  const told = await lifetime(1, { now: '2026-09-02T11:00:00.000Z' });
  expect(words(told)).toBe(
    'Cannot be said any more: what was learned counted until 30 August 2026. Whoever answers for the models can have it learned anew.',
  );
  expect(told.whole).toBeNull();
});

test('the book of another is not opened by it, and marketing sees the amounts as it sees other money', async () => {
  const other: Actor = { kind: 'user', id: 'usr_rm', role: 'rm', rms: [1], wide: false };
  expect(await customerPage(stores, other, await idOf(1), NOON)).toMatchObject({ ok: false });
  expect(await lifetime(1, { actor: user('marketing') })).toEqual(await lifetime(1));
});

test.each(['rm', 'team_lead'] as const)('a %s has nothing learned', async (role) => {
  expect(await trainValue(stores, user(role), clock)).toMatchObject({ ok: false, problem: { code: 'access.refused' } });
});

test('the card says itself in every language, beside what knows nothing', async () => {
  const kept = await keptModels(stores, boss);
  const model = kept.ok ? kept.value.find(({ of }) => of === 'customers') : undefined;
  const said = LANGUAGES.map((language) => cardLines(model!, TODAY, language).join('\n'));
  expect(said[0]).toContain('Control line: one rate for everybody');
  expect(said[0]).toMatch(/families of products held|same rate for everybody/);
  for (const text of said) expect(text).not.toMatch(/model_card|undefined|NaN|problem\./);
  expect(new Set(said).size).toBe(3);
});

test('an attempt that is refused takes the former one out of use, with its reason', async () => {
  const early = await trainValue(stores, boss, { ...clock, asOf: SINCE + 5, now: () => '2026-03-03T12:00:00.000Z' });
  expect(early).toMatchObject({ ok: true, value: { refused: { code: 'value.watched_too_short' } } });
  expect(words(await lifetime(1))).toMatch(/^Cannot be said yet\. Customers were watched for/);
});
