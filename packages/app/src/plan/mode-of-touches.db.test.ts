import { formatDay, type IntakeRecord } from '@vivero/domain';
import { type Db, inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { options } from '../intake/testing/test-bank.ts';
import { event } from '../intake/testing/test-source.ts';
import { refresh } from '../refresh/refresh.ts';
import { modeOfTouches } from './mode-of-touches.ts';
import { rmActor, smallBank, TODAY } from './testing/plan-bank.ts';

let stores: TestStores;
afterAll(async () => stores.close());

const idle = { needKind: 'place_idle_cash' } as const;
const led = { ...idle, contentId: 'c', nextStepOn: formatDay(TODAY + 9) };

interface Written {
  readonly key: string;
  readonly code: string;
  /** Days before today on which it happened and on which it was written down. */
  readonly ago: number;
  readonly writtenAgo?: number;
  readonly direction?: 'in' | 'out';
  readonly details?: object;
}

/** What RMs and customers did here, written down when it happened unless it says otherwise. */
const WRITTEN: readonly Written[] = [
  { key: '1-0', code: 'IN-Q', ago: 9, details: idle },
  { key: '1-0', code: 'CT-V', ago: 5, details: led },
  // Back-dated: the need is written down after the contact that it is said to have led.
  { key: '1-1', code: 'IN-Q', ago: 9, writtenAgo: 3, details: idle },
  { key: '1-1', code: 'CT-V', ago: 5, details: led },
  // A rule believes in idle cash of everybody, but only since today's refresh.
  { key: '1-2', code: 'CT-V', ago: 5, details: { ...led, productId: 'p' } },
  { key: '1-3', code: 'CT-V', ago: 5 },
  { key: '1-3', code: 'CT-V', ago: 4, direction: 'in' },
  { key: '1-3', code: 'CT-V', ago: 4, details: { service: true } },
  // The window: its first day counts, the day before it does not.
  { key: '1-4', code: 'CT-D', ago: 30 },
  { key: '1-4', code: 'CT-D', ago: 31 },
  { key: '2-0', code: 'CT-V', ago: 5, details: { productId: 'p' } },
];

/** The same story as the first two lines above, told by a file afterwards. */
const IMPORTED: readonly IntakeRecord[] = [
  event('core:q', '1-4', { code: 'IN-Q', flow: null, amount: null, onDay: TODAY - 20, details: idle }),
  event('core:c', '1-4', {
    code: 'CT-V',
    flow: null,
    amount: null,
    onDay: TODAY - 15,
    medium: 'call',
    direction: 'out',
    details: led,
  }),
];

async function write(db: Db): Promise<void> {
  for (const [i, { key, code, ago, writtenAgo = ago, direction = 'out', details = {} }] of WRITTEN.entries())
    await db.query(
      `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction, details, content_hash)
       select 'vivero:' || $1::int, v.customer_id, v.rm, $2, $3::date + time '10:00', $3, $4::date + time '10:05', 'vivero', 'call', $5, $6, ''
         from ledger_event as v where v.event_id = 'core:v-' || $7::text`,
      [i, code, formatDay(TODAY - ago), formatDay(TODAY - writtenAgo), direction, JSON.stringify(details), key],
    );
}

beforeAll(async () => {
  stores = await testStores();
  await smallBank(stores, 5, IMPORTED);
  // The import of a test happens in January; a file comes after what it tells of.
  await stores.superuser.query(`update ledger_event set recorded_at = '2026-03-02Z'`);
  await stores.superuser.query('delete from need');
  await inScope(stores, [1, 2], write);
  await stores.settled();
  const { newId } = options();
  await refresh(stores, { now: () => '2026-03-03T06:00:00.000Z', newId, asOf: TODAY });
});

const modes = async (rms: readonly number[], rm?: number) => {
  const window = { from: TODAY - 30, until: TODAY, ...(rm === undefined ? {} : { rm }) };
  return modeOfTouches(stores, rmActor(...rms), window);
};

test('only a need that was on record before the contact makes it active', async () => {
  expect(await modes([1])).toMatchObject({
    ok: true,
    value: [
      {
        rm: 1,
        rmName: 'RM 1',
        modes: { need_led: 1, push: 1, upkeep: 3, responded: 1 },
        activeShare: { numerator: 1, denominator: 6, value: 1 / 6 },
        asImported: { numerator: 1, denominator: 1 },
      },
    ],
  });
});

test('each book for itself, in the order of their numbers, and no other', async () => {
  const both = await modes([2, 1]);
  expect(both.ok && both.value.map((book) => book.rm)).toEqual([1, 2]);
  expect(both.ok && both.value[1]).toMatchObject({ modes: { push: 1 }, asImported: { noBase: true, denominator: 0 } });
  expect(await modes([1, 2], 2)).toMatchObject({ value: [{ rm: 2 }] });
  expect(await modes([1], 2)).toEqual({ ok: false, problem: { code: 'rm.not_found', rm: 2 } });
});
