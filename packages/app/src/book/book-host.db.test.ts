import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Book, readRow, stageCounts } from '@vivero/book';
import { formatDay, type LedgerEvent } from '@vivero/domain';
import { BUCKETS, inScope, LEDGER_START, readBucket, readWide, setBank } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { imported, options } from '../intake/testing/test-bank.ts';
import { event, holding, rowsOf, testSource } from '../intake/testing/test-source.ts';
import { rollbackImport } from '../intake/rollback-import.ts';
import { mergeCustomers } from '../merging/merge-customers.ts';
import { NOON, rmActor, smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { BookHost } from './book-host.ts';
import { Scopes } from './scopes.ts';

const SIZE = 12;
let stores: TestStores;
let folder: string;
const hosts: BookHost[] = [];
let faults: string[];
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vivero-host-'));
  stores = await testStores();
  await smallBank(stores, SIZE);
});
afterAll(async () => {
  await stores.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(folder, { recursive: true, force: true });
  faults = [];
});
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

function hostOf(memoryMb = Infinity, onBucket?: (done: number) => void): BookHost {
  const host = new BookHost({
    stores: { ...stores, dataFolder: folder },
    now: () => NOON,
    memoryMb,
    onFault: (fault) => faults.push(fault),
    ...(onBucket && { onBucket }),
  });
  hosts.push(host);
  return host;
}
const caughtUp = async (host: BookHost) => {
  await stores.settled();
  await host.catchUp();
};
const ALL = { kind: 'operator', id: 'operator', role: 'compliance', rms: [], wide: true } as const;
const files = (): string[] => readdirSync(join(folder, 'book')).filter((name) => name.endsWith('.arrow'));
/** Turns one bit of the largest file of a kind. */
const spoil = (kind: string): void => {
  const [file = ''] = files()
    .filter((name) => name.startsWith(kind))
    .map((name) => join(folder, 'book', name))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  const bytes = readFileSync(file);
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1;
  writeFileSync(file, bytes);
};

const inTime = (a: LedgerEvent, b: LedgerEvent): number =>
  a.day - b.day || Date.parse(a.at) - Date.parse(b.at) || (a.eventId < b.eventId ? -1 : 1);

test('the columns hold every customer’s timeline as the ledger has it', async () => {
  const host = hostOf();
  await caughtUp(host);
  const found = await host.withBook(ALL, (book) =>
    book.parts.flatMap(({ people, events }) =>
      [...people.member].map((member, row) => [member, readRow(events(), book.kinds, row)] as const),
    ),
  );
  const { rows } = await stores.superuser.query<{ member: number; id: string }>(
    'select member, customer_id as id from customer order by member',
  );
  const ledger = new Map<string, LedgerEvent[]>();
  await readWide(stores, async (wide) => {
    for (let bucket = 0; bucket < BUCKETS; bucket += 1)
      for (const { customerId, event: each } of (await readBucket(wide, bucket, LEDGER_START)).rows)
        ledger.set(customerId, [...(ledger.get(customerId) ?? []), each]);
  });
  expect(found.answer.length).toBe(2 * SIZE);
  const told = new Map(found.answer);
  for (const { member, id } of rows)
    expect(told.get(member)?.map(({ kind, day, at, value }) => [kind.code, kind.medium, day, at, value])).toEqual(
      (ledger.get(id) ?? [])
        .toSorted(inTime)
        .map(({ code, medium, day, at, amount }) => [
          code,
          medium,
          day,
          Math.floor(Date.parse(at) / 1000),
          amount?.minor ?? null,
        ]),
    );
  expect(found).toMatchObject({ asOf: TODAY, position: { seq: '0' } });
});

test('a scope holds exactly the own book, and those who see the whole bank see it', async () => {
  const host = hostOf();
  await caughtUp(host);
  const { rows } = await stores.superuser.query<{ rm: number; members: number[] }>(
    'select rm, array_agg(member order by member) as members from customer group by rm order by rm',
  );
  expect(rows.length).toBe(2);
  for (const { rm, members } of rows) {
    const { answer } = await host.withBook(rmActor(rm), (_, scope) => [...scope]);
    expect(answer).toEqual(members);
  }
  const whole = await host.withBook(ALL, (_, scope) => scope.size);
  expect(whole.answer).toBe(2 * SIZE);
  const nobody = await host.withBook(rmActor(), (_, scope) => scope.size);
  expect(nobody.answer).toBe(0);
});

test('a scope that was read serves the same eyes for a moment, nobody else’s, and no later book', async () => {
  const host = hostOf();
  await caughtUp(host);
  let at = 0;
  const scopes = new Scopes(stores, () => at);
  const books: Book[] = [];
  await host.withBook(ALL, (book) => books.push(book));
  const [book] = books;
  if (!book) throw new Error('no book');
  const size = async (rms: readonly number[], of = book) => (await scopes.of(rmActor(...rms), of)).size;
  expect([await size([1]), await size([2]), await size([1, 2])]).toEqual([SIZE, SIZE, 2 * SIZE]);
  const move = async (from: number, to: number) =>
    inScope(stores, [1, 2], async (db) =>
      db.query(
        'update customer set rm = $2 where customer_id = (select min(c.customer_id) from customer as c where c.rm = $1)',
        [from, to],
      ),
    );
  await move(1, 2);
  try {
    at = 2_000;
    expect([await size([1]), await size([2])]).toEqual([SIZE, SIZE]);
    expect([await size([1], { ...book }), await size([2], { ...book })]).toEqual([SIZE - 1, SIZE + 1]);
    at = 6_000;
    expect([await size([1]), await size([2]), await size([1, 2])]).toEqual([SIZE - 1, SIZE + 1, 2 * SIZE]);
  } finally {
    await move(2, 1);
  }
});

test('a question to the threads is answered under the same scope', async () => {
  const host = hostOf();
  await caughtUp(host);
  const window = { asOf: TODAY, from: TODAY - 700, periodFrom: TODAY - 89 };
  const { answer } = await host.withBook(rmActor(1), async (book, scope, questions) => ({
    onTheSpot: stageCounts(book, scope, window),
    asked: await questions.ask(book, scope, { ask: 'stages', window }),
  }));
  const people = (counts: typeof answer.asked): number => counts.movements.reduce((sum, { end }) => sum + end, 0);
  expect(people(answer.asked)).toBe(SIZE);
  expect(people(answer.onTheSpot)).toBe(SIZE);
});

test('no file says who anybody is', async () => {
  const host = hostOf();
  await caughtUp(host);
  expect(files().length).toBe(4 * BUCKETS);
  const { rows } = await stores.superuser.query<{ id: string; key: string }>(
    `select customer_id as id, substr(customer_id, 5) as key from customer`,
  );
  const words = [
    ...rows.flatMap(({ id, key }) => [id, key]),
    'Person',
    '+34',
    '3479',
    'core:',
    'hold_',
    'Centro',
    'RM 1',
  ];
  for (const name of readdirSync(join(folder, 'book'))) {
    const bytes = readFileSync(join(folder, 'book', name));
    for (const word of words)
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(bytes.includes(Buffer.from(word, encoding)), `${word} in ${name}`).toBe(false);
  }
});

test('a start reads the files; one process writes them, and the next takes over when that one ends', async () => {
  const first = hostOf();
  await caughtUp(first);
  const second = hostOf();
  await caughtUp(second);
  const [one, other] = [await first.status(), await second.status()];
  expect(one).toMatchObject({ writes: true, customers: 2 * SIZE });
  const same = { position: 0, behind: 0, residentBytes: 0 };
  expect({ ...other, ...same }).toEqual({ ...one, writes: false, ...same });
  await first.close();
  await caughtUp(second);
  expect(await second.status()).toMatchObject({ writes: true });
  expect(faults).toEqual(['missing']);
});

test.each(['people', 'folded', 'manifest', 'events', 'features'])(
  'spoilt files (%s) are not used: the book is made anew and says the same',
  async (kind) => {
    const first = hostOf();
    await caughtUp(first);
    await first.close();
    if (kind === 'manifest') writeFileSync(join(folder, 'book', 'manifest.json'), '{"crc32":1,');
    else spoil(kind);
    const again = hostOf();
    await caughtUp(again);
    expect(await again.verify()).toBe(true);
    // What a start does not read is found when it is asked for, and once more when all is read because of that.
    const found = kind === 'events' || kind === 'features' ? ['file_damaged', 'file_damaged'] : [];
    const atOnce = kind === 'manifest' ? ['manifest_damaged'] : ['file_damaged'];
    expect(faults).toEqual(['missing', ...(found.length > 0 ? found : atOnce)]);
    const third = hostOf();
    await caughtUp(third);
    expect(faults.length).toBe(found.length > 0 ? 3 : 2);
  },
);

test('files that are spoilt or swept away while the book is in use are noticed at the next question', async () => {
  const host = hostOf(0);
  await caughtUp(host);
  const count = (): Promise<{ answer: number }> =>
    host.withBook(ALL, (book) => book.parts.reduce((sum, { events }) => sum + events().at.length, 0));
  const before = await count();
  expect(before.answer).toBeGreaterThan(0);
  spoil('events');
  expect((await count()).answer).toBe(before.answer);
  for (const name of files().filter((each) => each.startsWith('events'))) rmSync(join(folder, 'book', name));
  expect((await count()).answer).toBe(before.answer);
  expect(faults).toEqual(['missing', 'file_damaged', 'file_damaged', 'file_missing', 'file_missing']);
});

test('a book that is closed while it is read is not waited for, and is read again by the next', async () => {
  let done = 0;
  const begun = Promise.withResolvers<void>();
  const first = hostOf(Infinity, (buckets) => {
    done = buckets;
    begun.resolve();
  });
  const reading = first.catchUp();
  await begun.promise;
  await first.close();
  await reading;
  expect(done).toBeLessThan(BUCKETS);
  expect(await first.status()).toBeNull();
  expect(existsSync(join(folder, 'book', 'manifest.json'))).toBe(false);
  await first.catchUp();
  const second = hostOf();
  await caughtUp(second);
  expect(await second.verify()).toBe(true);
  expect(faults).toEqual(['missing', 'missing']);
});

test('a new business day folds everybody anew, and so do other rules', async () => {
  const host = hostOf();
  await caughtUp(host);
  await inScope(stores, [], async (db) => setBank(db, { asOfOn: formatDay(TODAY + 200) }));
  try {
    await caughtUp(host);
    expect((await host.withBook(ALL, () => 0)).asOf).toBe(TODAY + 200);
    expect(await host.verify()).toBe(true);
  } finally {
    await inScope(stores, [], async (db) => setBank(db, { asOfOn: formatDay(TODAY) }));
  }
});

const CODES = ['CT-V', 'IN-Q', 'ND-C', 'TX-S', 'MV', 'PROF'] as const;
const doing = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('import' as const),
      customers: fc.array(fc.nat({ max: SIZE - 1 }), { minLength: 1, maxLength: 4 }),
      code: fc.constantFrom(...CODES),
      age: fc.integer({ min: -3, max: 300 }),
      about: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('again' as const) }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('rollback' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('merge' as const), keep: fc.nat(), absorb: fc.nat() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      what: fc.constant('sql' as const),
      text: fc.constantFrom(
        `update customer set segment = 'gold' where member % 3 = 0`,
        `update customer set rm = 3 - rm where member % 5 = 0 and rm in (1, 2)`,
        `update holding set ended_on = '2026-03-01' where substr(holding_id, 30, 1) < 'c'`,
        `delete from holding as h where substr(h.holding_id, 30, 1) > 'x' and not exists (select from holding_party as p where p.holding_id = h.holding_id)`,
      ),
    }),
  },
);

test('after whatever happened in the bank the book is what a new one would be', async () => {
  const host = hostOf(0.001);
  await caughtUp(host);
  const batches: string[] = [];
  let rows = rowsOf('again', [event('core:x', '1-0')]);
  let made = 0;
  const happen = async (act: typeof doing extends fc.Arbitrary<infer D> ? D : never): Promise<void> => {
    switch (act.what) {
      case 'import':
        rows = rowsOf(`file ${(made += 1)}`, [
          ...act.customers.map((n, i) => {
            const key = `${1 + (n % 2)}-${n}`;
            const about = act.about && n < 4 ? { about: `${key}-a` } : {};
            return event(`core:${made}-${i}`, key, { code: act.code, onDay: TODAY - act.age, ...about });
          }),
          holding(`new-${made}`, `1-${act.customers[0]}`, { balance: { minor: made, currency: 'EUR' } }),
        ]);
        batches.push((await imported(stores, testSource(rows))).batchId ?? '');
        return;
      case 'again':
        batches.push((await imported(stores, testSource(rows))).batchId ?? '');
        return;
      case 'rollback': {
        const batchId = batches.pop();
        if (batchId) await rollbackImport(stores, batchId, { actor: ALL, now: () => NOON });
        return;
      }
      case 'merge': {
        const { rows: some } = await stores.superuser.query<{ id: string; version: number }>(
          'select customer_id as id, version from customer where rm = 1 order by member',
        );
        const [keep, absorb] = [some[act.keep % some.length], some[act.absorb % some.length]];
        if (some.length < 6 || !keep || !absorb || keep === absorb) return;
        const versions = { keep: keep.version, absorb: absorb.version };
        const wish = { keepId: keep.id, absorbId: absorb.id, versions, choices: {} };
        await mergeCustomers(stores, rmActor(1, 2), wish, { now: NOON, newId: options().newId });
        return;
      }
      case 'sql':
        await inScope(stores, [1, 2], async (db) => db.query(act.text));
    }
  };
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(doing, { minLength: 1, maxLength: 5 }), async (acts) => {
      const before = (await host.status())?.position.xid;
      for (const act of acts) await happen(act);
      await caughtUp(host);
      if ((await host.status())?.position.xid !== before) changed += 1;
      expect(await host.verify()).toBe(true);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(changed).toBeGreaterThan(7);
  expect(faults).toEqual(['missing']);
}, 300_000);
