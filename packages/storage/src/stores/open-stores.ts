import { resolve } from 'node:path';
import { fail, ok, type Problem, type Result } from '@vivero/domain';
import type { Pool } from 'pg';
import { openPool } from '../db/open-pool.ts';
import { embeddedServer } from '../embedded/embedded-server.ts';
import { checkLogin } from './check-login.ts';
import { loginUrl } from './login-url.ts';
import { checkMigrated, migrate } from './migrate.ts';
import { readMasterKey } from './secrets.ts';
import type { Stores } from './stores.ts';

const OLDEST = 15;

export interface OpenStoresOptions {
  readonly dataFolder: string;
  /** An external server, under vivero_app; absent = the server that Vivero carries. The other logins differ in name only. */
  readonly databaseUrl?: string;
  /** Under vivero_owner; may be absent where another process keeps the schema up to date. */
  readonly ownerUrl?: string;
  /** Name of this process in the server's list of connections. */
  readonly as: string;
  /** Takes lines for the operator, such as where the database had to be put. */
  readonly say?: (line: string) => void;
}

/** The server's version once its logins are known to be safe and its schema to be this program's. */
async function prepare(app: Pool, wide: Pool, ownerUrl: string | undefined, as: string): Promise<Result<string>> {
  const { rows } = await app.query<{ number: string; text: string }>(
    `select current_setting('server_version_num') as number, split_part(current_setting('server_version'), ' ', 1) as text`,
  );
  const version = rows[0]?.text ?? '';
  if (Number(rows[0]?.number) < OLDEST * 10_000)
    return fail({ code: 'start.database_too_old', version, minimum: OLDEST });
  const appSafe = await checkLogin(app, 'vivero_app');
  if (!appSafe.ok) return appSafe;
  const wideSafe = await checkLogin(wide, 'vivero_wide');
  if (!wideSafe.ok) return wideSafe;
  if (ownerUrl === undefined) {
    const current = await checkMigrated(app);
    return current.ok ? ok(version) : current;
  }
  const owner = openPool(ownerUrl, `${as} migrations`, 1);
  try {
    const migrated = await migrate(owner);
    return migrated.ok ? ok(version) : migrated;
  } finally {
    await owner.end();
  }
}

/** A failure to connect is expected (no route, wrong password, no such database); anything else is a bug and thrown on. */
function unreachable(error: unknown): Problem {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string' && /^(E[A-Z]+|08...|28...|3D...|53...|57...)$/.test(code))
    return {
      code: 'start.database_unreachable',
      detail: error instanceof Error && error.message ? error.message : code,
    };
  throw error;
}

/** Starts or attaches to PostgreSQL, refuses unsafe logins, migrates. Whoever gets stores closes them. */
export async function openStores(options: OpenStoresOptions): Promise<Result<Stores>> {
  const dataFolder = resolve(options.dataFolder);
  const server =
    options.databaseUrl === undefined ? await embeddedServer(dataFolder, options.say ?? (() => undefined)) : undefined;
  if (server && !server.ok) return server;
  const databaseUrl = server?.value.databaseUrl ?? options.databaseUrl ?? '';
  const app = openPool(databaseUrl, options.as, 10);
  const wide = openPool(loginUrl(databaseUrl, 'vivero_wide'), options.as, 4);
  const close = async () => {
    await Promise.all([app.end(), wide.end()]);
    await server?.value.release();
  };
  try {
    const prepared = await prepare(app, wide, server?.value.ownerUrl ?? options.ownerUrl, options.as);
    if (!prepared.ok) {
      await close();
      return prepared;
    }
    return ok({
      app,
      wide,
      jobsUrl: loginUrl(databaseUrl, 'vivero_jobs'),
      keys: await readMasterKey(dataFolder),
      embedded: server !== undefined,
      dataFolder,
      serverVersion: prepared.value,
      close,
    });
  } catch (error) {
    await close();
    return fail(unreachable(error));
  }
}
