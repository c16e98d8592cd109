import type { KeyObject } from 'node:crypto';
import { type Actor, type Day, fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  type AuditEntry,
  type Bank,
  type Db,
  inScope,
  readBank,
  readCustomersForMerge,
  shareFolding,
  type StoredCustomer,
  type Stores,
  unwrap,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';

export interface Clock {
  /** ISO instant with Z. */
  readonly now: string;
  readonly newId: NewId;
}

/** One customer in the middle of a change: the row is locked, and nobody folds the bank meanwhile. */
export interface Changing {
  readonly db: Db;
  readonly bank: Bank;
  readonly today: Day;
  readonly customer: StoredCustomer;
  readonly subject: { readonly customerId: string; readonly rm: number };
  /** Seals and opens the person's words. */
  readonly key: KeyObject;
}

/** What a change leaves in the audit beside who, when and whom. */
export type Trace = Pick<AuditEntry, 'action' | 'details'>;
export type NotFound = Extract<Problem, { code: 'customer.not_found' }>;

/**
 * Changes one customer inside the caller's transaction: locked, written, folded anew, audited. A change that answers a problem must
 * not have written anything. Somebody else's customer is not found, exactly as one that does not exist.
 */
export async function changeWithin<P extends Problem>(
  db: Db,
  stores: Pick<Stores, 'keys'>,
  actor: Actor,
  customerId: string,
  clock: Clock,
  change: (changing: Changing) => Promise<Result<Trace | null, P>>,
): Promise<Result<null, P | NotFound>> {
  await shareFolding(db);
  const [customer] = await readCustomersForMerge(db, [customerId], true);
  if (customer === undefined) return fail({ code: 'customer.not_found', customerId });
  const bank = await readBank(db);
  const subject = { customerId, rm: customer.rm };
  const key = unwrap(stores.keys, customer.wrapped);
  const today = businessDay(bank, clock.now);
  const changed = await change({ db, bank, today, customer, subject, key });
  if (!changed.ok) return changed;
  // Nothing was written: the same tap sent twice.
  if (changed.value === null) return ok(null);
  await refreshCustomers(db, [customerId], clock);
  await appendAudit(db, { at: clock.now, actor: actor.id, subject: customerId, ...changed.value });
  return ok(null);
}

/** The same in a transaction of its own, in the books that the actor may see by name. */
export const changeCustomer = <P extends Problem>(
  stores: Stores,
  actor: Actor,
  customerId: string,
  clock: Clock,
  change: (changing: Changing) => Promise<Result<Trace | null, P>>,
): Promise<Result<null, P | NotFound>> =>
  inScope(stores, actor.rms, (db) => changeWithin(db, stores, actor, customerId, clock, change));
