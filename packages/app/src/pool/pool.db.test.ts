import { randomBytes } from 'node:crypto';
import { type Actor, CLAIM_DAYS, formatDay, idOf } from '@vivero/domain';
import { appendEvents, inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actor, NOW, TODAY, twoBooks } from '../customers/testing/two-books.ts';
import { imported } from '../intake/testing/test-bank.ts';
import { customer, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { refresh } from '../refresh/refresh.ts';
import { claimLead } from './claim-lead.ts';
import { endClaims } from './end-claims.ts';
import { poolOf } from './pool.ts';
import { returnLead } from './return-lead.ts';

const [ONE, TWO] = [actor('rm', [1]), actor('rm', [2])];
const LEAD = actor('team_lead', [1, 2]);
const made = (now = NOW) => ({
  now,
  newId: <P extends string>(prefix: P) => idOf(prefix, Date.parse(now), randomBytes(10)),
});
const later = (days: number): string => `${formatDay(TODAY + days)}T09:00:00.000Z`;

let stores: TestStores;
let leads: readonly string[];
beforeAll(async () => {
  stores = await testStores();
  await twoBooks(stores, ['Ana Gil'], ['Zoe Marín']);
  const people = Array.from({ length: 8 }, (_, i) => [
    customer(`L${i}`, {
      identity: { name: `Secreto ${i}`, phone: `+3461000010${i}`, email: `secreto${i}@example.com` },
      place: i % 2 === 0 ? 'Gijón' : '上海',
      segment: i < 4 ? 'shop_owner' : null,
      relation: 'event_contact',
      basis: 'consent',
    }),
  ]);
  await imported(stores, testSource(rowsOf('fair', ...people), { source: 'fair', asOf: TODAY }), { now: () => NOW });
  await stores.settled();
  await refresh(stores, { now: () => NOW, newId: made().newId });
  leads = (await pool(ONE)).leads.map(({ customerId }) => customerId);
});
afterAll(async () => stores.close());
beforeEach(async () => {
  await stores.superuser.query(`delete from lead_claim`);
  await stores.superuser.query(`update customer set rm = 0 where source = 'fair'`);
  await stores.superuser.query(
    `update sealing_key as k set rm = c.rm from customer as c where c.customer_id = k.owner_id`,
  );
  await stores.superuser.query(`update rm set claim_cap = 20`);
});

const pool = (as: Actor, filter = {}, limit = 50, after = '') => poolOf(stores, as, { filter, after, limit });
const bookOf = async (customerId: string): Promise<number> =>
  (
    await stores.superuser.query<{ rm: number }>('select c.rm from customer as c where c.customer_id = $1', [
      customerId,
    ])
  ).rows[0]?.rm ?? -1;
const history = async (customerId: string) =>
  (
    await stores.superuser.query<{ claimant: number; why: string | null; rm: number }>(
      'select k.claimant, k.why, k.rm from lead_claim as k where k.customer_id = $1 order by k.claimed_at, k.claim_id',
      [customerId],
    )
  ).rows;

describe('the pool', () => {
  test('shows what contacts are and never who, to everybody who may look', async () => {
    for (const as of [ONE, LEAD, actor('marketing'), actor('compliance')]) {
      const seen = await pool(as);
      expect(seen.total).toBe(8);
      expect(seen.leads).toHaveLength(8);
      expect(JSON.stringify(seen)).not.toMatch(/Secreto|secreto|610000|identity/);
      // Ids of one millisecond have no order: the contacts are told apart by what they are.
      const told = seen.leads.map(({ place, segment, source, basis, returned }) =>
        [place, segment, source, basis, returned].join(),
      );
      expect(told.toSorted()).toEqual(
        [
          ...Array.from({ length: 2 }, () => 'Gijón,shop_owner,fair,consent,0'),
          ...Array.from({ length: 2 }, () => 'Gijón,,fair,consent,0'),
          ...Array.from({ length: 2 }, () => '上海,shop_owner,fair,consent,0'),
          ...Array.from({ length: 2 }, () => '上海,,fair,consent,0'),
        ].toSorted(),
      );
    }
  });

  test('is cut by place, segment and source, and paged to the end', async () => {
    expect((await pool(ONE, { place: 'Gijón' })).total).toBe(4);
    expect((await pool(ONE, { place: 'Gijón', segment: 'shop_owner', source: 'fair' })).total).toBe(2);
    expect((await pool(ONE)).words).toEqual({ place: ['Gijón', '上海'], segment: ['shop_owner'], source: ['fair'] });
    const first = await pool(ONE, {}, 5);
    const second = await pool(ONE, {}, 5, first.next ?? '');
    expect([...first.leads, ...second.leads].map(({ customerId }) => customerId)).toEqual(leads);
    expect(second.next).toBe(null);
  });
});

describe('a claim', () => {
  test('brings the contact with all that is about it into the book, by name', async () => {
    const [id = ''] = leads;
    expect(await claimLead(stores, ONE, id, undefined, made())).toEqual({ ok: true, value: null });
    const after = await pool(ONE);
    expect(after.total).toBe(7);
    expect(after.claims).toMatchObject([
      {
        customerId: id,
        name: expect.stringMatching(/^Secreto \d$/),
        rm: 1,
        claimedOn: TODAY,
        backOn: TODAY + CLAIM_DAYS,
      },
    ]);
    expect(after.books).toEqual([{ rm: 1, name: 'Keeper 1', cap: 20, free: 19 }]);
    expect((await pool(TWO)).claims).toEqual([]);
    expect((await pool(LEAD)).claims).toMatchObject([{ rmName: 'Keeper 1' }]);
    const { rows } = await stores.superuser.query<{ table: string; rm: number }>(
      `select 'stage' as table, s.rm from customer_stage as s where s.customer_id = $1
        union all select 'key', k.rm from sealing_key as k where k.owner_id = $1
        union all select 'need', n.rm from need as n where n.customer_id = $1`,
      [id],
    );
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ rm }) => rm === 1)).toBe(true);
  });

  test('of two at the same time one wins, every time', async () => {
    for (const id of leads) {
      const both = await Promise.all([ONE, TWO].map((as) => claimLead(stores, as, id, undefined, made())));
      expect(both.filter((each) => each.ok)).toHaveLength(1);
      expect(both.find((each) => !each.ok)).toEqual({ ok: false, problem: { code: 'lead.taken' } });
      expect([1, 2]).toContain(await bookOf(id));
      expect(await history(id)).toHaveLength(1);
    }
  });

  test('never brings anybody over the cap, however many are made at once', async () => {
    await stores.superuser.query(`update rm set claim_cap = 3 where rm = 1`);
    const all = await Promise.all(leads.map((id) => claimLead(stores, ONE, id, undefined, made())));
    expect(all.filter((each) => each.ok)).toHaveLength(3);
    for (const each of all) if (!each.ok) expect(each.problem.code).toBe('lead.cap_reached');
    const { rows } = await stores.superuser.query('select from customer as c where c.rm = 1 and c.source = $1', [
      'fair',
    ]);
    expect(rows).toHaveLength(3);
    expect((await pool(ONE)).books).toMatchObject([{ cap: 3, free: 0 }]);
  });

  test.each([
    { why: 'somebody else’s customer', as: ONE, id: () => 'cus_nobody', rm: undefined, then: 'lead.taken' },
    { why: 'a book that is not the own one', as: ONE, id: () => leads[0], rm: 2, then: 'rm.not_found' },
    { why: 'nobody’s book', as: LEAD, id: () => leads[0], rm: 0, then: 'rm.not_found' },
    { why: 'a leader who does not say whose', as: LEAD, id: () => leads[0], rm: undefined, then: 'rm.not_found' },
    { why: 'who keeps no customers', as: actor('marketing'), id: () => leads[0], rm: undefined, then: 'rm.not_found' },
  ])('is refused: $why', async ({ as, id, rm, then }) => {
    expect(await claimLead(stores, as, id() ?? '', rm, made())).toMatchObject({ ok: false, problem: { code: then } });
  });
});

describe('the way back', () => {
  test('needs a claim of one’s own and a reason, keeps the history and lets what was agreed lapse', async () => {
    const [id = ''] = leads;
    await claimLead(stores, ONE, id, undefined, made());
    await stores.superuser.query(
      `insert into promise (promise_id, customer_id, rm, due_on, phrase, made_at, made_by, state)
       values ('prm_1', $1, 1, '2026-04-01', '{}', '2026-03-10Z', 'usr_rm', 'open')`,
      [id],
    );
    expect(await returnLead(stores, TWO, id, 'other_area', NOW)).toEqual({
      ok: false,
      problem: { code: 'lead.not_claimed' },
    });
    expect(await returnLead(stores, ONE, id, 'not_reachable', NOW)).toEqual({ ok: true, value: null });
    expect(await bookOf(id)).toBe(0);
    expect(await history(id)).toEqual([{ claimant: 1, why: 'not_reachable', rm: 0 }]);
    const { rows } = await stores.superuser.query(
      `select p.state, p.rm from promise as p where p.promise_id = 'prm_1'`,
    );
    expect(rows).toEqual([{ state: 'dropped', rm: 0 }]);
    expect((await pool(TWO)).leads.find(({ customerId }) => customerId === id)).toMatchObject({
      returned: 1,
      since: TODAY,
    });
    expect(await claimLead(stores, TWO, id, undefined, made(later(1)))).toMatchObject({ ok: true });
    expect((await history(id)).map(({ claimant, why }) => [claimant, why])).toEqual([
      [1, 'not_reachable'],
      [2, null],
    ]);
    await stores.superuser.query(`delete from promise`);
  });

  test('is taken by itself when nobody gets in touch in time, and by nobody who was spoken to', async () => {
    const [idle = '', rung = '', bought = '', moved = ''] = leads;
    for (const id of [idle, rung, bought, moved]) await claimLead(stores, ONE, id, undefined, made());
    await inScope(stores, [1], (db) =>
      appendEvents(
        db,
        [
          { customerId: rung, code: 'CT-D' as const },
          { customerId: bought, code: 'TX-S' as const },
        ].map(({ customerId, code }) => ({
          customerId,
          rm: 1,
          source: 'vivero',
          batchId: null,
          event: {
            eventId: `vivero:${code}`,
            code,
            day: TODAY + 2,
            at: later(2),
            recordedAt: later(2),
            medium: 'call' as const,
            direction: 'out' as const,
            flow: null,
            category: null,
            amount: null,
            balance: null,
            about: null,
            details: {},
          },
        })),
      ),
    );
    await stores.superuser.query('update customer set rm = 2 where customer_id = $1', [moved]);
    expect(await endClaims(stores, later(CLAIM_DAYS - 1))).toEqual({ won: 1, moved: 1 });
    expect(await endClaims(stores, later(CLAIM_DAYS))).toEqual({ untouched: 1 });
    expect(await endClaims(stores, later(CLAIM_DAYS + 30))).toEqual({});
    expect([await bookOf(idle), await bookOf(rung), await bookOf(bought), await bookOf(moved)]).toEqual([0, 1, 1, 2]);
    expect((await pool(ONE)).claims).toMatchObject([{ customerId: rung, backOn: null }]);
    const { rows } = await stores.superuser.query(
      `select a.subject, a.details ->> 'why' as why from audit_entry as a where a.action in ('lead.returned', 'lead.claim_ended') and a.actor like 'system%'`,
    );
    expect(rows).toHaveLength(3);
  });
});
