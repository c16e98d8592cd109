import { civil, type Day, type GateFacts } from '@vivero/domain';
import {
  blockedAddresses,
  type Db,
  type GateCustomer,
  heldOut,
  linkedCustomers,
  namedByFriend,
  openComplaints,
  planConsents,
  planTouches,
} from '@vivero/storage';
import { touchOf } from './touch-of.ts';

/** How far back contacts matter: caps look at 30 days, the seed rule at 60. */
const TOUCH_DAYS = 60;

/** Reads what the gate has to know about the customers of these books, or about some of them. @returns the facts of each */
export async function gateFactsOf(
  db: Db,
  rms: readonly number[],
  today: Day,
  only: readonly string[] | null,
): Promise<(customer: Omit<GateCustomer, 'rm'>) => GateFacts> {
  const consents = await planConsents(db, rms, only);
  const complaints = await openComplaints(db, rms, today, only);
  const comparison = await heldOut(db, rms, today, only);
  const blocked = await blockedAddresses(db, rms, only);
  const named = await namedByFriend(db, rms, only);
  const linked = await linkedCustomers(db, rms, today, only);
  const touches = Map.groupBy((await planTouches(db, rms, today, TOUCH_DAYS, only)).map(touchOf), (t) => t.customerId);
  return (customer) => ({
    customerId: customer.customerId,
    detour: customer.detour as GateFacts['detour'],
    relation: customer.relation,
    basis: customer.basis,
    noProfiling: customer.noProfiling,
    namedByFriend: named.has(customer.customerId),
    consents: consents.get(customer.customerId) ?? [],
    reach: {
      phone: customer.reachable.includes('call'),
      email: customer.reachable.includes('email') && !blocked.has(customer.customerId),
      emailCameBack: blocked.has(customer.customerId),
      wechat: linked.has(customer.customerId),
    },
    touches: touches.get(customer.customerId) ?? [],
    openComplaint: complaints.get(customer.customerId) ?? null,
    riskTolerance: customer.riskTolerance,
    riskAssessedOn: customer.riskAssessedOn,
    age: customer.birthYear === null ? null : civil(today).year - customer.birthYear,
    heldOut: comparison.has(customer.customerId),
  });
}
