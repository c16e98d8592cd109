import type { Db } from '../db/db.ts';

/** The books of each of these teams, by number. */
export async function booksOfTeams(
  db: Db,
  teamIds: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const { rows } = await db.query<{ teamId: string; rms: number[] }>(
    `select rm.team_id as "teamId", array_agg(rm.rm order by rm.rm) as rms from rm where rm.team_id = any ($1::text[]) group by rm.team_id`,
    [teamIds],
  );
  return new Map(rows.map(({ teamId, rms }) => [teamId, rms]));
}
