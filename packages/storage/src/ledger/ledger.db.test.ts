import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseDay, type LedgerEvent } from '@vivero/domain';
import { inScope } from '../db/in-scope.ts';
import { readWide } from '../db/read-wide.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { testStores, withTestDb, type TestStores } from '../testing/index.ts';
import { appendEvents } from './append-events.ts';
import { LEDGER_START, type LedgerRow } from './ledger-row.ts';
import { BUCKETS, readBucket } from './read-bucket.ts';
import { removeEvents } from './remove-events.ts';

type Overrides = Partial<Omit<LedgerRow, 'event'>> & { readonly event?: Partial<LedgerEvent> };

function row(eventId: string, overrides: Overrides = {}): LedgerRow {
  return {
    customerId: 'cus_1',
    rm: 1,
    source: 'test',
    batchId: null,
    ...overrides,
    event: {
      eventId,
      code: 'MV',
      day: parseDay('2026-03-01') ?? 0,
      at: '2026-03-01T09:30:00.250Z',
      recordedAt: '2026-03-02T00:00:00.000Z',
      medium: null,
      direction: 'in',
      flow: 'salary',
      category: null,
      amount: { minor: 250_000, currency: 'EUR' },
      balance: { minor: -1, currency: 'EUR' },
      about: null,
      details: {},
      ...overrides.event,
    },
  };
}

describe('one test, one transaction', () => {
  test('what is appended twice is there once, and comes out as it went in', () =>
    withTestDb(async ({ db }) => {
      await insertTestCustomers(db, [1]);
      const rows = [
        row('test:a', { event: { details: { b: true, a: 'ß"\\,{}' } } }),
        row('test:b', { event: { amount: null, medium: 'call' } }),
      ];
      expect(await appendEvents(db, rows)).toEqual({ inserted: 2, same: 0, conflicts: [] });
      const again = { ...row('test:a', { event: { details: { a: 'ß"\\,{}', b: true } } }), batchId: 'bat_test' };
      expect(await appendEvents(db, [again, again])).toEqual({ inserted: 0, same: 2, conflicts: [] });
    }));

  test('the same id with other content is a conflict: quarantined once, the ledger keeps what it had', () =>
    withTestDb(async ({ db }) => {
      await insertTestCustomers(db, [1]);
      await appendEvents(db, [row('test:a')]);
      const changed = row('test:a', { event: { amount: { minor: 1, currency: 'EUR' } } });
      const expected = { inserted: 1, same: 1, conflicts: ['test:a'] };
      expect(await appendEvents(db, [changed, row('test:a'), row('test:c'), changed])).toEqual(expected);
      const { rows } = await db.query(
        `select e.amount_minor as kept, q.content -> 'amount' as refused
           from ledger_event as e
           join ledger_quarantine as q on q.event_id = e.event_id`,
      );
      expect(rows).toEqual([{ kept: 250_000, refused: { minor: 1, currency: 'EUR' } }]);
    }));

  test('of two rows with one id in one call the first stays', () =>
    withTestDb(async ({ db }) => {
      await insertTestCustomers(db, [1]);
      const answer = await appendEvents(db, [
        row('test:a'),
        row('test:a', { event: { flow: 'pension' } }),
        row('test:a'),
      ]);
      expect(answer).toEqual({ inserted: 1, same: 1, conflicts: ['test:a'] });
    }));

  test('an id in a book outside the scope answers as any conflict does, whatever it says there', () =>
    withTestDb(async ({ db, stores }) => {
      await insertTestCustomers(db, [1, 2]);
      const theirs = row('test:a', { customerId: 'cus_2', rm: 2 });
      await appendEvents(db, [theirs, row('test:b')]);
      const hidden = await inScope(stores, [1], async (own) => appendEvents(own, [row('test:a')]));
      const visible = await inScope(stores, [1], async (own) =>
        appendEvents(own, [row('test:b', { event: { flow: 'pension' } })]),
      );
      expect({ ...hidden, conflicts: 1 }).toEqual({ ...visible, conflicts: 1 });
      expect(hidden.conflicts).toEqual(['test:a']);
    }));

  test('removing writes the log in the same statement, and touches no other book', () =>
    withTestDb(async ({ db, stores }) => {
      await insertTestCustomers(db, [1, 2]);
      await db.query(
        `insert into import_batch (batch_id, source, file_name, content_hash, options, state, started_at, started_by, rm)
         values ('bat_x', 'test', '', '', '{}', 'done', '2026-03-02Z', 'operator', 0)`,
      );
      const batchId = 'bat_x';
      const theirs = row('test:c', { customerId: 'cus_2', rm: 2, batchId });
      await appendEvents(db, [row('test:a', { batchId }), row('test:b'), theirs]);
      const at = '2026-03-03T00:00:00.000Z';
      expect(await inScope(stores, [1], async (own) => removeEvents(own, { batchId }, 'rollback', at))).toBe(1);
      expect(await removeEvents(db, { eventIds: ['test:b', 'test:none'] }, 'merge', at)).toBe(1);
      expect(await removeEvents(db, { customerId: 'cus_2' }, 'erasure', at)).toBe(1);
      const { rows } = await db.query(
        'select r.event_id, r.customer_id, r.rm, r.cause, r.removed_at from ledger_removal as r order by r.seq',
      );
      expect(rows).toEqual([
        { event_id: 'test:a', customer_id: 'cus_1', rm: 1, cause: 'rollback', removed_at: at },
        { event_id: 'test:b', customer_id: 'cus_1', rm: 1, cause: 'merge', removed_at: at },
        { event_id: 'test:c', customer_id: 'cus_2', rm: 2, cause: 'erasure', removed_at: at },
      ]);
    }));

  test('two currencies in one event are a bug of the caller', () =>
    withTestDb(async ({ db }) => {
      await expect(
        appendEvents(db, [row('test:a', { event: { balance: { minor: 1, currency: 'CNY' } } })]),
      ).rejects.toThrow(RangeError);
    }));
});

describe('several transactions', () => {
  let stores: TestStores;
  beforeAll(async () => {
    stores = await testStores();
    await inScope(stores, [1, 2], async (db) => insertTestCustomers(db, [1, 2]));
  });
  afterAll(async () => stores.close());

  const append = async (...ids: string[]) =>
    inScope(stores, [1], async (db) =>
      appendEvents(
        db,
        ids.map((id) => row(id)),
      ),
    );
  test('the transaction that began first commits last, and no reader loses its rows', async () => {
    await append('test:1');
    await stores.settled();
    const late = Promise.withResolvers<void>();
    const written = Promise.withResolvers<void>();
    const first = inScope(stores, [1], async (db) => {
      await appendEvents(db, [row('test:2')]);
      written.resolve();
      await late.promise;
    });
    await written.promise;
    await append('test:3');

    const folded = await readWide(stores, async (db) => readEverything(db));
    late.resolve();
    await first;
    await stores.settled();
    expect(folded.ids).toEqual(['test:1']);
    const rest = await readWide(stores, async (db) => readEverything(db, folded.position));
    expect(rest.ids).toEqual(['test:2', 'test:3']);
  });

  const ids = (read: { rows: LedgerRow[] }) => read.rows.map(({ event }) => event.eventId);

  async function readEverything(db: Parameters<typeof readBucket>[0], from = LEDGER_START) {
    const parts = [];
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) parts.push(await readBucket(db, bucket, from));
    return {
      rows: parts.flatMap(({ rows }) => rows),
      ids: parts.flatMap(ids).toSorted(),
      position: parts[0]?.position ?? from,
    };
  }

  test('an event is read as it was written', async () => {
    const { rows } = await readWide(stores, async (db) => readEverything(db));
    expect(rows.find(({ event }) => event.eventId === 'test:1')).toEqual(row('test:1'));
  });

  test('a bucket holds its own customers, each together and in time order', async () => {
    await inScope(stores, [2], async (db) =>
      appendEvents(
        db,
        ['2026-03-05T00:00:00.000Z', '2026-03-04T00:00:00.000Z'].map((at, index) =>
          row(`test:t${index}`, { customerId: 'cus_2', rm: 2, event: { at } }),
        ),
      ),
    );
    await stores.settled();
    const found = new Map<string, string[]>();
    await readWide(stores, async (db) => {
      for (let bucket = 0; bucket < BUCKETS; bucket += 1)
        for (const { customerId, event } of (await readBucket(db, bucket, LEDGER_START)).rows)
          found.set(`${bucket} ${customerId}`, [...(found.get(`${bucket} ${customerId}`) ?? []), event.eventId]);
    });
    expect(found.size).toBe(2);
    expect([...found.values()]).toContainEqual(['test:t1', 'test:t0']);
  });
});
