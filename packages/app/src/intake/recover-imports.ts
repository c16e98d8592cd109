import {
  allRms,
  appendAudit,
  inScope,
  interruptRunning,
  type Stores,
  takeImportLock,
  widenScope,
} from '@vivero/storage';

/**
 * To be called at every start: batches that say `running` although no process holds the import lock were left by one that died.
 * Their rows never became visible; the same file imported again goes on under the same batch id.
 * @returns ids of the batches that are `interrupted` now
 */
export async function recoverImports(stores: Stores, now: () => string): Promise<readonly string[]> {
  return inScope(stores, [0], async (db) => {
    if (!(await takeImportLock(db))) return [];
    await widenScope(db, await allRms(db));
    const at = now();
    const interrupted = await interruptRunning(db, at);
    for (const subject of interrupted)
      await appendAudit(db, { at, actor: 'system:recover', action: 'import.interrupted', subject, details: {} });
    return interrupted;
  });
}
