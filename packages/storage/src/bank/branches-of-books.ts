import type { Db } from '../db/db.ts';

/** The branch of each book whose keeper is in a team. */
export async function branchesOfBooks(
  db: Db,
): Promise<{ readonly rm: number; readonly branchId: string; readonly name: string }[]> {
  const { rows } = await db.query<{ rm: number; branchId: string; name: string }>(
    `select rm.rm, branch.branch_id as "branchId", branch.name
       from rm
       join team on team.team_id = rm.team_id
       join branch on branch.branch_id = team.branch_id
      order by rm.rm`,
  );
  return rows;
}
