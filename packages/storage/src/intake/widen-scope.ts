import type { Db } from '../db/db.ts';

/** Sets the books of the running transaction anew: an import takes in the books that it has just opened. */
export async function widenScope(db: Db, rms: readonly number[]): Promise<void> {
  await db.query(`select set_config('vivero.rms', $1::int[]::text, true)`, [rms]);
}
