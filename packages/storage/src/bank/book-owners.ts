import type { Db } from '../db/db.ts';

/** A book of customers, whose it is and where. */
export interface BookOwner {
  readonly rm: number;
  readonly name: string;
  /** null = in nobody's team. */
  readonly branchId: string | null;
  readonly branchName: string | null;
}

/** All books with the branch of their team, nobody's (0) among them, by number. */
export async function bookOwners(db: Db): Promise<BookOwner[]> {
  const { rows } = await db.query<BookOwner>(
    `select rm.rm, rm.name, b.branch_id as "branchId", b.name as "branchName"
       from rm
       left join team as t on t.team_id = rm.team_id
       left join branch as b on b.branch_id = t.branch_id
      order by rm.rm`,
  );
  return rows;
}
