import { escapeIdentifier } from 'pg';
import type { TestStores } from './test-stores.ts';

/**
 * Keeps a copy of every table as it is, so that the tests of one file can share a bank that takes seconds to make.
 * @returns puts all of it back, to the letter
 */
export async function savedContent({ superuser }: Pick<TestStores, 'superuser'>): Promise<() => Promise<void>> {
  const { rows } = await superuser.query<{ name: string }>(
    `select c.relname as name from pg_class as c
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'schema_migration'
      order by c.relname`,
  );
  const tables = rows.map(({ name }) => escapeIdentifier(name));
  await superuser.query('create schema saved');
  for (const table of tables) await superuser.query(`create table saved.${table} as table public.${table}`);
  return async () => {
    const client = await superuser.connect();
    try {
      // Foreign keys hold in the copy as they did in what it was made from.
      await client.query(`begin; set local session_replication_role = replica; truncate ${tables.join(', ')}`);
      for (const table of tables)
        await client.query(`insert into public.${table} overriding system value table saved.${table}`);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}
