import type { Db } from './db.ts';
import type { Stores } from '../stores/stores.ts';
import { transaction } from './transaction.ts';

/**
 * One transaction that sees and writes customers of these books only (0 = contacts without an RM). No book is a legal scope:
 * it sees no customer. A query outside any scope is an error of the database, never "all".
 */
export async function inScope<T>(
  stores: Pick<Stores, 'app'>,
  rms: readonly number[],
  work: (db: Db) => Promise<T>,
): Promise<T> {
  return transaction(stores.app, 'begin', async (db) => {
    await db.query(`select set_config('vivero.rms', $1::int[]::text, true)`, [rms]);
    return work(db);
  });
}
