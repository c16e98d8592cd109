import type { Db } from './db.ts';

/**
 * Waits for whoever holds the same text, and holds it for the rest of this transaction: for what no constraint can forbid because it is
 * allowed at times (two people may share a phone number). Only a hash of the text reaches the server's list of locks.
 */
export async function holdText(db: Db, text: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 7204004))', [text]);
}
