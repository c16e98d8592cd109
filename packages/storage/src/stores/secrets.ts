import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { masterKeyOf, type MasterKey } from '../sealing/master-key.ts';

/**
 * Reads a secret of the installation, or makes it. The file appears whole or not at all (a link of a finished file), so that two
 * processes starting at once agree and a crash leaves no half secret.
 */
async function secret(dataFolder: string, name: string, bytes: number): Promise<Buffer> {
  const folder = join(dataFolder, 'secrets');
  const file = join(folder, name);
  const known = await readFile(file, 'ascii').catch(() => undefined);
  if (known !== undefined) return Buffer.from(known.trim(), 'hex');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, `${randomBytes(bytes).toString('hex')}\n`, { mode: 0o600, flush: true });
  await link(draft, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(draft);
  return Buffer.from((await readFile(file, 'ascii')).trim(), 'hex');
}

/** The key that wraps everyone's sealing keys: whoever loses this file loses every name in the database. */
export async function readMasterKey(dataFolder: string): Promise<MasterKey> {
  return masterKeyOf(await secret(dataFolder, 'master.key', 32));
}

/** Password of the embedded server's superuser (`postgres`) or of its four logins (`logins`); 192 bits in hex. */
export async function readPassword(dataFolder: string, of: 'postgres' | 'logins'): Promise<string> {
  return (await secret(dataFolder, `${of}.password`, 24)).toString('hex');
}
