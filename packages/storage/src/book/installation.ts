import type { Db } from '../db/db.ts';

/** A name for this very database: another bank, a copy of this one or one that was restored elsewhere has another. */
export async function installationId(db: Db): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `select i.installation_id || '/' || d.oid || '/' || s.system_identifier as id
       from installation as i
      cross join pg_control_system() as s
       join pg_database as d on d.datname = current_database()`,
  );
  const [row] = rows;
  if (!row) throw new Error('the database has no installation id');
  return row.id;
}
