import type { Db } from '../db/db.ts';

/** Customers `cus_<rm>`, one in each of these books, and the books. @param db in a scope that has them */
export async function insertTestCustomers(db: Db, rms: readonly number[]): Promise<void> {
  await db.query(`insert into rm (rm, name) select n, 'RM ' || n from unnest($1::int[]) as t(n)`, [rms]);
  await db.query(
    `insert into customer (customer_id, rm, source, identity, relation, lawful_basis, completeness, verified_on, changed_at)
     select 'cus_' || n, n, 'test', '', 'customer', 'contract', 1, '2026-01-01', '2026-01-01Z' from unnest($1::int[]) as t(n)`,
    [rms],
  );
}
