import { type Day, type GateFacts, type Need, type ProductCategory, type Touch } from '@vivero/domain';
import {
  type Db,
  lockGateCustomers,
  needsOfBooks,
  planHoldings,
  type StoredTouch,
  touchesUnderWay,
} from '@vivero/storage';
import { gateFactsOf } from '../plan/gate-facts-of.ts';

/** What is on its way to a customer and in no ledger yet. */
export type UnderWay = Awaited<ReturnType<typeof touchesUnderWay>>[number];

/** What the gate has to know of one customer, whatever touch it judges. */
export interface TouchFacts {
  readonly rm: number;
  readonly gate: GateFacts;
  /** Categories that the customer holds here. */
  readonly held: readonly ProductCategory[];
  readonly needs: readonly Need[];
  readonly underWay: readonly UnderWay[];
}

/** Facts of those of these customers that are in scope, each locked until the transaction ends. */
export async function touchFacts(
  db: Db,
  customerIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, TouchFacts>> {
  const only = [...new Set(customerIds)].toSorted();
  const customers = await lockGateCustomers(db, only);
  const rms = [...new Set(customers.map(({ rm }) => rm))];
  const gateFacts = await gateFactsOf(db, rms, today, only);
  const holdings = await planHoldings(db, rms, only);
  const needs = await needsOfBooks(db, rms, only);
  const underWay = Map.groupBy(await touchesUnderWay(db, only), (t) => t.customerId);
  return new Map(
    customers.map((customer) => {
      const id = customer.customerId;
      const gate = gateFacts(customer);
      const held = (holdings.get(id) ?? []).filter((h) => !h.elsewhere && h.endedOn === null).map((h) => h.category);
      return [id, { rm: customer.rm, gate, held, needs: needs.get(id) ?? [], underWay: underWay.get(id) ?? [] }];
    }),
  );
}

/** The order in which touches get a customer's last slot: the weightier, of equals the one asked for earlier. */
export type Rank = Pick<StoredTouch, 'touchId' | 'priority' | 'requestedAt'>;

/**
 * The contacts that the caps count for one touch: those of the ledger, what is being sent or may have been sent, and what may be sent but
 * comes before it. What it outranks does not stand in its way; that is judged again before it is sent itself.
 */
export function countedTouches({ gate, underWay }: TouchFacts, own: Rank, today: Day): readonly Touch[] {
  const ahead = underWay.filter((other) => other.touchId !== own.touchId && isAhead(other, own));
  return ahead.length === 0 ? gate.touches : [...gate.touches, ...ahead.map((other) => slotOf(other, today))];
}

function isAhead(other: UnderWay, own: Rank): boolean {
  if (other.state === 'sending' || other.state === 'unknown') return true;
  if (other.priority !== own.priority) return other.priority > own.priority;
  return other.requestedAt === own.requestedAt ? other.touchId < own.touchId : other.requestedAt < own.requestedAt;
}

/** A slot that is taken: it counts for the caps and for nothing else. */
const slotOf = ({ touchId, customerId, rm, medium, purpose, requestedAt }: UnderWay, today: Day): Touch => ({
  eventId: touchId,
  customerId,
  rm,
  day: today,
  at: requestedAt,
  direction: 'out',
  medium,
  service: purpose === 'service',
  needKind: null,
  productId: null,
  contentId: null,
  activityId: null,
  asksQuestion: false,
  nextStepOn: null,
  extent: 'attempt',
  declined: null,
  closes: false,
});
