import { dayOf, type Identity, type IntakeCustomer, type IntakeRow, type IntakeSource } from '@vivero/domain';
import { allRms, inScope, readWide } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importRows, listImports } from './import-reads.ts';
import { importSource } from './import-source.ts';
import { bankChecksums, count, imported, OPERATOR, options, verdictsOf } from './testing/test-bank.ts';
import { customer, event, holding, refusedRow, rowsOf, testSource } from './testing/test-source.ts';

let stores: TestStores;
beforeEach(async () => {
  stores = await testStores();
});
afterEach(async () => stores.close());

const person = (key: string, identity: Identity = {}, over: Partial<IntakeCustomer> = {}) =>
  customer(key, { identity, ...over });
const ANA: Identity = { name: 'Ana Ruiz', phone: '+34600111222', birthOn: dayOf(1970, 5, 4) };

/** Branch, RM, two people, a holding with both as parties, two events, one refused row. */
const BANK: readonly IntakeRow[] = [
  ...rowsOf(
    'bank',
    [{ kind: 'branch', key: 'B1', name: 'Centro' }],
    [{ kind: 'rm', key: 'R1', name: 'Luis', branchKey: 'B1', team: 'North' }],
    [
      person('1', ANA, {
        rmKey: 'R1',
        consents: [{ medium: 'email', purpose: 'marketing', state: 'granted', on: 9_000, source: 'form' }],
      }),
    ],
    [person('2', { name: 'Bo Li' }, { sex: 'm', birthYear: 1980, place: 'Gijón' })],
    [holding('H1', '1', { balance: { minor: 5_000, currency: 'EUR' } })],
    [{ kind: 'party', holdingKey: 'H1', customerKey: '1', role: 'owner' }],
    [{ kind: 'party', holdingKey: 'H1', customerKey: '2', role: 'authorised' }],
    [event('core:1', '1', { about: 'H1' })],
    [event('core:2', '2', { amount: { minor: -250, currency: 'EUR' } })],
  ),
  refusedRow('bank', 10),
];

test('everything a source can say arrives, under the RM it names, sealed and with keyed hashes', async () => {
  const report = await imported(stores, testSource(BANK), { onProgress: () => undefined });
  expect(verdictsOf(report)).toEqual({ new: 9, refused: 1 });
  expect(report).toMatchObject({
    source: 'core',
    asOf: '1998-12-31',
    lacks: ['FB'],
    files: [
      { rowsIn: 10, refusedBy: { date_invalid: 1 }, amountTotal: { EUR: 4_857 }, amounts: { refused: { EUR: 7 } } },
    ],
  });
  const { rows } = await readWide(stores, (db) =>
    db.query(
      `select c.rm, c.completeness, c.reachable, c.relation, c.lawful_basis, c.birth_year, c.verified_on, rm.name, t.name as team
         from customer as c join rm using (rm) left join team as t using (team_id) order by c.rm`,
    ),
  );
  expect(rows).toEqual([
    {
      rm: 0,
      completeness: 0.6,
      reachable: [],
      relation: 'customer',
      lawful_basis: 'contract',
      birth_year: 1980,
      verified_on: '1998-12-31',
      name: '-',
      team: null,
    },
    {
      rm: 1,
      completeness: 0.55,
      reachable: ['call', 'sms'],
      relation: 'customer',
      lawful_basis: 'contract',
      birth_year: 1970,
      verified_on: '1998-12-31',
      name: 'Luis',
      team: 'North',
    },
  ]);
  const events = await readWide(stores, (db) =>
    db.query(`select e.event_id, e.rm, e.occurred_at, e.about = h.holding_id as about_holding
                from ledger_event as e cross join holding as h order by e.event_id`),
  );
  expect(events.rows).toEqual([
    { event_id: 'core:1', rm: 1, occurred_at: '1998-06-01T10:00:00.000Z', about_holding: true },
    { event_id: 'core:2', rm: 0, occurred_at: '1998-06-01T10:00:00.000Z', about_holding: null },
  ]);
  const stored = await stores.superuser.query<{ identity: Buffer }>('select c.identity from customer as c');
  for (const { identity } of stored.rows) expect(identity.toString('latin1')).not.toMatch(/Ruiz|Li|600111222/);
  const seen = await importRows(stores, OPERATOR, {
    batchId: report.batchId ?? '',
    verdict: 'refused',
    after: null,
    limit: 9,
  });
  expect(seen).toEqual([
    {
      file: 'bank',
      row: 10,
      rm: 0,
      verdict: 'refused',
      code: 'date_invalid',
      customerId: null,
      detail: { column: 'Born', found: '31.02.1990' },
    },
  ]);
});

test('the same file again is the same and writes nothing', async () => {
  const clean = testSource(BANK.slice(0, -1), { match: ['key', 'phone', 'nameBirth'] });
  await imported(stores, clean);
  const before = await bankChecksums(stores);
  const again = await imported(stores, clean);
  expect(verdictsOf(again)).toEqual({ same: 9 });
  expect(await bankChecksums(stores)).toEqual(before);
});

test('a row updates what differs, shows the change, and a blank says nothing', async () => {
  await imported(stores, testSource(BANK));
  const update = testSource(
    rowsOf(
      'update',
      [person('1', { phone: '+34600999888' }, { segment: 'gold' })],
      [holding('H1', '1', { balance: { minor: 9, currency: 'EUR' } })],
    ),
  );
  const report = await imported(stores, update);
  expect(verdictsOf(report)).toEqual({ update: 2 });
  const seen = await importRows(stores, OPERATOR, {
    batchId: report.batchId ?? '',
    verdict: 'update',
    after: null,
    limit: 9,
  });
  expect(seen.map(({ rm, detail }) => ({ rm, detail }))).toEqual([
    {
      rm: 1,
      detail: {
        diff: [
          { field: 'phone', before: ANA.phone, after: '+34600999888' },
          { field: 'segment', before: null, after: 'gold' },
        ],
      },
    },
    {
      rm: 1,
      detail: {
        diff: [{ field: 'balance', before: { minor: 5_000, currency: 'EUR' }, after: { minor: 9, currency: 'EUR' } }],
      },
    },
  ]);
  // The name that the second file left blank still matches, the old phone does not.
  const byName = testSource(rowsOf('x', [person('x', { name: 'Ana Ruiz', birthOn: dayOf(1970, 5, 4) })]), {
    match: ['nameBirth'],
  });
  expect(verdictsOf(await imported(stores, byName, { preview: true }))).toEqual({ same: 1 });
  const byPhone = testSource(rowsOf('x', [person('x', { phone: '+34600111222' })]), { match: ['phone'] });
  expect(verdictsOf(await imported(stores, byPhone, { preview: true }))).toEqual({ new: 1 });
});

test('a new RM in a row takes the customer along: key, holdings and events are in the new book', async () => {
  await imported(stores, testSource(BANK));
  const moved = rowsOf(
    'move',
    [
      { kind: 'branch', key: 'B1', name: 'Centre' },
      { kind: 'rm', key: 'R2', name: 'Eva', branchKey: 'B1', team: 'North' },
    ],
    [person('1', {}, { rmKey: 'R2' })],
    [event('core:3', '1')],
  );
  const report = await imported(stores, testSource(moved));
  expect(verdictsOf(report)).toEqual({ new: 2, update: 1 });
  expect(report.kept).toEqual({ branchName: 1 });
  const books = await readWide(stores, (db) =>
    db.query(`select (select count(*) from ledger_event as e where e.rm = 2) as events, (select count(*) from holding as h where h.rm = 2) as holdings,
                     (select count(*) from sealing_key as k join customer as c on c.customer_id = k.owner_id where k.rm <> c.rm) as astray`),
  );
  expect(books.rows).toEqual([{ events: 2, holdings: 1, astray: 0 }]);
});

const fresh = (...records: Parameters<typeof rowsOf>[1][]) => rowsOf('new', ...records);
describe.each<{
  why: string;
  rows: readonly IntakeRow[];
  over?: Partial<IntakeSource>;
  gives: Record<string, number>;
  codes?: Record<string, number>;
}>([
  { why: 'the same person twice in a file', rows: fresh([person('9')], [person('9')]), gives: { new: 1, same: 1 } },
  {
    why: 'the same key with other content',
    rows: fresh([person('9')], [person('9', { name: 'X' })]),
    gives: { new: 1, conflict: 1 },
    codes: { key_duplicate: 1 },
  },
  {
    why: 'also after a row that only confirmed the store',
    rows: fresh([person('2', { name: 'Bo Li' })], [person('2', { name: 'X' })]),
    gives: { same: 1, conflict: 1 },
    codes: { key_duplicate: 1 },
  },
  {
    why: 'phone of a known customer under another key',
    rows: fresh([person('9', { phone: '600 111 222' })]),
    over: { match: ['key', 'phone'] },
    gives: { conflict: 1 },
    codes: { match_contradicts: 1 },
  },
  {
    why: 'phone of one, key of another',
    rows: fresh([person('2', { phone: '+34600111222' })]),
    over: { match: ['key', 'phone'] },
    gives: { conflict: 1 },
    codes: { match_ambiguous: 1 },
  },
  {
    why: 'another system matches by phone and adds its own key',
    rows: fresh([person('A', { phone: '+34600111222' })]),
    over: { source: 'crm', match: ['key', 'phone'] },
    gives: { update: 1 },
  },
  {
    why: 'nothing that could recognise the person again',
    rows: fresh([person('9', { name: 'X' })]),
    over: { match: ['phone'] },
    gives: { refused: 1 },
    codes: { key_missing: 1 },
  },
  {
    why: 'an RM nobody named',
    rows: fresh([person('9', {}, { rmKey: 'R9' })]),
    gives: { refused: 1 },
    codes: { reference_missing: 1 },
  },
  {
    why: 'a holding of nobody',
    rows: fresh([holding('H9', '9')]),
    gives: { refused: 1 },
    codes: { reference_missing: 1 },
  },
  {
    why: 'an event before its customer',
    rows: fresh([event('core:9', '9')], [person('9')], [event('core:10', '9')]),
    gives: { refused: 1, new: 2 },
    codes: { reference_missing: 1 },
  },
  {
    why: 'an event about a holding nobody knows',
    rows: fresh([event('core:9', '1', { about: 'H9' })]),
    gives: { refused: 1 },
    codes: { reference_missing: 1 },
  },
  {
    why: 'an event about another event',
    rows: fresh([event('core:9', '1', { code: 'TX-V', about: 'core:1' })]),
    gives: { new: 1 },
  },
  {
    why: 'an event with other content than the ledger has',
    rows: fresh([event('core:2', '2')]),
    gives: { conflict: 1 },
    codes: { event_conflict: 1 },
  },
  {
    why: 'an event twice in the file',
    rows: fresh([event('core:9', '1')], [event('core:9', '1')], [event('core:9', '1', { flow: 'salary' })]),
    gives: { new: 1, same: 1, conflict: 1 },
    codes: { event_conflict: 1 },
  },
  {
    why: "somebody else's holding",
    rows: fresh([holding('H1', '2')]),
    gives: { conflict: 1 },
    codes: { holding_owner: 1 },
  },
  {
    why: 'another role in a holding',
    rows: fresh([{ kind: 'party', holdingKey: 'H1', customerKey: '2', role: 'owner' }]),
    gives: { conflict: 1 },
    codes: { party_role: 1 },
  },
  {
    why: 'a conflict withholds the whole row, and what builds on it',
    rows: fresh([person('9'), event('core:2', '9')], [event('core:9', '9')]),
    gives: { conflict: 1, refused: 1 },
    codes: { event_conflict: 1, reference_missing: 1 },
  },
  {
    why: 'fill and never keep what is there and say so',
    rows: fresh([person('2', { name: 'Bo Lee' }, { sex: 'f', segment: 'gold' })]),
    over: { policy: { name: 'fill', sex: 'never', segment: 'fill' } },
    gives: { update: 1 },
  },
  {
    why: 'rows of a list without keys: each its own person, found again by phone',
    rows: fresh(
      [person('#1', { phone: '+34600000001' }), event('core:e', '#1')],
      [person('#2', { phone: '+34600000001' })],
      [person('#3', ANA)],
    ),
    over: { match: ['phone'] },
    gives: { new: 1, same: 2 },
  },
])('$why', ({ rows, over, gives, codes }) => {
  test('has its verdict, and the preview says the same', async () => {
    await imported(stores, testSource(BANK));
    const source = testSource(rows, over);
    const before = await bankChecksums(stores);
    const preview = await imported(stores, source, { preview: true });
    expect(await bankChecksums(stores)).toEqual(before);
    const report = await imported(stores, source);
    expect(verdictsOf(report)).toEqual(gives);
    expect({ ...report.files[0]?.refusedBy, ...report.files[0]?.conflictBy }).toEqual(codes ?? {});
    expect({ ...preview, batchId: report.batchId }).toEqual(report);
    const again = await imported(stores, source);
    // A row that was refused for want of a customer further down finds the customer the second time.
    expect(verdictsOf(again)['new'] ?? 0).toBeLessThanOrEqual(gives['refused'] ?? 0);
    expect(verdictsOf(again).update ?? 0).toBe(0);
  });
});

test('a conflicting event is kept for a person to look at', async () => {
  await imported(stores, testSource(BANK));
  await imported(stores, testSource(rowsOf('x', [event('core:2', '2')])));
  expect(await count(stores, 'ledger_quarantine')).toBe(1);
  expect(await count(stores, 'ledger_event')).toBe(2);
});

test('an import opens no book to others: an RM sees no row of it', async () => {
  const actor = { kind: 'user', id: 'usr_1', role: 'rm', rms: [1], wide: false } as const;
  const report = await imported(stores, testSource(BANK));
  const page = { batchId: report.batchId ?? '', verdict: 'refused', after: null, limit: 9 } as const;
  expect(await importRows(stores, actor, page)).toEqual([]);
});

test('an unknown book for customers without an RM is refused before anything is read, and leaves no batch that says it runs', async () => {
  const result = await importSource(stores, testSource(BANK), options({ defaultRm: 5 }));
  expect(result).toEqual({ ok: false, problem: { code: 'rm.not_found', rm: 5 } });
  expect(await inScope(stores, [0], allRms)).toEqual([0]);
  expect(await listImports(stores, OPERATOR)).toEqual([]);
});

test('a row that says one event in two ways is left out whole: neither way gets into the ledger', async () => {
  const two = rowsOf(
    'bank',
    [person('1', ANA)],
    [event('core:1', '1'), event('core:1', '1', { amount: { minor: 7, currency: 'EUR' } })],
    [event('core:1', '1')],
  );
  const source = testSource(two);
  const preview = await imported(stores, source, { preview: true });
  const report = await imported(stores, source);
  expect(verdictsOf(report)).toEqual({ new: 2, conflict: 1 });
  expect(preview.files).toEqual(report.files);
  expect(await count(stores, 'ledger_quarantine')).toBe(0);
});
