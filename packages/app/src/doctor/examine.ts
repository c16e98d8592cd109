import { formatDay, type NewId } from '@vivero/domain';
import {
  allRms,
  inScope,
  readWide,
  latestRefresh,
  listBatches,
  readBank,
  type Stores,
  tableChecksums,
  verifyAudit,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { bookFinding } from '../book/book-finding.ts';
import type { Environment } from '../environment.ts';
import type { Finding } from './finding.ts';
import { wayFindings } from './way-findings.ts';

/** Looks at an installation that could be opened at all; what kept it from opening was said as a Problem before. */
export async function examine(
  stores: Stores,
  environment: Environment,
  made: { readonly now: () => string; readonly newId: NewId },
): Promise<readonly Finding[]> {
  const now = made.now();
  const audit = await verifyAudit(stores);
  const { bank, refreshed, batches } = await readWide(stores, async (db) => ({
    bank: await readBank(db),
    refreshed: await latestRefresh(db),
    batches: await listBatches(db),
  }));
  const today = businessDay(bank, now);
  const interrupted = batches.filter((batch) => batch.state === 'interrupted');
  const encrypted = environment.publicUrl?.startsWith('https:') === true || environment.tls !== undefined;
  const finding = (what: string, holds: boolean, detail: string): Finding => ({ what, holds, detail });
  return [
    finding(
      'database',
      true,
      `PostgreSQL ${stores.serverVersion}, ${stores.embedded ? 'embedded: for trial and one branch; production sets DATABASE_URL' : 'external'}`,
    ),
    finding('logins', true, 'application logins own nothing and bypass no policy'),
    finding(
      'audit',
      audit.broken === null,
      audit.broken === null
        ? `${audit.sealed} entries sealed, ${audit.unsealed} not yet`
        : `the chain breaks at entry ${audit.broken}: compare with the audit head files`,
    ),
    finding(
      'imports',
      interrupted.length === 0,
      interrupted.length === 0
        ? `${batches.length} batches, none interrupted`
        : `${interrupted[0]?.batchId} was interrupted and wrote nothing: import the same files again`,
    ),
    finding(
      'understanding',
      refreshed !== undefined && refreshed.asOf === today,
      refreshed === undefined
        ? 'never refreshed: run vivero refresh'
        : refreshed.asOf === today
          ? `as of ${formatDay(refreshed.asOf)}`
          : `as of ${formatDay(refreshed.asOf)}, the bank is at ${formatDay(today)}: run vivero refresh`,
    ),
    await bookFinding(stores, environment.bookMemoryMb),
    finding(
      'bank',
      true,
      `${bank.name}, ${bank.currency}, ${bank.timeZone}, rules ${bank.jurisdiction}${bank.demo ? ', DEMONSTRATION' : ''}`,
    ),
    finding(
      'phones',
      encrypted || environment.host === '127.0.0.1',
      encrypted
        ? `reachable at ${environment.publicUrl ?? `https://${environment.host}:${environment.port}`}`
        : environment.host === '127.0.0.1'
          ? 'this machine only (HOST=127.0.0.1)'
          : 'open to the network without TLS: set PUBLIC_URL to the https address of your proxy, or TLS_CERT and TLS_KEY',
    ),
    ...(await wayFindings(environment, made)),
  ];
}

/** Rows and checksum of every table, to compare two states of an installation. */
export async function checksums(stores: Stores): Promise<Awaited<ReturnType<typeof tableChecksums>>> {
  const rms = await inScope(stores, [], allRms);
  return inScope(stores, rms, tableChecksums);
}
