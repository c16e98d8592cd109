import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The longest path of a unix socket that every system takes (sun_path holds 108 bytes on Linux, 104 on macOS, with the closing 0). */
const LONGEST = 103;

/**
 * The folder by which clients reach the server's socket: the cluster itself, or where that path is too long a short private link.
 * `release` removes the link.
 */
export async function socketFolder(
  cluster: string,
  say: (line: string) => void,
): Promise<{ path: string; release: () => Promise<void> }> {
  if (Buffer.byteLength(join(cluster, '.s.PGSQL.5432')) <= LONGEST)
    return { path: cluster, release: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), 'vivero-'));
  const path = join(folder, 'pg');
  await symlink(cluster, path);
  say(`The path of the database's socket is longer than ${LONGEST} bytes: it is reached through ${path}.`);
  return { path, release: async () => rm(folder, { recursive: true, force: true }) };
}
