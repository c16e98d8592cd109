import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '@vivero/domain';
import type { Pool } from 'pg';
import type { Db } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);
/** Advisory lock of the vivero database that whoever changes the schema holds. */
const MIGRATING = 7_204_001;

interface Migration {
  readonly version: number;
  readonly name: string;
  readonly text: string;
  readonly checksum: string;
}

async function knownMigrations(): Promise<Migration[]> {
  const names = (await readdir(FOLDER)).filter((name) => /^\d{4}-.*\.sql$/.test(name)).toSorted();
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(new URL(name, FOLDER), 'utf8');
      return {
        version: Number(name.slice(0, 4)),
        name,
        text,
        checksum: createHash('sha256').update(text).digest('hex'),
      };
    }),
  );
}

/** Applies the first migration that is missing; undefined when none is. Runs alone: the lock ends with the transaction. */
async function applyNext(db: Db, known: readonly Migration[]): Promise<Result<Migration | undefined>> {
  await db.query('select pg_advisory_xact_lock($1)', [MIGRATING]);
  await db.query(
    'create table if not exists schema_migration (version int primary key, name text not null, checksum text not null)',
  );
  await db.query('grant select on schema_migration to vivero_app');
  const { rows: applied } = await db.query<Omit<Migration, 'text'>>(
    'select m.version, m.name, m.checksum from schema_migration as m order by m.version',
  );
  const newest = applied.at(-1)?.version ?? 0;
  if (newest > known.length) return fail({ code: 'start.database_newer', found: newest, known: known.length });
  for (const { version, checksum, name } of applied)
    if (known[version - 1]?.checksum !== checksum) return fail({ code: 'start.database_differs', migration: name });
  const next = known[newest];
  if (!next) return ok(undefined);
  if (next.version !== newest + 1) throw new Error(`migration ${newest + 1} is missing: ${next.name} comes next`);
  await db.query(next.text);
  await db.query('insert into schema_migration (version, name, checksum) values ($1, $2, $3)', [
    next.version,
    next.name,
    next.checksum,
  ]);
  return ok(next);
}

/**
 * Brings the schema to the newest version this program knows, forward only, each step in a transaction of its own.
 * @param owner pool of vivero_owner
 * @returns the versions applied now; `start.database_newer` when a newer program has been here
 */
export async function migrate(owner: Pool): Promise<Result<number[]>> {
  const known = await knownMigrations();
  const done: number[] = [];
  for (;;) {
    const step = await transaction(owner, 'begin', async (db) => applyNext(db, known));
    if (!step.ok) return step;
    if (!step.value) return ok(done);
    done.push(step.value.version);
  }
}

/** For a process that was not given the owner's login: whether someone else has brought the schema up to date. */
export async function checkMigrated(app: Pool): Promise<Result<undefined>> {
  const known = (await knownMigrations()).length;
  const { rows } = await app
    .query<{ found: number }>('select coalesce(max(m.version), 0) as found from schema_migration as m')
    .catch(() => ({ rows: [{ found: 0 }] }));
  const found = rows[0]?.found ?? 0;
  if (found > known) return fail({ code: 'start.database_newer', found, known });
  if (found < known) return fail({ code: 'start.environment', faults: ['DATABASE_OWNER_URL'] });
  return ok(undefined);
}
