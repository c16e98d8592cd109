import { access, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '@vivero/domain';
import pg from 'pg';
import { readPassword } from '../stores/secrets.ts';
import { createCluster } from './create-cluster.ts';
import { createDatabase } from './create-database.ts';
import { run, serverUser, type RunAs } from './run-as.ts';
import { serverPlace, type ServerPlace } from './server-place.ts';
import { socketFolder } from './socket-folder.ts';

/** Advisory lock of the database `postgres`: shared by everyone who uses the server, exclusive for the one who stops it. */
const HOLDING = 7_204_002;
/** The server is not there, is starting, or is being stopped by its last holder: try again. */
const PASSING = new Set(['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03']);
const PATIENCE = { attempts: 600, milliseconds: 100 };

export interface EmbeddedServer {
  readonly databaseUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
  /** Gives the hold back; the last one out stops the server. */
  release(): Promise<void>;
}

const ctl = async (place: ServerPlace, as: RunAs | undefined, ...args: string[]) =>
  run(
    join(place.programs, 'pg_ctl'),
    [...args, '-w', '-D', join(place.folder, 'cluster'), '-l', join(place.folder, 'log')],
    as,
  );

/** What pg says of a connection that is gone: which of them depends on whether the loss was noticed before the query or by it. */
const GONE = new Set([
  'Connection terminated',
  'Connection terminated unexpectedly',
  'Client has encountered a connection error and is not queryable',
]);

const passing = (error: unknown): boolean =>
  error instanceof Error && (PASSING.has((error as { code?: string }).code ?? '') || GONE.has(error.message));

async function hold(superuserUrl: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: superuserUrl, application_name: 'vivero holder' });
  // Told by the next query; without a listener the loss of the server would end this process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock_shared($1)', [HOLDING]);
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** A hold on the running server: attaches to one that runs or is orphaned, starts it otherwise, waits out one that is stopping. */
async function holdServer(place: ServerPlace, as: RunAs | undefined, url: string): Promise<Result<pg.Client>> {
  let failures = 0;
  for (let attempt = 1; ; attempt += 1) {
    try {
      return ok(await hold(url));
    } catch (error) {
      if (!passing(error) || attempt > PATIENCE.attempts) {
        const detail = error instanceof Error ? error.message : String(error);
        return fail({ code: 'start.database_unreachable', detail });
      }
      if (['ENOENT', 'ECONNREFUSED'].includes((error as { code?: string }).code ?? '')) {
        const { code } = await ctl(place, as, 'start');
        if (code === 0) continue;
        // pg_ctl also fails when another process is starting or stopping the server; then its lock file is there.
        const busy = await access(join(place.folder, 'cluster', 'postmaster.pid')).then(
          () => true,
          () => false,
        );
        failures += busy ? 0 : 1;
        if (failures === 3) {
          const log = await readFile(join(place.folder, 'log'), 'utf8').catch(() => '');
          return fail({ code: 'start.database_unreachable', detail: log.trim().split('\n').slice(-5).join('\n') });
        }
      }
      await pause(PATIENCE.milliseconds);
    }
  }
}

/** Starts or joins the server that Vivero carries, with the four logins and the database in it. */
export async function embeddedServer(dataFolder: string, say: (line: string) => void): Promise<Result<EmbeddedServer>> {
  const as = await serverUser();
  if (as === 'missing') return fail({ code: 'start.postgres_user_missing' });
  // Root's own data folder must let the server's user through, not in.
  await mkdir(dataFolder, { recursive: true, mode: as ? 0o711 : 0o700 });
  const place = await serverPlace(dataFolder, as, say);
  if (!place)
    return fail({ code: 'start.database_unreachable', detail: `DATABASE_URL (${process.platform}-${process.arch})` });
  const password = await readPassword(dataFolder, 'postgres');
  const refused = await createCluster(place, as, password);
  if (refused !== undefined) return fail({ code: 'start.database_unreachable', detail: refused.trim() });
  const socket = await socketFolder(join(place.folder, 'cluster'), say);
  const urlOf = (login: string, secret: string, database: string) =>
    `postgresql://${login}:${secret}@localhost/${database}?host=${encodeURIComponent(socket.path)}`;
  const superuserUrl = urlOf('postgres', password, 'postgres');
  const held = await holdServer(place, as, superuserUrl);
  if (!held.ok) {
    await socket.release();
    return held;
  }
  const holder = held.value;
  const release = async () => {
    // First give the own hold back, then ask for all: of two that leave together exactly one gets it, whoever comes between is the last.
    try {
      await holder.query('select pg_advisory_unlock_shared($1)', [HOLDING]);
      const { rows } = await holder.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [HOLDING]);
      if (rows[0]?.last === true) await ctl(place, as, 'stop', '-m', 'fast');
    } catch (error) {
      // A server that is already gone needs no stopping.
      if (!passing(error)) throw error;
    } finally {
      await holder.end().catch(() => undefined);
      await socket.release();
    }
  };
  try {
    const logins = await readPassword(dataFolder, 'logins');
    await createDatabase(holder, logins);
    return ok({
      databaseUrl: urlOf('vivero_app', logins, 'vivero'),
      ownerUrl: urlOf('vivero_owner', logins, 'vivero'),
      superuserUrl,
      release,
    });
  } catch (error) {
    await release();
    throw error;
  }
}
