import { type Actor, fail, ok, type Result } from '@vivero/domain';
import {
  allRms,
  appendAudit,
  batchById,
  endBatch,
  holdOrganisation,
  inScope,
  type KeptRow,
  removeEvents,
  rollbackBatch,
  runningBatch,
  type Stores,
  takeImportLock,
  widenScope,
} from '@vivero/storage';
import { bookOfReach, importReach } from './import-reach.ts';

export interface RollbackReport {
  readonly batchId: string;
  /** Rows removed per table. */
  readonly removed: Readonly<Record<string, number>>;
  readonly restored: Readonly<Record<'customer' | 'holding', number>>;
  /** What had to stay: edited since the import, or used by what came after it. Empty = every table is as it was before. */
  readonly kept: readonly KeptRow[];
}

/**
 * Takes an import back, all of it in one transaction: what it created goes (events through the removal log), what it updated
 * gets its former content back. Rows that somebody changed or used since are left and named in the report. An RM takes back what was
 * brought into the own book; any other batch does not exist for them.
 */
export async function rollbackImport(
  stores: Stores,
  batchId: string,
  { actor, now }: { readonly actor: Actor; readonly now: () => string },
): Promise<Result<RollbackReport>> {
  const reach = importReach(actor);
  if (reach === undefined) return fail({ code: 'access.refused', action: 'import.rollback' });
  return inScope(stores, [bookOfReach(reach)], async (db) => {
    if (!(await takeImportLock(db))) return fail({ code: 'import.running', batchId: (await runningBatch(db)) ?? '' });
    if (reach === 'bank') await widenScope(db, await allRms(db));
    const batch = await batchById(db, batchId);
    if (!batch) return fail({ code: 'import.batch_not_found', batchId });
    if (batch.state === 'rolled_back') return fail({ code: 'import.already_rolled_back', batchId });
    if (reach === 'bank') await holdOrganisation(db);
    const at = now();
    const events = await removeEvents(db, { batchId }, 'rollback', at);
    const { removed, restored, kept } = await rollbackBatch(db, batchId);
    const rollback = { batchId, removed: { ledger_event: events, ...removed }, restored, kept };
    await endBatch(db, {
      batchId,
      state: 'rolled_back',
      endedAt: at,
      report: { ...(batch.report as object | null), rollback },
    });
    const details = { removed: rollback.removed, restored, kept: kept.length };
    await appendAudit(db, { at, actor: actor.id, action: 'import.rolled_back', subject: batchId, details });
    return ok(rollback);
  });
}
