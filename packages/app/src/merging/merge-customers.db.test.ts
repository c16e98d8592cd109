import { randomBytes, randomUUID } from 'node:crypto';
import { idOf, type IntakeRecord } from '@vivero/domain';
import { sealedWords, seal, unseal, unwrap, inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Directory } from '../customers/directory/directory.ts';
import { findCustomers } from '../customers/find-customers.ts';
import { actor, NOW, TODAY, twoBooks } from '../customers/testing/two-books.ts';
import { imported, OPERATOR, verdictsOf } from '../intake/testing/test-bank.ts';
import { customer, event, holding, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { rollbackImport } from '../intake/rollback-import.ts';
import { refresh } from '../refresh/refresh.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { compareRecords } from './compare-records.ts';
import { likePeople, twoPeople } from './duplicates.ts';
import { mergeCustomers } from './merge-customers.ts';

const RM = actor('rm', [1]);
const made = { now: NOW, newId: <P extends string>(prefix: P) => idOf(prefix, Date.parse(NOW), randomBytes(10)) };

let stores: TestStores;
let directory: Directory;
beforeAll(async () => {
  stores = await testStores();
  directory = new Directory(stores.keys);
  await twoBooks(stores, ['Ana Gil'], ['Zoe Marín']);
});
afterAll(async () => stores.close());

const rows = async <R extends object>(text: string, values: unknown[] = []): Promise<R[]> =>
  (await stores.superuser.query<R>(text, values)).rows;
const count = async (): Promise<number> =>
  (await findCustomers(stores, directory, RM, { filter: {}, sort: 'added', limit: 1 }, NOW)).total ?? -1;
const found = async (search: string): Promise<string[]> =>
  (await findCustomers(stores, directory, RM, { filter: {}, search, sort: 'added', limit: 9 }, NOW)).customers.map(
    ({ name }) => name,
  );

/** The only value of a query's only column. */
const value = async <T>(text: string, values: unknown[] = []): Promise<T> =>
  Object.values((await rows(text, values))[0] ?? {})[0] as T;

let pairs = 0;
interface Content {
  readonly holdings: readonly number[];
  readonly events: readonly {
    readonly code: 'MV' | 'CT-V' | 'TX-S' | 'ND-C';
    readonly minor: number;
    readonly age: number;
  }[];
  readonly consents: readonly { readonly medium: 'call' | 'sms'; readonly yes: boolean; readonly age: number }[];
  readonly needs: readonly ('travel_abroad' | 'place_idle_cash')[];
  readonly words: readonly string[];
}

/** Imports one person with this content; promises and notes are sealed with the person's own key. */
async function person(key: string, name: string, content: Content): Promise<{ id: string; batchId: string }> {
  const records: IntakeRecord[][] = [
    [
      customer(key, {
        rmKey: 'R1',
        identity: { name, phone: `+34611${String(pairs).padStart(6, '0')}` },
        relation: 'customer',
        basis: 'contract',
        birthYear: 1970,
        sex: 'f',
        place: 'Gijón',
        consents: content.consents.map(({ medium, yes, age }) => ({
          medium,
          purpose: 'marketing',
          state: yes ? 'granted' : 'refused',
          on: TODAY - age,
          source: 'form',
        })),
      }),
    ],
    ...content.holdings.map((minor, i) => [holding(`${key}h${i}`, key, { balance: { minor, currency: 'EUR' } })]),
    ...content.events.map(({ code, minor, age }, i) => [
      event(`core:${key}e${i}`, key, {
        code,
        onDay: TODAY - age,
        amount: code === 'MV' ? { minor, currency: 'EUR' } : null,
        flow: code === 'MV' ? 'other_in' : null,
        medium: code === 'MV' ? null : 'call',
        direction: code === 'MV' ? null : 'in',
        category: code === 'TX-S' ? 'card' : null,
        details: code === 'ND-C' ? { needKind: 'protect_family' } : {},
      }),
    ]),
  ];
  const report = await imported(stores, testSource(rowsOf('people', ...records), { asOf: TODAY }), { now: () => NOW });
  const id = await value<string>('select c.customer_id as id from customer as c where c.batch_id = $1', [
    report.batchId,
  ]);
  const [sealing] = await rows<{ wrapped: Buffer }>('select k.wrapped from sealing_key as k where k.owner_id = $1', [
    id,
  ]);
  const secret = unwrap(stores.keys, sealing?.wrapped ?? Buffer.alloc(0));
  for (const text of content.words) {
    await stores.superuser.query(
      `insert into promise (promise_id, customer_id, rm, due_on, words, made_at, made_by, state)
       values ($1, $2, 1, '2026-04-01', $3, $4, 'usr_rm', 'open')`,
      [made.newId('prm'), id, seal(secret, text), NOW],
    );
    await stores.superuser.query(
      `insert into note (note_id, client_key, customer_id, rm, occurred_at, words, origin, recorded_at, recorded_by)
       values ($1, $2, $3, 1, $4, $5, 'typed', $4, 'usr_rm')`,
      [made.newId('note'), randomUUID(), id, NOW, seal(secret, text)],
    );
  }
  for (const kind of new Set(content.needs))
    await stores.superuser.query(
      `insert into need (need_id, customer_id, rm, kind, state, origin, rule, strength, from_on, until_on, amount_minor, reason, evidence_ids, moved_on)
       values ($1, $2, 1, $3, 'latent', 'rm', 'rm', 0.5, '2026-03-01', '2026-09-01', 100, '{"key":"reason.x","params":{}}', array[$4], '2026-03-01')`,
      [made.newId('need'), id, kind, `ev:${key}:${kind}`],
    );
  return { id, batchId: report.batchId ?? '' };
}

/** Everything of value that hangs on these records, whoever it hangs on. */
async function hangingOn(ids: readonly string[]) {
  const words: string[] = [];
  for (const id of ids) {
    const [sealing] = await rows<{ wrapped: Buffer }>('select k.wrapped from sealing_key as k where k.owner_id = $1', [
      id,
    ]);
    if (!sealing) continue;
    const secret = unwrap(stores.keys, sealing.wrapped);
    for (const each of await inScope(stores, [1, 2], (db) => sealedWords(db, id)))
      if (each.table !== 'customer_merge') words.push(`${each.table} ${unseal(secret, each.words)}`);
  }
  const list = async (text: string) => (await rows<{ v: string }>(text, [ids])).map(({ v }) => v).toSorted();
  return {
    words: words.toSorted(),
    events: await list(
      `select concat_ws('|', e.event_id, e.code, e.occurred_at, e.amount_minor, e.currency) as v from ledger_event as e where e.customer_id = any ($1)`,
    ),
    money: await list(
      `select coalesce(sum(e.amount_minor), 0)::text as v from ledger_event as e where e.customer_id = any ($1)`,
    ),
    holdings: await list(
      `select concat_ws('|', h.holding_id, h.balance_minor, h.currency) as v from holding as h where h.customer_id = any ($1)`,
    ),
    keys: await list(`select k.digest::text as v from customer_key as k where k.customer_id = any ($1)`),
    consents: await list(
      `select distinct concat_ws('|', s.medium, s.purpose, s.state, s.stated_on) as v from consent as s where s.customer_id = any ($1) and s.source <> 'merge'`,
    ),
    needs: await list(
      `select distinct n.kind as v from need as n where n.customer_id = any ($1) and n.evidence_ids::text like '%ev:%'`,
    ),
    evidence: await list(
      `select distinct e as v from need as n cross join unnest(n.evidence_ids) as e where n.customer_id = any ($1) and e like 'ev:%'`,
    ),
  };
}

/** Tables in which the id still stands, those aside that remember on purpose. */
async function traces(id: string): Promise<string[]> {
  const tables = await rows<{ name: string }>(
    `select c.relname as name from pg_class as c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and c.relname not in ('audit_entry', 'ledger_removal', 'customer_merge', 'import_change', 'import_batch')`,
  );
  const left: string[] = [];
  for (const { name } of tables)
    if ((await rows(`select from ${name} as t where t::text like $1`, [`%${id}%`])).length > 0) left.push(name);
  return left;
}

const content: fc.Arbitrary<Content> = fc.record({
  holdings: fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 3 }),
  events: fc.array(
    fc.record({
      code: fc.constantFrom('MV' as const, 'CT-V' as const, 'TX-S' as const, 'ND-C' as const),
      minor: fc.integer({ min: 1, max: 100_000 }),
      age: fc.integer({ min: 0, max: 400 }),
    }),
    { maxLength: 5 },
  ),
  consents: fc.array(
    fc.record({ medium: fc.constantFrom('call' as const, 'sms' as const), yes: fc.boolean(), age: fc.nat({ max: 9 }) }),
    { maxLength: 3 },
  ),
  needs: fc.array(fc.constantFrom('travel_abroad' as const, 'place_idle_cash' as const), { maxLength: 2 }),
  words: fc.array(fc.constantFrom('拜访', 'la hija estudia en Berlín', 'call back'), { maxLength: 2 }),
});

const merge = (keepId: string, absorbId: string, over: Partial<Parameters<typeof mergeCustomers>[2]> = {}, as = RM) =>
  mergeCustomers(stores, as, { keepId, absorbId, versions: { keep: 1, absorb: 1 }, choices: {}, ...over }, made);

test('whatever two records hold, the one that is left holds all of it, and the list is shorter by one', async () => {
  await fc.assert(
    fc.asyncProperty(content, content, async (a, b) => {
      pairs += 1;
      const keep = await person(`k${pairs}`, `Berta Keeper${pairs}`, a);
      const absorb = await person(`a${pairs}`, `Berta Absorbed${pairs}`, b);
      const before = await hangingOn([keep.id, absorb.id]);
      const people = await count();
      expect(await found(`absorbed${pairs}`)).toHaveLength(1);

      const answer = await merge(keep.id, absorb.id);
      expect(answer).toMatchObject({ ok: true, value: { events: b.events.length } });
      expect(await hangingOn([keep.id])).toEqual(before);
      expect(await traces(absorb.id)).toEqual([]);
      expect(await count()).toBe(people - 1);
      expect(await found(`absorbed${pairs}`)).toEqual([]);
      const open = await rows(
        `select from need as n where n.customer_id = $1 and n.state in ('latent', 'aware', 'confirmed') group by n.kind having count(*) > 1`,
        [keep.id],
      );
      expect(open).toEqual([]);
      const gone = await rows('select from ledger_removal as r where r.customer_id = $1 and r.cause = $2', [
        absorb.id,
        'merge',
      ]);
      expect(gone).toHaveLength(b.events.length);

      // The single fold of the merge and one of the whole bank say the same.
      const stages = `select s.*, h.steps from customer_stage as s
        cross join lateral (select json_agg(h order by h.step) as steps from stage_history as h where h.customer_id = s.customer_id) as h
        where s.customer_id = $1`;
      const single = await rows(stages, [keep.id]);
      await stores.settled();
      await refresh(stores, { asOf: TODAY, now: () => NOW, newId: made.newId });
      expect(await rows(stages, [keep.id])).toEqual(single);
    }),
    { numRuns: 12 },
  );
}, 240_000);

const NONE: Content = { holdings: [], events: [], consents: [], needs: [], words: [] };
const two = async (a: Partial<Content> = {}, b: Partial<Content> = {}) => {
  pairs += 1;
  const keep = await person(`k${pairs}`, `Rosa Uno${pairs}`, { ...NONE, ...a });
  const absorb = await person(`a${pairs}`, `Rosa Dos${pairs}`, { ...NONE, ...b });
  return { keep, absorb };
};

describe('a merge', () => {
  test('takes the chosen fields, and the next import of either file finds the one person', async () => {
    const { keep, absorb } = await two({}, { events: [{ code: 'CT-V', minor: 1, age: 3 }] });
    const compared = await compareRecords(stores, RM, keep.id, absorb.id, NOW);
    expect(compared).toMatchObject({
      ok: true,
      value: [
        { version: 1, fields: { name: `Rosa Uno${pairs}` } },
        { events: 1, fields: { name: `Rosa Dos${pairs}` } },
      ],
    });
    expect(await merge(keep.id, absorb.id, { choices: { name: 'absorb' } })).toMatchObject({ ok: true });
    expect(await found('rosa')).toContain(`Rosa Dos${pairs}`);
    const again = testSource(
      rowsOf('people', [
        event(`core:a${pairs}e0`, `a${pairs}`, {
          code: 'CT-V',
          onDay: TODAY - 3,
          amount: null,
          flow: null,
          medium: 'call',
          direction: 'in',
        }),
      ]),
      { asOf: TODAY },
    );
    expect(verdictsOf(await imported(stores, again, { now: () => NOW }))).toEqual({ same: 1 });
  });

  test('counts the absorbed record’s evidence from today on and leaves the days before as they were known', async () => {
    const { keep, absorb } = await two({}, { events: [{ code: 'CT-V', minor: 1, age: 30 }] });
    await inScope(stores, [1], (db) => refreshCustomers(db, [keep.id, absorb.id], made));
    await merge(keep.id, absorb.id);
    const history = await rows<{ cause: string; to: string; on: string; ids: string[] }>(
      `select h.cause, h.to_stage as to, h.effective_on::text as on, h.evidence_ids as ids from stage_history as h where h.customer_id = $1 order by h.step`,
      [keep.id],
    );
    const mergeId = await value<string>('select m.merge_id from customer_merge as m where m.customer_id = $1', [
      keep.id,
    ]);
    expect(history.at(-1)).toMatchObject({ cause: 'merge', to: 'reached', on: '2026-03-10', ids: [mergeId] });
  });

  test('lets a standing no stand, whichever record it comes from', async () => {
    const no = [{ medium: 'sms' as const, yes: false, age: 9 }];
    const yes = [{ medium: 'sms' as const, yes: true, age: 1 }];
    for (const [a, b] of [
      [no, yes],
      [yes, no],
    ]) {
      const { keep, absorb } = await two({ consents: a ?? [] }, { consents: b ?? [] });
      await merge(keep.id, absorb.id);
      const said = await rows<{ state: string; source: string }>(
        `select s.state, s.source from consent as s where s.customer_id = $1 and s.medium = 'sms' order by s.stated_on desc limit 1`,
        [keep.id],
      );
      expect(said).toEqual([{ state: 'refused', source: 'merge' }]);
    }
  });

  test('a rollback of the import that had brought the absorbed one keeps and names what was merged', async () => {
    const { keep, absorb } = await two(
      { holdings: [5] },
      { holdings: [7, 8], events: [{ code: 'MV', minor: 3, age: 2 }] },
    );
    const before = await hangingOn([keep.id, absorb.id]);
    await merge(keep.id, absorb.id);
    const back = await rollbackImport(stores, absorb.batchId, { actor: OPERATOR, now: () => NOW });
    if (!back.ok) throw new Error(back.problem.code);
    expect(back.value.kept).toContainEqual({ relation: 'customer', id: absorb.id, why: 'merged' });
    expect(back.value.removed).toMatchObject({ ledger_event: 0, holding: 0, customer: 0 });
    expect(await hangingOn([keep.id])).toEqual(before);
  });

  test('of one that had absorbed another takes both along', async () => {
    const { keep, absorb } = await two({}, { words: ['second'] });
    pairs += 1;
    const third = await person(`t${pairs}`, 'Rosa Tres', {
      ...NONE,
      words: ['third'],
      events: [{ code: 'CT-V', minor: 1, age: 5 }],
    });
    await merge(absorb.id, third.id);
    const before = await hangingOn([keep.id, absorb.id]);
    const version = await value<number>('select c.version from customer as c where c.customer_id = $1', [absorb.id]);
    expect(await merge(keep.id, absorb.id, { versions: { keep: 1, absorb: version } })).toMatchObject({ ok: true });
    expect(await hangingOn([keep.id])).toEqual(before);
    expect(await rows('select from customer_merge as m where m.customer_id = $1', [keep.id])).toHaveLength(2);
    expect(await traces(absorb.id)).toEqual([]);
  });

  test('at the same time, twice or crosswise, happens once', async () => {
    const { keep, absorb } = await two();
    const both = await Promise.all([merge(keep.id, absorb.id), merge(absorb.id, keep.id), merge(keep.id, absorb.id)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is refused: another version, another book, oneself', async () => {
    const { keep, absorb } = await two();
    const foreign = await value<string>('select c.customer_id as id from customer as c where c.rm = 2');
    const code = async (...args: Parameters<typeof merge>) => {
      const answer = await merge(...args);
      return answer.ok ? 'merged' : answer.problem.code;
    };
    expect(await code(keep.id, absorb.id, { versions: { keep: 1, absorb: 2 } })).toBe('customer.changed');
    expect(await code(keep.id, foreign)).toBe('customer.not_found');
    expect(await code(foreign, keep.id)).toBe('customer.not_found');
    expect(await code(keep.id, keep.id)).toBe('merge.same');
    expect(await compareRecords(stores, RM, keep.id, foreign, NOW)).toMatchObject({ problem: { customerId: foreign } });
  });

  test('of two books of a team brings the person into the kept one’s book', async () => {
    const { keep } = await two();
    const foreign = await value<string>('select c.customer_id as id from customer as c where c.rm = 2');
    expect(await merge(keep.id, foreign, {}, actor('team_lead', [1, 2]))).toMatchObject({ ok: true });
    expect(await rows('select from holding as h where h.customer_id = $1 and h.rm = 1', [keep.id])).toHaveLength(1);
  });
});

describe('people who look alike', () => {
  test('are proposed with what they share, until they are merged or called two people', async () => {
    const { keep, absorb } = await two();
    const proposed = async () =>
      (await likePeople(stores, RM, NOW)).find(({ people }) => people.some(({ customerId }) => customerId === keep.id));
    expect(await proposed()).toMatchObject({
      alike: ['phone'],
      people: [{ name: `Rosa Uno${pairs}` }, { name: `Rosa Dos${pairs}` }],
    });
    expect(await twoPeople(stores, RM, [absorb.id, keep.id], NOW)).toEqual({ ok: true, value: null });
    expect(await proposed()).toBe(undefined);
    expect(await likePeople(stores, actor('rm', [2]), NOW)).toEqual([]);
    expect(await twoPeople(stores, actor('rm', [2]), [absorb.id, keep.id], NOW)).toMatchObject({ ok: false });
  });
});
