import { type Actor, fail, type ImportReport, ok, type Result, type Sight, sightOf } from '@vivero/domain';
import {
  allRms,
  batchById,
  batchKey,
  type BatchState,
  type Db,
  type ImportBatch,
  type ImportRow,
  inScope,
  listBatches,
  readImportRows,
  readWide,
  type Stores,
  unseal,
  unwrap,
} from '@vivero/storage';
import type { RollbackReport } from './rollback-import.ts';

export interface ImportSummary extends Omit<ImportBatch, 'report'> {
  readonly state: BatchState;
  /** null until the import is done. */
  readonly report: (ImportReport & { readonly rollback?: RollbackReport }) | null;
}

const sightOfImports = ({ kind, role }: Actor): Sight => (kind === 'user' ? sightOf(role, 'imports') : 'bank');

/** An RM sees what was brought into the own book, whoever else may see imports all of them. */
const seenBy = <T>(stores: Stores, actor: Actor, work: (db: Db) => Promise<T>): Promise<T> => {
  const sight = sightOfImports(actor);
  return sight === 'bank' ? readWide(stores, work) : inScope(stores, sight === 'none' ? [] : actor.rms, work);
};

/** The batches that the actor may see, newest first. Counts and amounts only: no row of any customer. */
export const listImports = (stores: Stores, actor: Actor): Promise<readonly ImportSummary[]> =>
  seenBy(stores, actor, async (db) => (await listBatches(db)) as ImportSummary[]);

export async function importReport(stores: Stores, actor: Actor, batchId: string): Promise<Result<ImportSummary>> {
  const batch = await seenBy(stores, actor, async (db) => batchById(db, batchId));
  return batch ? ok(batch as ImportSummary) : fail({ code: 'import.batch_not_found', batchId });
}

export interface ImportRowDetail extends Omit<ImportRow, 'detail'> {
  /** Field diff of an update, customers of a conflict, column and offending text of a refusal. */
  readonly detail: unknown;
}

/**
 * Rows of a batch that a person must look at, in file order. The operator sees all, an administrator those of the bank's imports
 * that concern no customer, an RM those of the imports into the own book.
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
  const own = sightOfImports(actor) === 'own_book' ? actor.rms : [];
  const books = actor.kind === 'operator' ? await inScope(stores, [], allRms) : actor.role === 'admin' ? [0] : own;
  return inScope(stores, books, async (db) => {
    const wrapped = await batchKey(db, page.batchId);
    if (!wrapped) return [];
    const key = unwrap(stores.keys, wrapped);
    const rows = await readImportRows(db, page);
    return rows.map((row) => ({ ...row, detail: JSON.parse(unseal(key, row.detail)) as unknown }));
  });
}
