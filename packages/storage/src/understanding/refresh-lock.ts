import type { Db } from '../db/db.ts';

/** Advisory lock of the vivero database: whoever folds the whole bank holds it alone, whoever folds single customers shares it. */
const FOLDING = 7_204_003;

/** Waits until nobody folds anything, and keeps it so for the rest of this transaction. Before the snapshot that the fold reads. */
export async function holdFolding(db: Db): Promise<void> {
  await db.query('select pg_advisory_xact_lock($1)', [FOLDING]);
}

/**
 * Waits for a fold of the whole bank to end, and keeps the next from starting for the rest of this transaction: it would write what it
 * read before over what is written now.
 */
export async function shareFolding(db: Db): Promise<void> {
  await db.query('select pg_advisory_xact_lock_shared($1)', [FOLDING]);
}

/** The same without waiting: false while the whole bank is being folded. */
export async function mayFold(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ shared: boolean }>('select pg_try_advisory_xact_lock_shared($1) as shared', [
    FOLDING,
  ]);
  return rows[0]?.shared === true;
}
