import { inScope } from '@vivero/storage';
import { withTestDb } from '@vivero/storage/testing';
import { expect, test } from 'vitest';
import { isPlanned } from './bank-state.ts';

test('a day is planned when any book has a list for it, and no other day is', () =>
  withTestDb(async ({ stores }) => {
    await inScope(stores, [1, 2], async (db) => {
      await db.query(`insert into bank (name, time_zone) values ('A', 'Europe/Madrid')`);
      await db.query(`insert into rm (rm, name) values (1, 'Ana'), (2, 'Luis')`);
      await db.query(
        `insert into decision_run (run_id, as_of_on, decided_at, policy_version) values ('run_1', '2026-03-02', '2026-03-02T07:00:00Z', 'v')`,
      );
    });
    const planned = async (day: string) => isPlanned(stores, `${day}T12:00:00Z`);
    // A run that came to no book is no list.
    expect(await planned('2026-03-02')).toBe(false);
    await inScope(stores, [2], async (db) =>
      db.query(`insert into decision_book (run_id, rm, customers, seed, snapshot_hash) values ('run_1', 2, 0, 1, 'h')`),
    );
    expect(await planned('2026-03-01')).toBe(false);
    expect(await planned('2026-03-02')).toBe(true);
    expect(await planned('2026-03-03')).toBe(false);
  }));
