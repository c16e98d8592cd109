import { readFile } from 'node:fs/promises';
import type { Client } from 'pg';

const ROLES = new URL('../../migrations/roles.sql', import.meta.url);
/** Advisory lock of the database `postgres`: one creator at a time. */
const CREATING = 7_204_003;
/** Roles or database that a start which was cut short had already made. */
const ALREADY_THERE = new Set(['42710', '42P04']);

/** Runs roles.sql as superuser unless its last statement, the database, is already done. */
export async function createDatabase(superuser: Client, password: string): Promise<void> {
  await superuser.query('select pg_advisory_lock($1)', [CREATING]);
  try {
    const { rows } = await superuser.query(`select from pg_database as d where d.datname = 'vivero'`);
    if (rows.length > 0) return;
    const text = (await readFile(ROLES, 'utf8')).replaceAll(/^--.*$/gm, '');
    // One by one: a database cannot be created inside the transaction that several statements at once would form.
    for (const statement of text.split(';').filter((part) => part.trim() !== ''))
      await superuser
        .query(statement.replace(`:'password'`, superuser.escapeLiteral(password)))
        .catch((error: { code?: string }) => {
          if (!ALREADY_THERE.has(error.code ?? '')) throw error;
        });
  } finally {
    await superuser.query('select pg_advisory_unlock($1)', [CREATING]);
  }
}
