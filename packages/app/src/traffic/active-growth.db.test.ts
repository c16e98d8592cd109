import { formatDay } from '@vivero/domain';
import { type Db, inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actor } from '../customers/testing/two-books.ts';
import { smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { mirrorOf } from '../mirror/mirror.ts';
import { activeGrowth } from './active-growth.ts';

const NOW = '2026-03-03T11:00:00.000Z';

let stores: TestStores;
const ids = new Map<string, string>();
afterAll(async () => stores.close());

async function contact(db: Db, key: string, ago: number, details: object): Promise<void> {
  await db.query(
    `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction, details, content_hash)
     select 'vivero:' || $1::text || $2::int, c.customer_id, c.rm, 'CT-V', $3::date + time '10:00', $3, $3::date + time '10:05', 'vivero', 'call', 'out', $4, ''
       from customer as c where c.customer_id = $5`,
    [key, ago, formatDay(TODAY - ago), JSON.stringify(details), ids.get(key)],
  );
}

/** A need believed so many days ago; null = it has not surfaced. */
async function believed(db: Db, key: string, ago: number, surfacedAgo: number | null): Promise<void> {
  await db.query(
    `insert into need (need_id, customer_id, rm, kind, state, origin, rule, strength, from_on, until_on, amount_minor, reason, evidence_ids, hypothesised_on, surfaced_on, moved_on, recorded_at)
     select 'need_' || replace($1::text, '-', '_'), c.customer_id, c.rm, 'first_home', case when $3::date is null then 'latent' else 'aware' end, 'map', 'test@1', 0.5, $2, $2::date + 400, 0,
            '{"key":"reason.map","params":{}}', '{}', $2::date, $3::date, coalesce($3::date, $2::date), $2::date
       from customer as c where c.customer_id = $4`,
    [key, formatDay(TODAY - ago), surfacedAgo === null ? null : formatDay(TODAY - surfacedAgo), ids.get(key)],
  );
}

beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 5);
  const { rows } = await stores.superuser.query<{ id: string; key: string }>(
    `select e.customer_id as id, substr(e.event_id, 8) as key from ledger_event as e where e.event_id like 'core:v-%'`,
  );
  for (const { id, key } of rows) ids.set(key, id);
  const about = { needKind: 'first_home', contentId: 'c' };
  await inScope(stores, [1, 2], async (db) => {
    // With content in the first 30 days: one of two surfaces within the 60 after; without: none of two. Too early and too late do not count.
    for (const [key, surfacedAgo] of [
      ['1-0', 60],
      ['1-1', null],
      ['1-2', null],
      ['1-3', 10],
    ] as const)
      await believed(db, key, 120, surfacedAgo);
    await believed(db, '1-4', 120, 100);
    await believed(db, '2-0', 60, 20);
    await contact(db, '1-0', 110, about);
    await contact(db, '1-1', 95, about);
    // After the 30 days: not exposed.
    await contact(db, '1-2', 80, about);
    await contact(db, '1-0', 5, { ...about, nextStepOn: formatDay(TODAY + 9) });
    await db.query(
      `insert into promise (promise_id, customer_id, rm, due_on, phrase, made_at, made_by, state)
       values ('prm_1', $1, 1, $2, '{}', '2026-03-01Z', 'usr_1', 'open')`,
      [ids.get('1-0'), formatDay(TODAY + 9)],
    );
  });
  await stores.settled();
});

test('a book: who is worked with by book, stage and source, and who was won and left alone, by name', async () => {
  const found = await activeGrowth(stores, actor('rm', [1]), 90, NOW);
  expect(found.operated).toMatchObject({
    share: { numerator: 1, denominator: 5 },
    byBook: [{ of: 1, share: { numerator: 1, denominator: 5 } }],
    bySource: [{ of: 'core', share: { denominator: 5 } }],
  });
  expect(
    found.operated.byStage.reduce((sum, { share }) => sum + ('denominator' in share ? share.denominator : 0), 0),
  ).toBe(5);
  // Everybody was met 40 days ago and nobody within 14 days after.
  expect(found.leftAlone.share).toMatchObject({ numerator: 5, denominator: 5 });
  expect(found.leftAlone.people).toHaveLength(5);
  expect(found.leftAlone.people?.[0]).toMatchObject({ wonOn: formatDay(TODAY - 40) });
  expect(JSON.stringify(found)).not.toContain('Person 2-');
});

test('it is the mirror of the same book, seen by the team', async () => {
  const found = await activeGrowth(stores, actor('team_lead', [1]), 90, NOW);
  const mirror = await mirrorOf(stores, actor('rm', [1]), NOW);
  if (!mirror.ok) throw new Error('a mirror expected');
  expect(found.activeShare).toEqual(mirror.value.contacts.activeShare);
  expect(found.importedShare).toEqual(mirror.value.contacts.imported.activeShare);
  expect(found.precision).toEqual(mirror.value.precision.share);
  expect(found.foresight).toEqual(mirror.value.foresight.share);
  expect(found.operated.share).toEqual(mirror.value.operated.share);
  expect(found.leftAlone.share).toEqual(mirror.value.leftAlone.share);
});

test('stimulation looks from one fixed day of each need: what surfaced before it, or is too young, is not in it', async () => {
  const { stimulation } = await activeGrowth(stores, actor('rm', [1]), 90, NOW);
  // 1-3 surfaced after its 60 days: it counts as not surfaced. 1-4 surfaced within its 30 days: left out.
  expect(stimulation).toMatchObject({
    of: { numerator: 1, denominator: 2 },
    less: { numerator: 0, denominator: 2 },
    value: 0.5,
  });
});

test('marketing sees the bank in sum, no name and no few', async () => {
  const found = await activeGrowth(stores, actor('marketing'), 90, NOW);
  expect(found.leftAlone.people).toBeNull();
  expect(found.operated.share).toEqual({ masked: true });
  expect(found.stimulation).toEqual({ masked: true });
});
