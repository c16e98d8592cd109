import type { Pool } from 'pg';

/** A made-up value of each type that differs between the rows of two books, where the type has more than one. */
const MADE_UP: Readonly<Record<string, string>> = {
  text: `'book ' || $1::int`,
  integer: '$1::int',
  bigint: '$1::int',
  real: '$1::int',
  'double precision': '$1::int',
  boolean: 'false',
  uuid: `md5($1::int::text)::uuid`,
  bytea: `convert_to($1::int::text, 'UTF8')`,
  date: `'2026-01-01'`,
  'timestamp with time zone': `'2026-01-01Z'`,
  jsonb: `'{}'`,
  'text[]': `'{}'`,
};

/**
 * Takes the foreign keys, checks and triggers off every table that carries `rm`, and puts one made-up row of book 1 and one of book 2 in
 * each: what row-level security does to a table does not depend on what its rows mean.
 * @param superuser on a database that is thrown away afterwards
 * @returns by table, the statement that writes such a row for the book `$1`
 */
export async function oneRowEverywhere(superuser: Pool, tables: readonly string[]): Promise<Map<string, string>> {
  const { rows: constraints } = await superuser.query<{ drop: string }>(
    `select format('alter table %s drop constraint %I', k.conrelid::regclass, k.conname) as drop
       from pg_constraint as k
      where k.conrelid = any ($1::text[]::regclass[]) and k.contype in ('f', 'c')
      order by k.contype desc, k.oid`,
    [tables],
  );
  for (const { drop } of constraints) await superuser.query(drop);
  for (const table of tables) await superuser.query(`alter table ${table} disable trigger user`);
  const statements = new Map<string, string>();
  for (const table of tables) {
    const { rows: columns } = await superuser.query<{ name: string; type: string }>(
      `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type
         from pg_attribute as a
        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped
          and a.attnotnull and a.attidentity = '' and not a.atthasdef
        order by a.attnum`,
      [table],
    );
    const values = columns.map(({ type }) => MADE_UP[type] ?? `'no made-up value for ${type}'`);
    const statement = `insert into ${table} (${columns.map(({ name }) => name).join(', ')}) values (${values.join(', ')})`;
    for (const rm of [1, 2]) await superuser.query(statement, [rm]);
    statements.set(table, statement);
  }
  return statements;
}
