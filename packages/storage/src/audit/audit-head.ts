import { appendFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWide } from '../db/read-wide.ts';
import type { Stores } from '../stores/stores.ts';

const FILE = 'audit-heads';

/**
 * Adds the chain's last position and hash to a file outside the database, where whoever rewrites the whole chain does not reach.
 * Nothing is added while nothing is sealed.
 */
export async function writeAuditHead(stores: Pick<Stores, 'wide'>, folder: string): Promise<void> {
  const { rows } = await readWide(stores, async (db) =>
    db.query<{ position: number; hash: Buffer }>(
      'select s.position, s.hash from audit_seal as s order by s.position desc limit 1',
    ),
  );
  const [head] = rows;
  if (!head) return;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await appendFile(join(folder, FILE), `${head.position} ${head.hash.toString('hex')}\n`, { mode: 0o600, flush: true });
}

/** The hashes in hex that the file holds, by position; empty when no head was ever written. */
export async function readAuditHeads(folder: string): Promise<Map<number, string>> {
  const text = await readFile(join(folder, FILE), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  const lines = text.split('\n').filter((line) => line !== '');
  return new Map(
    lines.map((line) => {
      const [position = '', hash = ''] = line.split(' ');
      return [Number(position), hash];
    }),
  );
}
