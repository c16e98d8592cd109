import type { CustomerFacts } from '@vivero/decision';
import { civil, type Day } from '@vivero/domain';
import {
  answeredCustomers,
  type Db,
  heldOut,
  linkedCustomers,
  type MasterKey,
  needsOfBooks,
  openComplaints,
  type PlanCustomer,
  planConsents,
  planCustomers,
  planHoldings,
  planIdentities,
  planPromises,
  planTouches,
  readBank,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { birthdayOf } from './birthday-of.ts';
import { touchOf } from './touch-of.ts';

/** How far back contacts matter: caps look at 30 days, the seed rule at 60. */
const TOUCH_DAYS = 60;

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
  const consents = await planConsents(db, rms, only);
  const complaints = await openComplaints(db, rms, today, only);
  const promises = await planPromises(db, rms, only);
  const answered = await answeredCustomers(db, rms, today, only);
  const held = await heldOut(db, rms, today, only);
  const linked = await linkedCustomers(db, rms, today, only);
  const touches = Map.groupBy(
    (await planTouches(db, rms, today, TOUCH_DAYS, only)).map(touchOf),
    (touch) => touch.customerId,
  );
  return customers.map((customer) => ({
    ...gateFacts(customer, linked.has(customer.customerId), today),
    consents: consents.get(customer.customerId) ?? [],
    touches: touches.get(customer.customerId) ?? [],
    openComplaint: complaints.get(customer.customerId) ?? null,
    heldOut: held.has(customer.customerId),
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

const gateFacts = (customer: PlanCustomer, linked: boolean, today: Day) => ({
  customerId: customer.customerId,
  // What was recorded since the last refresh counts at once: nobody is rung up after asking not to be.
  detour: (customer.recordedDetour ?? customer.detour) as CustomerFacts['detour'],
  relation: customer.relation,
  basis: customer.basis,
  noProfiling: customer.noProfiling,
  reach: {
    phone: customer.reachable.includes('call'),
    email: customer.reachable.includes('email'),
    wechat: linked,
  },
  riskTolerance: customer.riskTolerance,
  riskAssessedOn: customer.riskAssessedOn,
  age: customer.birthYear === null ? null : civil(today).year - customer.birthYear,
});
