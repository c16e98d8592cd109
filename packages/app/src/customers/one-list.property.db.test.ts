import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { text as textIn } from 'node:stream/consumers';
import { BALANCE_BANDS, type CustomerFilter, idOf, type IntakeRecord, RELATIONS, STAGES } from '@vivero/domain';
import { type TestStores, testStores } from '@vivero/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imported } from '../intake/testing/test-bank.ts';
import { customer, holding, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { refresh } from '../refresh/refresh.ts';
import { Directory } from './directory/directory.ts';
import { exportCustomers } from './export-customers.ts';
import { findCustomers } from './find-customers.ts';
import { planFollowUps } from './plan-follow-ups.ts';
import { actor, NOW, TODAY, twoBooks } from './testing/two-books.ts';
import type { Wanted } from './wanted.ts';

const NAMES = ['王小明', 'Lucía Ortega', '赵芳', 'Bruno Gil'];
const SEGMENTS = ['affluent', 'mass', null];
const RM = actor('rm', [1]);
const made = { now: NOW, newId: <P extends string>(prefix: P) => idOf(prefix, Date.parse(NOW), randomBytes(10)) };

let stores: TestStores;
let directory: Directory;
beforeAll(async () => {
  stores = await testStores();
  directory = new Directory(stores.keys);
  await twoBooks(stores, ['王小红'], ['王小芳', 'Lucía Marín']);
  // 60 people in the first book, each another mixture; a dozen of them come after the refresh.
  const people = Array.from({ length: 60 }, (_, i): IntakeRecord[] => [
    customer(`p${i}`, {
      rmKey: 'R1',
      identity: { name: NAMES[i % 4] ?? '' },
      segment: SEGMENTS[i % 3] ?? null,
      place: i % 2 === 0 ? 'Gijón' : null,
      relation: RELATIONS[i % 4] ?? null,
      basis: 'contract',
      birthYear: 1970,
      sex: 'f',
      consents:
        i % 5 === 0 ? [{ medium: 'call', purpose: 'marketing', state: 'granted', on: TODAY - 9, source: 'test' }] : [],
    }),
    holding(`h${i}`, `p${i}`, {
      category: i % 3 === 0 ? 'term_deposit' : 'savings',
      maturesOn: i % 3 === 0 ? TODAY + i : null,
      balance: { minor: i * 300_000, currency: 'EUR' },
    }),
  ]);
  await imported(stores, testSource(rowsOf('more', ...people.slice(0, 48)), { asOf: TODAY }), { now: () => NOW });
  await stores.settled();
  await refresh(stores, { now: () => NOW, newId: made.newId });
  await imported(stores, testSource(rowsOf('late', ...people.slice(48)), { asOf: TODAY }), { now: () => NOW });
});
afterAll(async () => stores.close());

/** One part in six is there: with more of them together hardly anybody is left. */
const maybe = <T>(of: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: of });
const filter: fc.Arbitrary<CustomerFilter> = fc
  .record({
    stages: maybe(fc.uniqueArray(fc.constantFrom('unprofiled' as const, ...STAGES.slice(0, 3)), { minLength: 1 })),
    holds: maybe(fc.constantFrom('term_deposit' as const, 'savings' as const)),
    maturesWithin: maybe(fc.constantFrom(7, 30, 90)),
    balance: maybe(fc.constantFrom(...(Object.keys(BALANCE_BANDS) as (keyof typeof BALANCE_BANDS)[]))),
    untouchedFor: maybe(fc.constant(30)),
    stuckFor: maybe(fc.constant(30)),
    consent: maybe(fc.constantFrom('may_contact' as const, 'objected' as const, 'never_asked' as const)),
    relation: maybe(fc.constantFrom(...RELATIONS)),
    segment: maybe(fc.constantFrom('affluent', 'mass')),
    place: maybe(fc.constant('Gijón')),
    promised: maybe(fc.boolean()),
    rm: maybe(fc.constantFrom(1, 2)),
  })
  .map((parts) => Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)));
const search = maybe(fc.constantFrom('wang', 'zf', 'lucia', '小明', 'nobody'));

const textOf = async (chunks: AsyncIterable<string | Uint8Array>): Promise<string> => textIn(Readable.from(chunks));

async function listed(wanted: Wanted): Promise<{ ids: string[]; total: number }> {
  const ids: string[] = [];
  let total = -1;
  for (let after: string | null = ''; after !== null;) {
    const query = { ...wanted, sort: 'balance' as const, limit: 7, ...(after === '' ? {} : { after }) };
    const page: Awaited<ReturnType<typeof findCustomers>> = await findCustomers(stores, directory, RM, query, NOW);
    ids.push(...page.customers.map(({ customerId }) => customerId));
    total = page.total ?? total;
    after = page.next;
  }
  return { ids, total };
}

test('list, count, bulk action and export are about the same people, whatever is asked', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(filter, search, fc.nat(), async (asked, text, pick) => {
      const wanted: Wanted = { filter: asked, ...(text === undefined ? {} : { search: text }) };
      const { ids, total } = await listed(wanted);
      expect(new Set(ids).size).toBe(ids.length);
      expect(total).toBe(ids.length);
      const left = ids[pick % Math.max(1, ids.length)];
      const chosen = { ...wanted, ...(left === undefined ? {} : { exceptIds: [left] }), expected: ids.length - 1 };
      if (chosen.expected < 1) return;
      met += 1;
      const exported = await exportCustomers(stores, directory, RM, { chosen, reason: 'check', language: 'en' }, NOW);
      if (!exported.ok) throw new Error(exported.problem.code);
      const text_ = await textOf(exported.value);
      expect(text_.split('\r\n').length - 2).toBe(chosen.expected);

      const planned = await planFollowUps(stores, directory, RM, { chosen, dueOn: TODAY + 3, words: null }, made);
      expect(planned).toEqual({ ok: true, value: { customers: chosen.expected } });
      const { rows } = await stores.superuser.query<{ id: string }>('select p.customer_id as id from promise as p');
      expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.filter((id) => id !== left).toSorted());
      await stores.superuser.query('delete from promise');
    }),
    { numRuns: 60 },
  );
  expect(met).toBeGreaterThan(10);
}, 180_000);

test('what has changed since it was seen happens to nobody', async () => {
  const { total } = await listed({ filter: {} });
  const chosen = { filter: {}, expected: total + 1 };
  const answer = { ok: false, problem: { code: 'selection.changed', expected: total + 1, found: total } };
  expect(await planFollowUps(stores, directory, RM, { chosen, dueOn: TODAY, words: null }, made)).toEqual(answer);
  expect(await exportCustomers(stores, directory, RM, { chosen, reason: 'check', language: 'es' }, NOW)).toEqual(
    answer,
  );
});

test('a day that has passed is refused, and own words are sealed with each person’s key', async () => {
  const chosen = {
    filter: { segment: 'affluent' },
    expected: (await listed({ filter: { segment: 'affluent' } })).total,
  };
  const late = await planFollowUps(stores, directory, RM, { chosen, dueOn: TODAY - 1, words: null }, made);
  expect(late).toEqual({ ok: false, problem: { code: 'promise.day_passed' } });
  await planFollowUps(stores, directory, RM, { chosen, dueOn: TODAY, words: 'bring the folder' }, made);
  const { rows } = await stores.superuser.query<{ words: Buffer }>('select p.words from promise as p');
  expect(rows).toHaveLength(chosen.expected);
  expect(rows.some(({ words }) => words.includes('folder'))).toBe(false);
  await stores.superuser.query('delete from promise');
});

test('who exported what and why is on record; marketing takes out no name, phone or place', async () => {
  const marketing = actor('marketing');
  const chosen = { filter: {}, expected: 63 };
  const exported = await exportCustomers(
    stores,
    directory,
    marketing,
    { chosen, reason: 'mailing', language: 'en' },
    NOW,
  );
  if (!exported.ok) throw new Error(exported.problem.code);
  const text = await textOf(exported.value);
  expect(text).not.toMatch(/王|Luc|Gij|600000000/);
  expect(text).toMatch(/•••/);
  const { rows } = await stores.superuser.query(
    `select a.actor, a.details from audit_entry as a where a.action = 'customers.exported' and a.actor = $1`,
    [marketing.id],
  );
  expect(rows).toEqual([{ actor: marketing.id, details: { customers: 63, reason: 'mailing' } }]);
});
