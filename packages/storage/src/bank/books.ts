import type { Db } from '../db/db.ts';

/** One book of customers and the day of the person who keeps it. */
export interface Book {
  readonly rm: number;
  readonly name: string;
  readonly minutesADay: number;
}

/** Opens an empty book under the next number, in nobody's team. @returns its number */
export async function openBook(db: Db, name: string): Promise<number> {
  const { rows } = await db.query<{ rm: number }>(
    'insert into rm (rm, name) select max(rm.rm) + 1, $1 from rm returning rm.rm',
    [name],
  );
  return rows[0]?.rm ?? 0;
}

/** The books with these numbers, ascending; nobody's book (0) only when asked for. */
export async function readBooks(db: Db, rms: readonly number[]): Promise<Book[]> {
  const { rows } = await db.query<Book>(
    `select rm.rm, rm.name, rm.minutes_a_day as "minutesADay" from rm where rm.rm = any ($1::int[]) order by rm.rm`,
    [rms],
  );
  return rows;
}
