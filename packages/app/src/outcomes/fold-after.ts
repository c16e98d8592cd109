import type { Actor, NewId } from '@vivero/domain';
import { inScope, mayFold, type Stores } from '@vivero/storage';
import { refreshCustomers } from '../refresh/refresh-customers.ts';

/**
 * Folds the customer anew once the outcome is on record. While the whole bank is being folded that would have to wait for minutes; nobody
 * with a phone in the hand does: it follows by itself then, in this process. If the process ends before, the next refresh does it.
 */
export async function foldAfter(
  stores: Stores,
  actor: Pick<Actor, 'rms'>,
  customerId: string,
  clock: { readonly now: string; readonly newId: NewId },
): Promise<void> {
  const fold = (waits: boolean): Promise<boolean> =>
    inScope(stores, actor.rms, async (db) => {
      if (!waits && !(await mayFold(db))) return false;
      await refreshCustomers(db, [customerId], clock);
      return true;
    });
  if (!(await fold(false))) void fold(true).catch(() => false);
}
