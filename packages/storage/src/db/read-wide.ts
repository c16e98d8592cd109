import type { Stores } from '../stores/stores.ts';
import type { Db } from './db.ts';
import { transaction } from './transaction.ts';

/** One read-only snapshot of the whole bank, for the fold, marketing, compliance and backup. */
export async function readWide<T>(stores: Pick<Stores, 'wide'>, work: (db: Db) => Promise<T>): Promise<T> {
  return transaction(stores.wide, 'begin isolation level repeatable read read only', work);
}
