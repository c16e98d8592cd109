import { type NewId, SHIPPED_PLAYBOOKS } from '@vivero/domain';
import { type Db, inScope, insertPlaybook, readPlaybooks, type StoredPlaybook, type Stores } from '@vivero/storage';

/** Every playbook; those that Vivero comes with are put in as drafts where they are not there yet. None is on until somebody publishes it. */
export async function playbooksWithShipped(
  db: Db,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<StoredPlaybook[]> {
  const stored = await readPlaybooks(db);
  const missing = Object.entries(SHIPPED_PLAYBOOKS).filter(([name]) => !stored.some(({ shipped }) => shipped === name));
  if (missing.length === 0) return stored;
  for (const [shipped, draft] of missing)
    await insertPlaybook(db, { playbookId: newId('pbk'), shipped, draft, at: now, by: 'vivero' });
  return readPlaybooks(db);
}

/** Puts in what Vivero comes with, for whoever names one of them before anybody has looked at the list. */
export const keepShipped = async (
  stores: Pick<Stores, 'app'>,
  made: Parameters<typeof playbooksWithShipped>[1],
): Promise<void> => void (await inScope(stores, [], (db) => playbooksWithShipped(db, made)));
