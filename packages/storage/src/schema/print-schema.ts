import type { Db } from '../db/db.ts';
import { COLUMNS, CONSTRAINTS, FUNCTIONS, GRANTS, INDEXES, POLICIES, TABLES, TRIGGERS } from './catalogue-queries.ts';

/**
 * The schema as the database itself tells it, the same text on every supported version: what schema.sql is generated from and
 * what a reviewer reads. It is a description, not a script to run.
 */
export async function printSchema(db: Db): Promise<string> {
  const read = async (text: string) => (await db.query<{ owner: string; line: string }>(text)).rows;
  const functions = await read(FUNCTIONS);
  const tables = await read(TABLES);
  const parts = { columns: await read(COLUMNS), constraints: await read(CONSTRAINTS) };
  const after = [
    ...(await read(INDEXES)),
    ...(await read(TRIGGERS)),
    ...(await read(POLICIES)),
    ...(await read(GRANTS)),
  ];
  const of = (rows: readonly { owner: string; line: string }[], table: string) =>
    rows.filter((row) => row.owner === table).map((row) => row.line);
  const blocks = tables.map(({ owner, line }) => {
    const inside = [...of(parts.columns, owner), ...of(parts.constraints, owner)]
      .map((text) => `  ${text}`)
      .join(',\n');
    return [`create table ${owner} (\n${inside}\n)${line};`, ...of(after, owner).map((text) => `${text};`)].join('\n');
  });
  return `-- Generated from the migrated database: do not edit.\n\n${[...functions.map((row) => `${row.line};`), ...blocks].join('\n\n')}\n`;
}
