import type { Day, NewId } from '@vivero/domain';
import {
  clearStagesOf,
  type Db,
  holdingsOfCustomers,
  ledgerOfCustomers,
  lockCustomers,
  mergesOfCustomers,
  needsOfCustomers,
  overridesOfCustomers,
  readBank,
  shareFolding,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { needModels } from '../models/need-models.ts';
import { understand } from './understand.ts';
import { writeUnderstanding } from './write-understanding.ts';

/**
 * Folds these customers anew after something about them was written, in the transaction that wrote it: the same result as a refresh of
 * the whole bank, which waits for this one and this one for it. Customers outside the scope are left alone.
 * @returns the business day that they are understood as of
 */
export async function refreshCustomers(
  db: Db,
  customerIds: readonly string[],
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Day> {
  await shareFolding(db);
  const bank = await readBank(db);
  const asOf = businessDay(bank, now);
  const models = await needModels(db, asOf);
  const customers = await lockCustomers(db, customerIds);
  const ids = customers.map((customer) => customer.customerId);
  const events = await ledgerOfCustomers(db, ids);
  const holdings = await holdingsOfCustomers(db, ids);
  const needs = await needsOfCustomers(db, ids);
  const overrides = await overridesOfCustomers(db, ids);
  const merges = await mergesOfCustomers(db, ids);
  const understood = customers.map((customer) =>
    understand(
      {
        customer,
        events: events.get(customer.customerId) ?? [],
        holdings: holdings.get(customer.customerId) ?? [],
        needs: needs.get(customer.customerId) ?? [],
        overrides: overrides.get(customer.customerId) ?? [],
        merges: merges.get(customer.customerId) ?? [],
      },
      bank.currency,
      asOf,
      newId,
      models,
    ),
  );
  await clearStagesOf(db, ids);
  await writeUnderstanding(db, asOf, understood, now);
  return asOf;
}
