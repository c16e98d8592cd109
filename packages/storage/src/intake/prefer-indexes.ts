import type { Db } from '../db/db.ts';

/**
 * For the rest of this transaction the planner looks rows up by their keys. Its statistics know nothing of what the transaction
 * itself has just written, so it would read a table that was empty a minute ago from end to end for each chunk of rows.
 */
export async function preferIndexes(db: Db): Promise<void> {
  await db.query(`select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)`);
}
