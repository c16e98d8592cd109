import type { Db } from '../db/db.ts';

/** Advisory lock of the vivero database that whoever imports or takes an import back holds. */
const IMPORTING = 7_204_002;

/**
 * Takes the bank-wide import lock for the rest of this transaction. A batch that says `running` while the lock is free was left by
 * a process that died: the server lets go of the lock when the connection ends.
 * @returns false when somebody else holds it
 */
export async function takeImportLock(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ taken: boolean }>('select pg_try_advisory_xact_lock($1) as taken', [IMPORTING]);
  return rows[0]?.taken === true;
}
