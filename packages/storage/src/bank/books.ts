import type { Db } from '../db/db.ts';

/** One book of customers and the day of the person who keeps it. */
export interface Book {
  readonly rm: number;
  readonly name: string;
  readonly minutesADay: number;
}

/** The books with these numbers, ascending; nobody's book (0) only when asked for. */
export async function readBooks(db: Db, rms: readonly number[]): Promise<Book[]> {
  const { rows } = await db.query<Book>(
    `select rm.rm, rm.name, rm.minutes_a_day as "minutesADay" from rm where rm.rm = any ($1::int[]) order by rm.rm`,
    [rms],
  );
  return rows;
}
