import { CUSTOMER_SORTS, type CustomerFilter, dayOf, formatDay } from '@vivero/domain';
import { expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { withTestDb } from '../testing/index.ts';
import type { CustomerSelection } from './customer-conditions.ts';
import { countFacets } from './customer-facets.ts';
import { countSelected, hasNewcomers, listCustomers } from './list-customers.ts';

const TODAY = dayOf(2026, 3, 10);
const on = (day: number): string => formatDay(TODAY + day);

/** One customer in each way in which a filter can see them; `cus_new` has met no refresh yet. */
async function people(db: Db): Promise<void> {
  await db.query(`insert into rm (rm, name) values (1, 'One'), (2, 'Two')`);
  const customer = (
    id: string,
    rm: number,
    relation = 'customer',
    segment: string | null = null,
    place: string | null = null,
  ) =>
    db.query(
      `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at, segment, place)
       values ($1, $2, 'test', '', $3, 'contract', 1, '2026-01-01', '2026-01-01Z', $4, $5)`,
      [id, rm, relation, segment, place],
    );
  const stage = (
    id: string,
    rm: number,
    current: string,
    balance: number | null,
    since: number | null,
    touch: number | null,
    cooling = false,
  ) =>
    db.query(
      `insert into customer_stage (customer_id, rm, current, by_evidence, highest, since_on, cooling, interest_score, evidence_ids, balance_minor, last_touch_on, as_of_on)
       values ($1, $2, $3, $3, $3, $4, $5, 0, '{}', $6, $7, $8)`,
      [id, rm, current, since === null ? null : on(since), cooling, balance, touch === null ? null : on(touch), on(0)],
    );
  await customer('cus_a', 1, 'customer', 'affluent', 'Gijón');
  await stage('cus_a', 1, 'transacted', 1_000_000, -30, -5);
  await customer('cus_b', 1, 'prospect', 'mass');
  await stage('cus_b', 1, 'reached', null, -10, null);
  await customer('cus_c', 1, 'customer', 'affluent', '上海');
  await stage('cus_c', 1, 'transacted', 1_000_000, -30, -70, true);
  await customer('cus_d', 2);
  await stage('cus_d', 2, 'reached', 5_000, null, -60);
  await customer('cus_new', 1, 'prospect');
  const holding = (
    id: string,
    customerId: string,
    category: string,
    matures: number | null,
    over: { ended?: number; elsewhere?: boolean } = {},
  ) =>
    db.query(
      `insert into holding (holding_id, customer_id, rm, source_digest, category, elsewhere, matures_on, ended_on)
       values ($1, $2, (select rm from customer where customer_id = $2), gen_random_uuid(), $3, $4, $5, $6)`,
      [
        id,
        customerId,
        category,
        over.elsewhere ?? false,
        matures === null ? null : on(matures),
        over.ended === undefined ? null : on(over.ended),
      ],
    );
  await holding('hold_1', 'cus_a', 'term_deposit', 30);
  await holding('hold_2', 'cus_c', 'term_deposit', 31);
  await holding('hold_3', 'cus_c', 'card', 5);
  await holding('hold_4', 'cus_b', 'term_deposit', 5, { elsewhere: true });
  await holding('hold_5', 'cus_b', 'insurance', 5, { ended: -1 });
  const consent = (customerId: string, medium: string, state: string, day: number, purpose = 'marketing') =>
    db.query(
      `insert into consent (customer_id, rm, medium, purpose, state, stated_on, source)
       values ($1, (select rm from customer where customer_id = $1), $2, $3, $4, $5, 'test')`,
      [customerId, medium, purpose, state, on(day)],
    );
  await consent('cus_a', 'call', 'granted', -9);
  await consent('cus_a', 'sms', 'withdrawn', -9);
  await consent('cus_b', 'call', 'granted', -9);
  await consent('cus_b', 'any', 'refused', -9);
  await consent('cus_c', 'call', 'refused', -9);
  await consent('cus_c', 'any', 'granted', -8);
  await consent('cus_d', 'any', 'granted', -8, 'profiling');
  await db.query(
    `insert into need (need_id, customer_id, rm, kind, state, origin, rule, strength, from_on, until_on, amount_minor, reason, evidence_ids, moved_on)
     values ('need_1', 'cus_a', 1, 'travel_abroad', 'aware', 'map', 'x', 1, '2026-01-01', '2026-09-01', 0, '{}', '{}', '2026-01-01'),
            ('need_2', 'cus_b', 1, 'travel_abroad', 'denied', 'map', 'x', 1, '2026-01-01', '2026-09-01', 0, '{}', '{}', '2026-01-01')`,
  );
  await db.query(
    `insert into promise (promise_id, customer_id, rm, due_on, phrase, made_at, made_by, state, ended_at)
     values ('prm_1', 'cus_b', 1, '2026-04-01', '{}', '2026-01-01Z', 'usr_1', 'open', null),
            ('prm_2', 'cus_c', 1, '2026-04-01', '{}', '2026-01-01Z', 'usr_1', 'kept', '2026-01-02Z')`,
  );
  await db.query(
    `insert into outcome (outcome_id, client_key, customer_id, rm, occurred_on, kind, minutes, recorded_at, recorded_by)
     values ('out_1', gen_random_uuid(), 'cus_d', 2, $1, 'no_answer', 5, '2026-01-01Z', 'usr_1')`,
    [on(-1)],
  );
}

const everybody: CustomerSelection = {
  filter: {},
  books: [1, 2],
  newcomers: true,
  balanceMinor: [null, null],
  today: TODAY,
};
const ids = async (db: Db, selection: CustomerSelection): Promise<string> =>
  (await listCustomers(db, selection, 'added', null, 50))
    .map(({ customerId }) => customerId.slice(4))
    .toReversed()
    .join(' ');

test('each part of a filter, alone', () =>
  withTestDb(async ({ db }) => {
    await people(db);
    const CASES: { why: string; filter?: CustomerFilter; over?: Partial<CustomerSelection>; then: string }[] = [
      { why: 'nothing asked', then: 'a b c d new' },
      { why: 'a stage', filter: { stages: ['reached'] }, then: 'b d' },
      {
        why: 'two stages, one of them of somebody new',
        filter: { stages: ['reached', 'unprofiled'] },
        then: 'b d new',
      },
      { why: 'cooling', filter: { cooling: true }, then: 'c' },
      { why: 'a lower bound counts in', over: { balanceMinor: [5_000, null] }, then: 'a c d' },
      { why: 'an upper bound does not', over: { balanceMinor: [null, 1_000_000] }, then: 'd' },
      {
        why: 'never in contact is longest; an outcome of yesterday counts',
        filter: { untouchedFor: 60 },
        then: 'b c new',
      },
      { why: 'the day itself counts', filter: { untouchedFor: 5 }, then: 'a b c new' },
      { why: 'an open need', filter: { need: 'travel_abroad' }, then: 'a' },
      { why: 'held here and not ended', filter: { holds: 'term_deposit' }, then: 'a c' },
      { why: 'the last day of a window', filter: { maturesWithin: 30 }, then: 'a c' },
      { why: 'what matures is what is held', filter: { maturesWithin: 30, holds: 'term_deposit' }, then: 'a' },
      { why: 'a yes to one medium and a no to another', filter: { consent: 'may_contact' }, then: 'a c' },
      { why: 'a no to all beats a yes of the same day', filter: { consent: 'objected' }, then: 'a b' },
      { why: 'a word about something else is no word', filter: { consent: 'never_asked' }, then: 'd new' },
      { why: 'something open promised', filter: { promised: true }, then: 'b' },
      { why: 'nothing open promised', filter: { promised: false }, then: 'a c d new' },
      { why: 'a relation', filter: { relation: 'prospect' }, then: 'b new' },
      { why: 'a segment', filter: { segment: 'affluent' }, then: 'a c' },
      { why: 'a place', filter: { place: '上海' }, then: 'c' },
      { why: 'a book', over: { books: [2] }, then: 'd' },
      { why: 'no book', over: { books: [] }, then: '' },
      { why: 'somebody searched for', over: { customerIds: ['cus_new', 'cus_a', 'cus_gone'] }, then: 'a new' },
      { why: 'parts together', filter: { segment: 'affluent', stages: ['transacted'], cooling: true }, then: 'c' },
    ];
    for (const { why, filter, over, then } of CASES) {
      const selection = { ...everybody, ...over, filter: filter ?? {} };
      expect(await ids(db, selection), why).toBe(then);
      expect(await countSelected(db, selection), why).toBe(then.split(' ').filter(Boolean).length);
    }
  }));

test('every order is total: pages of one, two and three hold everybody once', () =>
  withTestDb(async ({ db }) => {
    await people(db);
    const all: Record<string, string> = {};
    for (const sort of CUSTOMER_SORTS)
      for (const limit of [1, 2, 3]) {
        const seen: string[] = [];
        for (let after = null as Awaited<ReturnType<typeof listCustomers>>[number] | null; ;) {
          const page = await listCustomers(db, everybody, sort, after, limit);
          seen.push(...page.map(({ customerId }) => customerId.slice(4)));
          after = page.at(-1) ?? null;
          if (page.length < limit) break;
        }
        all[sort] ??= seen.join(' ');
        expect(seen.join(' '), `${sort} by ${limit}`).toBe(all[sort]);
      }
    expect(all).toEqual({
      balance: 'c a d new b',
      since: 'b c a new d',
      last_touch: 'b new c d a',
      added: 'new d c b a',
    });
    // A place of another order is no place in this one.
    expect(await listCustomers(db, everybody, 'added', { key: 5, customerId: 'cus_c' }, 1)).toMatchObject([
      { customerId: 'cus_new' },
    ]);
  }));

/** As many more in book 1, all since one day; with statistics, or PostgreSQL 15 takes one index to be as good as another. */
async function crowd(superuser: Db, size: number): Promise<void> {
  await superuser.query(
    `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at)
     select 'cus_' || md5(n::text), 1, 'test', '', 'customer', 'contract', 1, '2026-01-01', '2026-01-01Z' from generate_series(1, $1::int) as n`,
    [size],
  );
  await superuser.query(
    `insert into customer_stage (customer_id, rm, current, by_evidence, highest, since_on, cooling, interest_score, evidence_ids, balance_minor, last_touch_on, as_of_on)
     select 'cus_' || md5(n::text), 1, 'reached', 'reached', 'reached', '2026-01-01', false, 0, '{}', n, '2026-01-01', $2
       from generate_series(1, $1::int) as n`,
    [size, on(0)],
  );
  await superuser.query('analyze customer_stage');
}

test('a further page begins at its place in an index, also where everybody stands on one day', () =>
  withTestDb(async ({ db, superuser }) => {
    await people(db);
    await crowd(superuser, 5_000);
    for (const sort of ['balance', 'since', 'last_touch'] as const) {
      const plans: string[] = [];
      const explained: Db = {
        async query(text: string, values?: readonly unknown[]) {
          const { rows } = await db.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values);
          plans.push(...rows.map((row) => row['QUERY PLAN'].trim()));
          return db.query(text, values);
        },
      } as Db;
      await listCustomers(explained, { ...everybody, newcomers: false }, sort, { key: 5, customerId: 'cus_c' }, 1);
      // Two ways on, each with its own bound: beside the place, and beyond it. As a filter either would read the whole book.
      expect(
        plans.filter((line) => line.startsWith('Index Cond') && /CASE WHEN/.test(line)),
        sort,
      ).toHaveLength(2);
      expect(
        plans.filter((line) => line.startsWith('Filter') && /CASE WHEN/.test(line)),
        sort,
      ).toEqual([]);
    }
    // A place is part of an address, and people edit addresses.
    expect(await listCustomers(db, everybody, 'since', { key: 9e15, customerId: 'cus_c' }, 1)).toHaveLength(1);
    expect(await listCustomers(db, everybody, 'last_touch', { key: -9e15, customerId: 'cus_c' }, 1)).toHaveLength(1);
  }));

test('newcomers are noticed and gone with the next refresh', () =>
  withTestDb(async ({ db }) => {
    await people(db);
    expect(await hasNewcomers(db)).toBe(true);
    await db.query(`delete from customer where customer_id = 'cus_new'`);
    expect(await hasNewcomers(db)).toBe(false);
  }));

test('facets count each value within the selection', () =>
  withTestDb(async ({ db }) => {
    await people(db);
    const counts = async (selection: CustomerSelection, facets: Parameters<typeof countFacets>[2]) =>
      (await countFacets(db, selection, facets)).map(({ facet, value, customers }) => `${facet} ${value} ${customers}`);
    expect(await counts(everybody, ['segment', 'place', 'relation'])).toEqual([
      'segment affluent 2',
      'segment null 2',
      'segment mass 1',
      'place null 3',
      'place Gijón 1',
      'place 上海 1',
      'relation customer 3',
      'relation prospect 2',
    ]);
    expect(await counts({ ...everybody, filter: { segment: 'affluent' } }, ['stages', 'rm'])).toEqual([
      'stages transacted 2',
      'rm 1 2',
    ]);
  }));
