import type { Db } from './db.ts';

/** So many rows in one go change what the planner should think of the tables. */
export const MUCH_WRITTEN = 10_000;

/** Has the database look at the size and the contents of the large tables, as this transaction has left them. */
export async function gatherStatistics(db: Db): Promise<void> {
  await db.query('select gather_statistics()');
}
