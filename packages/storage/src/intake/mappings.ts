import type { Db } from '../db/db.ts';

/** A mapping kept under its name, to be used again for the same export next month. */
export interface KeptMapping {
  readonly name: string;
  readonly mapping: unknown;
  /** ISO instant with Z. */
  readonly changedAt: string;
  readonly changedBy: string;
}

/** Keeps a mapping; an earlier one of the same name gives way. */
export async function keepMapping(db: Db, kept: KeptMapping): Promise<void> {
  await db.query(
    `insert into mapping (name, mapping, changed_at, changed_by) values ($1, $2, $3, $4)
     on conflict (name) do update set mapping = excluded.mapping, changed_at = excluded.changed_at, changed_by = excluded.changed_by`,
    [kept.name, JSON.stringify(kept.mapping), kept.changedAt, kept.changedBy],
  );
}

/** Every kept mapping, by name. */
export async function listMappings(db: Db): Promise<KeptMapping[]> {
  const { rows } = await db.query<KeptMapping>(
    `select mapping.name, mapping.mapping, mapping.changed_at as "changedAt", mapping.changed_by as "changedBy" from mapping order by mapping.name`,
  );
  return rows;
}
