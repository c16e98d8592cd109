import { formatDay, type LedgerEvent, parseDay } from '@vivero/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '../db/db.ts';
import { inScope } from '../db/in-scope.ts';
import { readWide } from '../db/read-wide.ts';
import { appendEvents } from '../ledger/append-events.ts';
import { LEDGER_START, type LedgerPosition } from '../ledger/ledger-row.ts';
import { BUCKETS } from '../ledger/read-bucket.ts';
import { readPosition } from '../ledger/read-position.ts';
import { removeEvents } from '../ledger/remove-events.ts';
import { type TestStores, testStores } from '../testing/index.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { foldMembers } from '../understanding/fold-customers.ts';
import { endOverrides, insertOverride } from '../understanding/stage-overrides.ts';
import { aboutsOfMembers, knownEvents } from './abouts.ts';
import { bookedEvents, bookedHistories } from './booked-events.ts';
import { installationId } from './installation.ts';
import { membersInScope } from './members-in-scope.ts';
import { goneMembers, touchedMembers } from './touched-members.ts';

const RMS = [1, 2, 3];
const DAY = parseDay('2026-03-01') ?? 0;
let stores: TestStores;
beforeAll(async () => {
  stores = await testStores();
  await inScope(stores, RMS, async (db) => insertTestCustomers(db, RMS));
});
afterAll(async () => stores.close());

const event = (eventId: string, rm: number, over: Partial<LedgerEvent> = {}) => ({
  customerId: `cus_${rm}`,
  rm,
  source: 'test',
  batchId: null,
  event: {
    eventId,
    code: 'MV' as const,
    day: DAY,
    at: '2026-03-01T09:30:00.250Z',
    recordedAt: '2026-03-02T00:00:00.000Z',
    medium: null,
    direction: 'in' as const,
    flow: 'salary' as const,
    category: null,
    amount: { minor: 250_000, currency: 'EUR' },
    balance: null,
    about: null,
    details: {},
    ...over,
  },
});
const write = async <T>(work: (db: Db) => Promise<T>): Promise<T> => inScope(stores, RMS, work);
const wide = async <T>(work: (db: Db) => Promise<T>): Promise<T> => readWide(stores, work);
const position = async (): Promise<LedgerPosition> => {
  await stores.settled();
  return wide(readPosition);
};
/** What a reader finds in all buckets since a position. */
const since = async (from: LedgerPosition) => {
  await stores.settled();
  return wide(async (db) => {
    const found = { events: [] as string[], touched: [] as number[], gone: [] as number[] };
    for (let bucket = 0; bucket < BUCKETS; bucket += 1) {
      for await (const rows of bookedEvents(db, bucket, from)) found.events.push(...rows.map((row) => row.eventId));
      found.touched.push(...(await touchedMembers(db, bucket, from)));
      found.gone.push(...(await goneMembers(db, bucket, from)));
    }
    return { ...found, touched: found.touched.toSorted((a, b) => a - b) };
  });
};
const NOTHING = { events: [], touched: [], gone: [] };

test('events come with the number of their customer, by day before instant, and say what they are in one text', async () => {
  const from = await position();
  const later = event('a', 2, { at: '2026-03-01T23:59:59.999Z', details: { hosted: true, a: '|' }, medium: 'call' });
  const sooner = event('b', 2, { day: DAY + 1, at: '2026-03-01T08:00:00.000Z', about: 'a', amount: null });
  await write(async (db) => appendEvents(db, [sooner, later]));
  await stores.settled();
  const read = async (start: LedgerPosition) =>
    wide(async (db) => {
      const rows = [];
      for (let bucket = 0; bucket < BUCKETS; bucket += 1)
        for await (const portion of bookedEvents(db, bucket, start)) rows.push(...portion);
      return rows;
    });
  const nature = (...parts: string[]) => parts.join('\u001F');
  const expected = [
    {
      member: 2,
      eventId: 'a',
      second: Date.parse('2026-03-01T23:59:59Z') / 1000,
      day: DAY,
      amountMinor: 250_000,
      balanceMinor: null,
      about: null,
      nature: nature('MV', 'call', 'in', 'salary', '', 'EUR', '{"a": "|", "hosted": true}'),
    },
    {
      member: 2,
      eventId: 'b',
      second: Date.parse('2026-03-01T08:00:00Z') / 1000,
      day: DAY + 1,
      amountMinor: null,
      balanceMinor: null,
      about: 'a',
      nature: nature('MV', '', 'in', 'salary', '', '', ''),
    },
  ];
  expect(await read(LEDGER_START)).toEqual(expected);
  expect(await read(from)).toEqual(expected);
  expect(await read(await position())).toEqual([]);
  const histories = await wide(async (db) => {
    const rows = [];
    for await (const portion of bookedHistories(db, [2])) rows.push(...portion);
    return rows;
  });
  expect(histories).toEqual(expected);
});

test('ids with marks of their own in them, and more events than one text holds, come out whole and in order', async () => {
  const from = await position();
  const many = Array.from({ length: 1_203 }, (_, i) =>
    event(`m${String(i).padStart(5, '0')}`, 1 + (i % 2), { day: DAY - (i % 7), amount: null }),
  );
  const odd = event('odd\u001F1\u001E', 1, { about: 'x\u001Ey', day: DAY - 20 });
  await write(async (db) => appendEvents(db, [...many, odd]));
  const read = await wide(async (db) => {
    const rows = [];
    for await (const portion of bookedHistories(db, [1, 2])) rows.push(...portion);
    return rows;
  });
  const told = read
    .filter(({ eventId }) => eventId !== 'a' && eventId !== 'b')
    .map((row) => [row.member, row.day, row.eventId]);
  const expected = [
    [1, DAY - 20, 'odd\u241F1\u241E'],
    ...many.map(({ rm, event: { day, eventId } }) => [rm, day, eventId]),
  ];
  const inOrder = ([m, d, e]: (string | number)[], [n, f, g]: (string | number)[]): number =>
    Number(m) - Number(n) || Number(d) - Number(f) || (String(e) < String(g) ? -1 : 1);
  expect(told).toEqual(expected.toSorted(inOrder));
  expect(read[0]).toMatchObject({ about: 'x\u241Ey', amountMinor: 250_000 });
  await write(async (db) =>
    removeEvents(db, { eventIds: [...many, odd].map((row) => row.event.eventId) }, 'rollback', '2026-03-03T00:00:00Z'),
  );
  expect((await since(from)).touched).toEqual([1, 2]);
});

test('what events are about is told once a customer, in the order of the timeline, as it was at a position', async () => {
  const from = await position();
  const about = (eventId: string, rm: number, day: number, what: string | null) =>
    event(eventId, rm, { about: what, day: DAY + day, amount: null });
  const old = [about('q3', 1, 3, 'x'), about('q1', 1, 1, 'y\u001Ez'), about('q2', 1, 2, 'x'), about('q4', 2, 0, 'q1')];
  await write(async (db) => appendEvents(db, [...old, about('q5', 1, 0, null)]));
  const until = await position();
  await write(async (db) => appendEvents(db, [about('q6', 1, 0, 'w')]));
  await stores.settled();
  const told = async (at: LedgerPosition, members: readonly number[]) =>
    (await wide(async (db) => aboutsOfMembers(db, members, at))).map((one) => [one.member, one.about]);
  expect(await told(until, [1, 2])).toEqual([
    [1, 'y\u241Ez'],
    [1, 'x'],
    [2, 'q1'],
    [2, 'a'],
  ]);
  expect(await told(await position(), [1])).toEqual([
    [1, 'w'],
    [1, 'y\u241Ez'],
    [1, 'x'],
  ]);
  const known = async (at: LedgerPosition) => wide(async (db) => knownEvents(db, ['q1', 'q6', 'q7', 'a\u241Eb'], at));
  expect(await known(until)).toEqual(['q1', 'a\u241Eb']);
  expect(await known(await position())).toEqual(['q1', 'q6', 'a\u241Eb']);
  const eventIds = [...old.map((row) => row.event.eventId), 'q5', 'q6'];
  await write(async (db) => removeEvents(db, { eventIds }, 'rollback', '2026-03-03T00:00:00Z'));
  expect((await since(from)).events).toEqual([]);
});

test.each([
  { why: 'an attribute', act: `update customer set segment = 'gold' where customer_id = 'cus_1'`, touched: [1] },
  {
    why: 'a holding',
    act: `insert into holding (holding_id, customer_id, rm, source_digest, category, elsewhere) values ('hold_1', 'cus_2', 2, gen_random_uuid(), 'loan', false)`,
    touched: [2],
  },
  { why: 'its balance', act: `update holding set balance_minor = 5`, touched: [2] },
  { why: 'its owner', act: `update holding set customer_id = 'cus_1', rm = 1`, touched: [1, 2] },
  { why: 'its end', act: `delete from holding`, touched: [1] },
  { why: 'nothing', act: `update holding set balance_minor = 6`, touched: [] },
])('a customer is read again who changed in $why', async ({ act, touched }) => {
  const from = await position();
  await write(async (db) => db.query(act));
  expect(await since(from)).toEqual({ ...NOTHING, touched });
  expect(await since(await position())).toEqual(NOTHING);
});

test('a stage set by hand and its end, and an event that was removed, touch their customer', async () => {
  const override = {
    overrideId: 'ovr_1',
    from: 'reached' as const,
    to: 'interested' as const,
    by: 'usr_1',
    setOn: DAY,
    until: DAY + 9,
    recordedAt: '2026-03-03T10:00:00.000Z',
  };
  let from = await position();
  await write(async (db) => insertOverride(db, { customerId: 'cus_3', rm: 3 }, override, Buffer.from('x')));
  expect(await since(from)).toEqual({ ...NOTHING, touched: [3] });
  from = await position();
  await write(async (db) => endOverrides(db, 'cus_3', DAY));
  expect(await since(from)).toEqual({ ...NOTHING, touched: [3] });
  from = await position();
  await write(async (db) => removeEvents(db, { eventIds: ['a'] }, 'rollback', `${formatDay(DAY)}T00:00:00Z`));
  expect(await since(from)).toEqual({ ...NOTHING, touched: [2] });
});

test('a customer who is gone is named by the number alone, in the right book', async () => {
  const from = await position();
  await write(async (db) => db.query(`delete from customer where customer_id = 'cus_3'`));
  expect(await since(from)).toEqual({ ...NOTHING, gone: [3] });
  const seen = async (rm: number) =>
    inScope(
      stores,
      [rm],
      async (db) => (await db.query('select distinct l.member from customer_loss as l order by l.member')).rows,
    );
  expect([await seen(3), await seen(1)]).toEqual([[{ member: 3 }], [{ member: 1 }]]);
});

test('a scope holds its own customers, and the numbers find their records', async () => {
  const scope = async (rms: readonly number[]) =>
    [...(await inScope(stores, rms, membersInScope))].toSorted((a, b) => a - b);
  expect(await scope([1])).toEqual([1]);
  expect(await scope(RMS)).toEqual([1, 2]);
  expect(await scope([])).toEqual([]);
  expect((await wide(async (db) => foldMembers(db, [2, 9]))).map((found) => found.customerId)).toEqual(['cus_2']);
});

test('another database is another installation, though it is a copy', async () => {
  const copy = await testStores();
  try {
    const [one, other] = [await wide(installationId), await readWide(copy, installationId)];
    expect(one).toBe(await wide(installationId));
    expect(one).not.toBe(other);
  } finally {
    await copy.close();
  }
});
