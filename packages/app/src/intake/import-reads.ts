import { type Actor, fail, type ImportReport, ok, type Result } from '@vivero/domain';
import {
  allRms,
  batchById,
  batchKey,
  type BatchState,
  type ImportBatch,
  type ImportRow,
  inScope,
  listBatches,
  readImportRows,
  type Stores,
  unseal,
  unwrap,
  widenScope,
} from '@vivero/storage';
import type { RollbackReport } from './rollback-import.ts';

export interface ImportSummary extends Omit<ImportBatch, 'report'> {
  readonly state: BatchState;
  /** null until the import is done. */
  readonly report: (ImportReport & { readonly rollback?: RollbackReport }) | null;
}

/** Every batch, newest first. Counts and amounts only: no row of any customer. */
export async function listImports(stores: Stores): Promise<readonly ImportSummary[]> {
  return inScope(stores, [], async (db) => (await listBatches(db)) as ImportSummary[]);
}

export async function importReport(stores: Stores, batchId: string): Promise<Result<ImportSummary>> {
  const batch = await inScope(stores, [], async (db) => batchById(db, batchId));
  return batch ? ok(batch as ImportSummary) : fail({ code: 'import.batch_not_found', batchId });
}

export interface ImportRowDetail extends Omit<ImportRow, 'detail'> {
  /** Field diff of an update, customers of a conflict, column and offending text of a refusal. */
  readonly detail: unknown;
}

/**
 * Rows of a batch that a person must look at, in file order. The operator sees all, an administrator those that concern no
 * customer, anyone else those of the own books.
 * @param after last row of the page before; null = from the start
 */
export async function importRows(
  stores: Stores,
  actor: Actor,
  page: {
    readonly batchId: string;
    readonly verdict: ImportRow['verdict'];
    readonly after: { readonly file: string; readonly row: number } | null;
    readonly limit: number;
  },
): Promise<readonly ImportRowDetail[]> {
  return inScope(stores, [0], async (db) => {
    // The batch's key lies in nobody's book, beside the rows that concern nobody.
    const wrapped = await batchKey(db, page.batchId);
    if (!wrapped) return [];
    await widenScope(db, actor.kind === 'operator' ? await allRms(db) : actor.role === 'admin' ? [0] : actor.rms);
    const key = unwrap(stores.keys, wrapped);
    const rows = await readImportRows(db, page);
    return rows.map((row) => ({ ...row, detail: JSON.parse(unseal(key, row.detail)) as unknown }));
  });
}
