import { customerHistory, leavingJump } from '@vivero/decision';
import type { Day } from '@vivero/domain';
import { type Db, ledgerOfCustomers, planHoldings } from '@vivero/storage';
import { productsOf } from '../content/products-of.ts';
import { keptValueModel } from '../models/value-model.ts';

/** Those of these customers whose chance to leave has jumped since so many days ago; nobody where the bank has not learned who leaves. */
export async function jumpedToLeave(
  db: Db,
  rms: readonly number[],
  customerIds: readonly string[],
  { today, days, currency }: { readonly today: Day; readonly days: number; readonly currency: string },
): Promise<readonly string[]> {
  const kept = await keptValueModel(db, today);
  if (kept.state !== 'in_use' || kept.model.leaving.model === null) return [];
  const { leaving } = kept.model;
  const products = await productsOf(db, currency);
  const events = await ledgerOfCustomers(db, customerIds);
  const holdings = await planHoldings(db, rms, customerIds);
  return customerIds.filter((id) => {
    const history = customerHistory(events.get(id) ?? [], holdings.get(id) ?? [], products, currency);
    return leavingJump(leaving, history, today, today - days) !== null;
  });
}
