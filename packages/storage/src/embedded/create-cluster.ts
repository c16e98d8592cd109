import { randomBytes } from 'node:crypto';
import { access, chown, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run, type RunAs } from './run-as.ts';
import type { ServerPlace } from './server-place.ts';

/**
 * Makes the cluster unless it is there. It is built beside its place and moved there when finished, so a crash leaves no half
 * cluster and of two processes that start at once one wins and both go on with the same (they read the same password).
 * @returns what initdb said when it failed
 */
export async function createCluster(
  place: ServerPlace,
  as: RunAs | undefined,
  password: string,
): Promise<string | undefined> {
  const cluster = join(place.folder, 'cluster');
  if (
    await access(join(cluster, 'PG_VERSION')).then(
      () => true,
      () => false,
    )
  )
    return undefined;
  const draft = `${cluster}.${randomBytes(6).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600, flag: 'wx' });
    if (as) await chown(passwordFile, as.uid, as.gid);
    // The locale is named because with LANG unset the default is SQL_ASCII, which corrupts Chinese silently.
    // wal_recycle=off lets erased text leave the log; the socket lies in the cluster itself, which is 0700 and may be moved.
    const { code, output } = await run(
      join(place.programs, 'initdb'),
      [
        `--pgdata=${draft}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--encoding=UTF8',
        '--locale-provider=builtin',
        '--locale=C.UTF-8',
        '--auth=scram-sha-256',
        '--set=listen_addresses=',
        '--set=unix_socket_directories=.',
        '--set=wal_recycle=off',
      ],
      as,
    );
    if (code !== 0) return output;
    await rename(draft, cluster).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    });
    return undefined;
  } finally {
    await rm(passwordFile, { force: true });
    await rm(draft, { recursive: true, force: true });
  }
}
