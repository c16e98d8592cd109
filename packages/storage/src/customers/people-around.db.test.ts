import { expect, test } from 'vitest';
import { inScope } from '../db/in-scope.ts';
import { insertTestCustomers } from '../testing/insert-test-customers.ts';
import { withTestDb, type TestDb } from '../testing/index.ts';
import { householdOf, referralsOf } from './people-around.ts';

/** Customer 1 owns an account that 2 may use and 3 owns too; 4 owns one that 1 may use; 5 has nothing to do with it. */
const inBank = (work: (t: TestDb) => Promise<void>): Promise<void> =>
  withTestDb(async (t) => {
    await insertTestCustomers(t.db, [1, 2, 3, 4, 5]);
    const account = (id: string, owner: number) =>
      t.db.query(
        `insert into holding (holding_id, customer_id, rm, source_digest, category, elsewhere)
         values ('hold_' || $1::text, 'cus_' || $2::int, $2::int, md5($1::text)::uuid, 'current_account', false)`,
        [id, owner],
      );
    const party = (id: string, person: number, role: string) =>
      t.db.query(
        `insert into holding_party (holding_id, customer_id, rm, role) values ('hold_' || $1::text, 'cus_' || $2::int, $2::int, $3)`,
        [id, person, role],
      );
    await account('a', 1);
    await party('a', 2, 'authorised');
    await party('a', 3, 'owner');
    await account('b', 4);
    await party('b', 1, 'authorised');
    await account('c', 5);
    await work(t);
  });

test('everybody on a shared account is around, owners first, and nobody else', () =>
  inBank(async ({ db }) => {
    expect(await householdOf(db, 'cus_1')).toEqual([
      { customerId: 'cus_3', role: 'owner' },
      { customerId: 'cus_4', role: 'owner' },
      { customerId: 'cus_2', role: 'authorised' },
    ]);
    expect(await householdOf(db, 'cus_2')).toEqual([
      { customerId: 'cus_1', role: 'owner' },
      { customerId: 'cus_3', role: 'owner' },
    ]);
    expect(await householdOf(db, 'cus_5')).toEqual([]);
  }));

test('who is in another book stays unseen', () =>
  inBank(async ({ stores }) => {
    expect(await inScope(stores, [1, 2], (db) => householdOf(db, 'cus_1'))).toEqual([
      { customerId: 'cus_2', role: 'authorised' },
    ]);
  }));

test('the first referral that names a customer comes first; what names somebody else, and other events, say nothing', () =>
  inBank(async ({ db }) => {
    const event = (id: string, person: number, code: string, about: string, on: string) =>
      db.query(
        `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, about, content_hash)
         values ($1, 'cus_' || $2::int, $2::int, $3, $5::date, $5::date, now(), 'test', $4, '')`,
        [id, person, code, about, on],
      );
    await event('late', 3, 'RF-C', 'cus_1', '2026-02-02');
    await event('first', 2, 'RF-I', 'cus_1', '2026-01-05');
    await event('other', 2, 'RF-C', 'cus_5', '2026-01-01');
    await event('about', 4, 'CT-V', 'cus_1', '2026-01-01');
    await event('own', 1, 'RF-C', 'cus_1', '2026-01-01');
    expect((await referralsOf(db, 'cus_1')).map(({ customerId, code }) => `${customerId} ${code}`)).toEqual([
      'cus_2 RF-I',
      'cus_3 RF-C',
    ]);
  }));
