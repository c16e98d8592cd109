import { escapeIdentifier } from 'pg';
import type { Db } from '../db/db.ts';

export interface TableChecksum {
  readonly rows: number;
  /** md5 over the md5 of every row's text, in the order of these; an empty table has that of the empty text. Which transaction wrote a row is no content. */
  readonly checksum: string;
}

/**
 * Count and checksum of every table that the transaction may read, as far as its scope reaches. Two equal answers mean equal content:
 * how a rollback is shown to be exact.
 */
export async function tableChecksums(db: Db): Promise<Record<string, TableChecksum>> {
  const { rows: tables } = await db.query<{ name: string; columns: string[] }>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
       from pg_class as c
       join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'xid8'::regtype
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege(c.oid, 'select')
      group by c.relname
      order by c.relname`,
  );
  const sums: Record<string, TableChecksum> = {};
  for (const { name, columns } of tables) {
    const { rows } = await db.query<TableChecksum>(
      `select count(*) as rows, md5(coalesce(string_agg(t.sum, '' order by t.sum), '')) as checksum
         from (select md5(r::text) as sum
                 from (select ${columns.map(escapeIdentifier).join(', ')} from ${escapeIdentifier(name)}) as r) as t`,
    );
    sums[name] = rows[0] as TableChecksum;
  }
  return sums;
}
