import { formatDay, type IntakeRecord, messageOf, ROLES } from '@vivero/domain';
import { type Db, inScope } from '@vivero/storage';
import { type TestStores, testStores } from '@vivero/storage/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actor } from '../customers/testing/two-books.ts';
import { options } from '../intake/testing/test-bank.ts';
import { event } from '../intake/testing/test-source.ts';
import { smallBank, TODAY } from '../plan/testing/plan-bank.ts';
import { refresh } from '../refresh/refresh.ts';
import { operator } from '../users/actors.ts';
import { type Mirror, mirrorOf } from './mirror.ts';

const NOW = '2026-03-03T11:00:00.000Z';

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
  { key: '1-1', code: 'CT-V', ago: 5, details: { ...led, contentId: '', productId: 'p' } },
  // A rule believes in idle cash of everybody, but only since today's refresh.
  { key: '1-2', code: 'CT-V', ago: 5, details: { ...led, productId: 'p' } },
  { key: '1-3', code: 'CT-V', ago: 5 },
  { key: '1-3', code: 'CT-V', ago: 4, direction: 'in' },
  { key: '1-3', code: 'CT-V', ago: 4, details: { service: true } },
  // The window: its first day counts, the day before it does not.
  { key: '1-4', code: 'CT-D', ago: 89 },
  { key: '1-4', code: 'CT-D', ago: 90 },
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

/** An open promise to the customers with these keys. @param due days from today */
async function promise(key: string, due: number): Promise<void> {
  await inScope(stores, [1, 2], (db) =>
    db.query(
      `insert into promise (promise_id, customer_id, rm, due_on, phrase, made_at, made_by, state)
       select 'prm_' || $1::text, v.customer_id, v.rm, $2, '{}', '2026-03-01Z', 'usr_1', 'open'
         from ledger_event as v where v.event_id = 'core:v-' || $1::text`,
      [key, formatDay(TODAY + due)],
    ),
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

const mirror = async (rm = 1): Promise<Mirror> => {
  const found = await mirrorOf(stores, actor('rm', [rm]), NOW);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
};

test('only a need that was on record before the contact makes it active, and imported contacts are told apart', async () => {
  const { contacts, fromOn, untilOn } = await mirror();
  expect([fromOn, untilOn]).toEqual([formatDay(TODAY - 89), formatDay(TODAY)]);
  expect(contacts).toMatchObject({
    modes: { need_led: 1, push: 2, upkeep: 2, responded: 1 },
    activeShare: { numerator: 1, denominator: 6, value: 1 / 6 },
    says: { key: 'ui.mirror.active.few' },
    imported: { modes: { need_led: 1, upkeep: 5 }, activeShare: { numerator: 1, denominator: 6 } },
  });
});

test('another book is another mirror', async () => {
  expect((await mirror(2)).contacts).toMatchObject({
    modes: { push: 1, need_led: 0 },
    imported: { modes: { upkeep: 5 } },
  });
});

test.each(ROLES.filter((role) => role !== 'rm'))('%s cannot open it, not even with the book in scope', async (role) => {
  expect(await mirrorOf(stores, actor(role, [1, 2]), NOW)).toEqual({
    ok: false,
    problem: { code: 'access.refused', action: 'mirror' },
  });
});

test('nor can the operator of the machine', async () => {
  expect((await mirrorOf(stores, await operator(stores), NOW)).ok).toBe(false);
});

describe('operated', () => {
  test('everybody was touched, nobody has a next step, until somebody is promised one', async () => {
    // The visit of 40 days ago came with the import and cares; of 1-2 only that tells, since what was done here pushed.
    expect((await mirror()).operated).toMatchObject({
      share: { numerator: 0, denominator: 5 },
      touched: { numerator: 5, denominator: 5 },
      dated: { numerator: 0, denominator: 5 },
      importedOnly: 2,
      says: { key: 'ui.mirror.operated.few' },
    });
    await promise('1-0', 0);
    await promise('1-1', -1);
    await promise('2-0', 5);
    expect((await mirror()).operated).toMatchObject({
      share: { numerator: 1, denominator: 5 },
      dated: { numerator: 1, denominator: 5 },
    });
  });

  test('who must not be contacted is not waited for', async () => {
    await stores.superuser.query(
      `update customer set detour = 'do_not_contact' where customer_id = (select customer_id from ledger_event where event_id = 'core:v-1-0')`,
    );
    expect((await mirror()).operated.share).toMatchObject({ numerator: 0, denominator: 4 });
    await stores.superuser.query('update customer set detour = null');
  });
});

describe('needs', () => {
  test('what surfaced before anything could be believed is left out, and said so', async () => {
    const { foresight, leadTime, precision } = await mirror();
    expect(foresight).toMatchObject({
      share: { noBase: true },
      leftOut: 3,
      says: { key: 'ui.mirror.foresight.no_base' },
    });
    expect(leadTime).toMatchObject({ days: { noBase: true }, says: { key: 'ui.mirror.lead.no_base' } });
    expect(precision.share).toEqual({ noBase: true, denominator: 0 });
  });

  test('beliefs that customers answered are right or wrong, early or not', async () => {
    await stores.superuser.query(
      `update refresh_run set as_of_on = '2026-01-01' where run_id = (select min(run_id) from refresh_run)`,
    );
    await stores.superuser.query('delete from need');
    const need = (id: number, state: string, hypothesised: number | null, surfaced: number | null, moved: number) =>
      stores.superuser.query(
        `insert into need (need_id, customer_id, rm, kind, state, origin, rule, strength, from_on, until_on, amount_minor, reason, evidence_ids,
                           hypothesised_on, surfaced_on, moved_on)
         select 'need_' || $1::int, v.customer_id, v.rm, 'kind_' || $1::int, $2, 'trigger', 'r@1', 1, '2026-01-01', '2026-06-01', 0, '{}', '{}',
                $3::date, $4::date, $5::date
           from ledger_event as v where v.event_id = 'core:v-1-0'`,
        [id, state, ...[hypothesised, surfaced, moved].map((ago) => (ago === null ? null : formatDay(TODAY - ago)))],
      );
    await need(1, 'confirmed', 40, 10, 10);
    await need(2, 'served', 30, 10, 5);
    await need(3, 'denied', 30, null, 10);
    await need(4, 'confirmed', null, 12, 12);
    await need(5, 'latent', 30, null, 30);
    // Answered before the window.
    await need(6, 'denied', 150, null, 120);
    const { foresight, leadTime, precision } = await mirror();
    expect(precision.share).toMatchObject({ numerator: 2, denominator: 3 });
    expect(foresight).toMatchObject({ share: { numerator: 2, denominator: 3 }, leftOut: 0 });
    expect(leadTime.days).toMatchObject({ days: 25, denominator: 2, upper: 'open' });
  });
});

test('won and left alone: nobody came back in the 14 days after the first contact', async () => {
  // Everybody of book 2 was first reached 40 days ago; since then only 2-0 had a contact, and that 35 days later.
  expect((await mirror(2)).leftAlone).toMatchObject({ share: { numerator: 5, denominator: 5 } });
  await inScope(stores, [2], (db) =>
    db.query(
      `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction, content_hash)
       select 'vivero:back' || d, v.customer_id, v.rm, 'CT-D', $1::date + d + time '10:00', $1::date + d, $1::date + d, 'vivero', 'call', 'out', ''
         from (values ('2-1', 14), ('2-2', 15), ('2-3', 0)) as t(key, d) join ledger_event as v on v.event_id = 'core:v-' || t.key`,
      [formatDay(TODAY - 40)],
    ),
  );
  expect((await mirror(2)).leftAlone).toMatchObject({ share: { numerator: 4, denominator: 5 } });
});

test('every sentence stands in the catalogue', async () => {
  for (const rm of [1, 2]) {
    const { contacts, precision, foresight, leadTime, operated, leftAlone } = await mirror(rm);
    for (const { says } of [contacts, contacts.imported, precision, foresight, leadTime, operated, leftAlone])
      expect(messageOf(says.key, 'es')).not.toBe('');
  }
});
