import type { Db } from './db.ts';

/** The number of every book, ascending; 0, the book of contacts without an RM, included. */
export async function allRms(db: Db): Promise<number[]> {
  const { rows } = await db.query<{ rm: number }>('select rm.rm from rm order by rm.rm');
  return rows.map((row) => row.rm);
}
