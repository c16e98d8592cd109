import type { KeyObject } from 'node:crypto';
import { type Actor, type Day, fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  type AuditEntry,
  type Bank,
  type Db,
  inScope,
  mayFold,
  readBank,
  readCustomersForMerge,
  shareFolding,
  type StoredCustomer,
  type Stores,
  unwrap,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { foldAfter } from '../outcomes/fold-after.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';

export interface Clock {
  /** ISO instant with Z. */
  readonly now: string;
  readonly newId: NewId;
}

/** One customer in the middle of a change: the row is locked. */
export interface Changing {
  readonly db: Db;
  readonly bank: Bank;
  readonly today: Day;
  readonly customer: StoredCustomer;
  readonly subject: { readonly customerId: string; readonly rm: number };
  /** Seals and opens the person's words. */
  readonly key: KeyObject;
  /** Whether the customer can be folded here and now; not while the whole bank is. */
  readonly folds: boolean;
}

/** What a change leaves in the audit beside who, when and whom; null = nothing was written: the same tap sent twice. */
export type Trace = Pick<AuditEntry, 'action' | 'details'> | null;
export type NotFound = Extract<Problem, { code: 'customer.not_found' }>;

export interface ChangeOptions {
  /** Waits for a fold of the whole bank to end: for what such a fold, which has read already, could write against. */
  readonly waits?: boolean;
}

/**
 * Changes one customer in one transaction: locked, written, folded anew, audited. A change that answers a problem must not have written
 * anything. Somebody else's customer is not found, exactly as one that does not exist. While the whole bank is being folded nobody
 * waits for it: the customer is folded by itself afterwards.
 * @param whose the customer's id, or how it is found in the actor's books
 */
export async function changeCustomer<P extends Problem>(
  stores: Stores,
  actor: Actor,
  whose: string | ((db: Db) => Promise<string | undefined>),
  clock: Clock,
  change: (changing: Changing) => Promise<Result<Trace, P>>,
  { waits = false }: ChangeOptions = {},
): Promise<Result<null, P | NotFound>> {
  let late: string | null = null;
  const result = await inScope(stores, actor.rms, async (db): Promise<Result<null, P | NotFound>> => {
    // Before the row: a fold of the whole bank holds this lock and may come to wait for the row.
    if (waits) await shareFolding(db);
    const folds = waits || (await mayFold(db));
    const customerId = typeof whose === 'string' ? whose : ((await whose(db)) ?? '');
    const [customer] = await readCustomersForMerge(db, [customerId], true);
    if (customer === undefined) return fail({ code: 'customer.not_found', customerId });
    const bank = await readBank(db);
    const changed = await change({
      db,
      bank,
      today: businessDay(bank, clock.now),
      customer,
      subject: { customerId, rm: customer.rm },
      key: unwrap(stores.keys, customer.wrapped),
      folds,
    });
    if (!changed.ok) return changed;
    if (changed.value === null) return ok(null);
    await appendAudit(db, { at: clock.now, actor: actor.id, subject: customerId, ...changed.value });
    if (folds) await refreshCustomers(db, [customerId], clock);
    else late = customerId;
    return ok(null);
  });
  if (late !== null) await foldAfter(stores, actor, late, clock);
  return result;
}
