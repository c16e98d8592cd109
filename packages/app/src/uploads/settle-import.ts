import { type Actor, type NewId, ok, type Result } from '@vivero/domain';
import { customersOfBatch, inScope, type Stores } from '@vivero/storage';
import { importReach } from '../intake/import-reach.ts';
import { planDay } from '../plan/plan-day.ts';
import { refresh } from '../refresh/refresh.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { system } from '../users/actors.ts';
import type { OnWork } from './work.ts';

export interface Settling {
  readonly stores: Stores;
  readonly actor: Actor;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly onWork: OnWork;
}

/** Customers folded in one transaction. */
const AT_ONCE = 500;

/** Whom an RM's batch touches; asked before a rollback, which forgets it. Of a bank-wide one the whole bank is understood anew. */
export async function touchedBy(
  { stores, actor }: Pick<Settling, 'stores' | 'actor'>,
  batchId: string,
): Promise<string[]> {
  const reach = importReach(actor);
  if (reach === undefined || reach === 'bank') return [];
  return inScope(stores, [reach.ownBook], (db) => customersOfBatch(db, batchId));
}

/** After an import or its rollback: understands who was touched and decides the day anew, so that Today is right at once. */
export async function settleImport(settling: Settling, touched: readonly string[]): Promise<Result<unknown>> {
  const { stores, actor, now, newId, onWork } = settling;
  const reach = importReach(actor);
  if (reach === undefined) return ok(null);
  if (reach === 'bank') {
    await refresh(stores, { now, newId, onProgress: (done, total) => onWork({ stage: 'understanding', done, total }) });
    const onProgress = (done: number, total: number): void => onWork({ stage: 'deciding', done, total });
    return planDay(stores, await system(stores, 'import'), { now, newId, onProgress });
  }
  for (let from = 0; from < touched.length; from += AT_ONCE) {
    onWork({ stage: 'understanding', done: from, total: touched.length });
    await inScope(stores, [reach.ownBook], (db) =>
      refreshCustomers(db, touched.slice(from, from + AT_ONCE), { now: now(), newId }),
    );
  }
  onWork({ stage: 'deciding', done: 0, total: 1 });
  return planDay(stores, actor, { rm: reach.ownBook, now, newId });
}
