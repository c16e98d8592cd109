import type { CustomerFacts } from '@vivero/decision';
import type { Day } from '@vivero/domain';
import {
  answeredCustomers,
  type Db,
  type MasterKey,
  needsOfBooks,
  planCustomers,
  planHoldings,
  planIdentities,
  planPromises,
  readBank,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { birthdayOf } from './birthday-of.ts';
import { gateFactsOf } from './gate-facts-of.ts';

/** Everything the choice of the day has to know about the customers of these books, or about some of them. */
export async function customerFacts(
  db: Db,
  keys: MasterKey,
  rms: readonly number[],
  today: Day,
  only: readonly string[] | null = null,
): Promise<CustomerFacts[]> {
  const bank = await readBank(db);
  const customers = await planCustomers(db, rms, only);
  const birthdays = new Map(
    (await planIdentities(db, rms, only)).map((each) => [each.customerId, birthdayOf(keys, each, bank, today)]),
  );
  const needs = await needsOfBooks(db, rms, only);
  const holdings = await planHoldings(db, rms, only);
  const gateFacts = await gateFactsOf(db, rms, today, only);
  const promises = await planPromises(db, rms, only);
  const answered = await answeredCustomers(db, rms, today, only);
  return customers.map((customer) => ({
    // What was recorded since the last refresh counts at once: nobody is rung up after asking not to be.
    ...gateFacts({ ...customer, detour: customer.recordedDetour ?? customer.detour }),
    rm: customer.rm,
    stage: {
      current: customer.current,
      highest: customer.highest,
      since: customer.since ?? today,
      nextDecayOn: customer.nextDecayOn,
      decaysTo: customer.decaysTo,
    },
    segment: customer.segment,
    birthday: birthdays.get(customer.customerId) ?? null,
    needs: needs.get(customer.customerId) ?? [],
    holdings: holdings.get(customer.customerId) ?? [],
    promises: (promises.get(customer.customerId) ?? []).map(({ madeAt, ...promise }) => ({
      ...promise,
      madeOn: businessDay(bank, madeAt),
    })),
    answered: answered.has(customer.customerId),
    balanceMinor: customer.balanceMinor,
  }));
}
