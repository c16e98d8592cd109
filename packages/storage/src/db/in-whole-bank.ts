import type { Stores } from '../stores/stores.ts';
import type { Db } from './db.ts';
import { inScope } from './in-scope.ts';

/** One transaction that sees and writes customers of every book there is: for what the bank does by itself, in nobody's name. */
export async function inWholeBank<T>(stores: Pick<Stores, 'app'>, work: (db: Db) => Promise<T>): Promise<T> {
  return inScope(stores, [], async (db) => {
    await db.query(`select set_config('vivero.rms', array(select rm.rm from rm)::text, true)`);
    return work(db);
  });
}
