import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Certificate, readCertificate } from '@vivero/connectors';
import { selfMadeCertificate } from './self-made-certificate.ts';

/** A certificate about to end is made anew while nobody has been shut out yet. */
const RENEW_DAYS = 30;
const DAY_MILLISECONDS = 86_400_000;

/**
 * The certificate for trying Vivero on phones of this network, kept in the data folder so that a phone that once accepted it is not asked
 * again; made anew when the machine has got another address, or the year is over.
 */
export async function lanCertificate(
  dataFolder: string,
  address: string,
  made: { readonly now: number; readonly randomBytes: (length: number) => Buffer },
): Promise<Pick<Certificate, 'cert' | 'key'>> {
  const folder = join(dataFolder, 'tls');
  const paths = { cert: join(folder, 'lan.crt'), key: join(folder, 'lan.key') };
  const kept = await readCertificate(paths);
  const goodUntil = made.now + RENEW_DAYS * DAY_MILLISECONDS;
  if (kept.ok && kept.value.isFor(address) && Date.parse(kept.value.endsAt) > goodUntil) return kept.value;

  const fresh = selfMadeCertificate({ names: [address], now: made.now, serial: made.randomBytes(16) });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(paths.key, fresh.key, { mode: 0o600 });
  await writeFile(paths.cert, fresh.cert, { mode: 0o600 });
  return fresh;
}
