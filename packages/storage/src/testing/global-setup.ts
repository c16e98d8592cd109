import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '../db/open-pool.ts';
import { embeddedServer } from '../embedded/embedded-server.ts';
import { migrate } from '../stores/migrate.ts';
import { announceTestServer, onDatabase } from './test-server.ts';

interface Source {
  readonly superuserUrl: string;
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  release(): Promise<void>;
}

/** The server named by the environment, or the embedded one in a folder of its own that goes with it. */
async function source(): Promise<Source> {
  const superuserUrl = process.env['DATABASE_SUPERUSER_URL'];
  const databaseUrl = process.env['DATABASE_URL'];
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (superuserUrl !== undefined && databaseUrl !== undefined && ownerUrl !== undefined)
    return { superuserUrl, databaseUrl, ownerUrl, release: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'vivero-suite-'));
  await chmod(folder, 0o711);
  const server = await embeddedServer(folder, console.error);
  if (!server.ok) throw new Error(JSON.stringify(server.problem));
  return {
    ...server.value,
    release: async () => {
      await server.value.release();
      await rm(folder, { recursive: true });
    },
  };
}

/** Starts or finds a server, migrates a template database in it, and takes everything away again at the end. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await source();
  const superuser = openPool(server.superuserUrl, 'vivero tests', 2);
  const template = `vivero_test_${process.pid}`;
  const cleanUp = async () => {
    const left = await superuser.query<{ datname: string }>(
      `select d.datname from pg_database as d where d.datname like $1 order by d.datname`,
      [`${template}%`.replaceAll('_', '\\_')],
    );
    for (const { datname } of left.rows) await superuser.query(`drop database ${datname} with (force)`);
    await superuser.end();
    await server.release();
  };
  try {
    // What is thrown away at the end need not survive a crash, and no background worker may be in the template when it is cloned.
    for (const setting of ['fsync', 'autovacuum']) await superuser.query(`alter system set ${setting} = off`);
    await superuser.query('select pg_reload_conf()');
    await superuser.query(
      `create database ${template} owner vivero_owner encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8' template template0`,
    );
    const owner = openPool(onDatabase(server.ownerUrl, template), 'vivero tests', 1);
    const migrated = await migrate(owner).finally(async () => owner.end());
    if (!migrated.ok) throw new Error(JSON.stringify(migrated.problem));
    const { rows } = await superuser.query<{ version: string }>(`select current_setting('server_version') as version`);
    announceTestServer({ ...server, template, serverVersion: rows[0]?.version ?? '' });
    return cleanUp;
  } catch (error) {
    await cleanUp();
    throw error;
  }
}
