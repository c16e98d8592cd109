import { type Actor, idOf, type ImportReport, type IntakeSource, type Verdict } from '@vivero/domain';
import { allRms, inScope, type Stores, tableChecksums } from '@vivero/storage';
import { randomBytes } from 'node:crypto';
import { importSource, type ImportOptions } from '../import-source.ts';

export const OPERATOR: Actor = { kind: 'operator', id: 'operator', role: 'admin', rms: [], wide: true };

let hour = 0;
/** A clock that never stands still: every reading is an hour later. */
export const now = (): string => new Date(Date.UTC(2026, 0, 1, (hour += 1))).toISOString();

export const options = (over: Partial<ImportOptions> = {}): ImportOptions => ({
  actor: OPERATOR,
  now,
  newId: (prefix) => idOf(prefix, Date.now(), randomBytes(10)),
  fileName: 'test.csv',
  contentHash: randomBytes(8).toString('hex'),
  zone: 'Europe/Madrid',
  ...over,
});

export async function imported(
  stores: Stores,
  source: IntakeSource,
  over: Partial<ImportOptions> = {},
): Promise<ImportReport> {
  const result = await importSource(stores, source, options(over));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** What a rollback must bring back: every table but audit, import batches and the logs of what is gone. */
export async function bankChecksums(stores: Stores): Promise<Record<string, unknown>> {
  return inScope(stores, [0], async (db) => {
    await db.query(`select set_config('vivero.rms', $1::int[]::text, true)`, [await allRms(db)]);
    const sums = await tableChecksums(db);
    return Object.fromEntries(
      Object.entries(sums).filter(([table]) => !/^audit_|^import_batch$|^ledger_removal$|^customer_loss$/.test(table)),
    );
  });
}

/** Verdicts of the only file of a report, those that occur. */
export function verdictsOf({ files }: ImportReport): Partial<Record<Verdict, number>> {
  const [file, ...others] = files;
  if (!file || others.length > 0) throw new Error(`one file expected, got ${files.length}`);
  return Object.fromEntries(Object.entries(file.verdicts).filter(([, rows]) => rows > 0));
}

export async function count(stores: Stores, table: string): Promise<number> {
  return inScope(stores, [0], async (db) => {
    await db.query(`select set_config('vivero.rms', $1::int[]::text, true)`, [await allRms(db)]);
    return Number((await db.query<{ n: number }>(`select count(*) as n from ${table} as t`)).rows[0]?.n);
  });
}
