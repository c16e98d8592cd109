import type { Db } from '../db/db.ts';

/** The bank's own words for groups of customers, of those in scope, by name. */
export async function bankSegments(db: Db): Promise<string[]> {
  const { rows } = await db.query<{ segment: string }>(
    `select distinct c.segment from customer as c where c.segment is not null order by c.segment`,
  );
  return rows.map(({ segment }) => segment);
}
