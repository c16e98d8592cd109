import type { Db } from '../db/db.ts';

/** Source keys carry their source (`berka:7`), since two systems may both have an RM 7. */
export interface Organisation {
  readonly branches: readonly { readonly branchId: string; readonly sourceKey: string; readonly name: string }[];
  readonly teams: readonly { readonly teamId: string; readonly branchId: string; readonly name: string }[];
  readonly rms: readonly { readonly rm: number; readonly sourceKey: string | null; readonly name: string }[];
}

/** What the bank consists of; small (thousands of rows in the largest banks), so it is read whole. */
export async function readOrganisation(db: Db): Promise<Organisation> {
  const branches = await db.query<Organisation['branches'][number]>(
    `select b.branch_id as "branchId", b.source_key as "sourceKey", b.name
       from branch as b where b.source_key is not null order by b.branch_id`,
  );
  const teams = await db.query<Organisation['teams'][number]>(
    `select t.team_id as "teamId", t.branch_id as "branchId", t.name from team as t order by t.team_id`,
  );
  const rms = await db.query<Organisation['rms'][number]>(
    `select rm.rm, rm.source_key as "sourceKey", rm.name from rm order by rm.rm`,
  );
  return { branches: branches.rows, teams: teams.rows, rms: rms.rows };
}

/** Numbers of books are given out by an import one after the other: until it ends nobody else may open a book. Readers are not held up. */
export async function holdOrganisation(db: Db): Promise<void> {
  await db.query('lock table branch, team, rm in share row exclusive mode');
}

export interface NewBranch {
  readonly branchId: string;
  readonly sourceKey: string;
  readonly name: string;
}
export interface NewTeam {
  readonly teamId: string;
  readonly branchId: string;
  readonly name: string;
}
export interface NewRm {
  readonly rm: number;
  readonly sourceKey: string;
  readonly name: string;
  readonly teamId: string;
}

export async function insertBranches(db: Db, batchId: string, rows: readonly NewBranch[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into branch (branch_id, source_key, name, batch_id)
     select n.branch_id, n.source_key, n.name, $1
       from unnest($2::text[], $3::text[], $4::text[]) as n (branch_id, source_key, name)`,
    [batchId, rows.map((r) => r.branchId), rows.map((r) => r.sourceKey), rows.map((r) => r.name)],
  );
}

export async function insertTeams(db: Db, batchId: string, rows: readonly NewTeam[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into team (team_id, branch_id, name, batch_id)
     select n.team_id, n.branch_id, n.name, $1
       from unnest($2::text[], $3::text[], $4::text[]) as n (team_id, branch_id, name)`,
    [batchId, rows.map((r) => r.teamId), rows.map((r) => r.branchId), rows.map((r) => r.name)],
  );
}

export async function insertRms(db: Db, batchId: string, rows: readonly NewRm[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into rm (rm, source_key, name, team_id, batch_id)
     select n.rm, n.source_key, n.name, n.team_id, $1
       from unnest($2::int[], $3::text[], $4::text[], $5::text[]) as n (rm, source_key, name, team_id)`,
    [batchId, rows.map((r) => r.rm), rows.map((r) => r.sourceKey), rows.map((r) => r.name), rows.map((r) => r.teamId)],
  );
}
