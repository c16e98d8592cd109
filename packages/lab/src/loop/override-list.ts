import { OFFER_MINUTES } from '../policies/best-offers.ts';
import type { Contact } from '../seen/contact.ts';
import type { World } from '../world/world.ts';

/** Weeks in which an RM who does not follow the list rings the same person once. */
const QUARTER = 13;

/**
 * What RMs who do not always follow a list do instead: whoever knows their people rings, as often as not, somebody whom they know to be in need;
 * all others, and they themselves the rest of the time, ring the largest balances of the book.
 */
export function overrideList(world: World, contacts: readonly Contact[]): readonly Contact[] {
  const { rules, seen, people, draws } = world;
  if (rules.followsList >= 1) return contacts;
  const week = seen.weeks - 1;
  const listed = new Set(contacts.map(({ customer }) => customer));
  const free = Array.from({ length: seen.customers }, (_, i) => i).filter(
    (i) =>
      seen.gone[i] === 0 && !listed.has(i) && (seen.contactedIn[i] === -1 || week - seen.contactedIn[i]! >= QUARTER),
  );
  const byRm = (of: readonly Own[]) => Map.groupBy(of, ({ customer }) => seen.rmOf[customer]!);
  const known = byRm(knownNeeds(world, free));
  const largest = byRm(
    free.toSorted((a, b) => seen.size[b]! - seen.size[a]!).map((customer) => ({ customer, need: null })),
  );
  const rung = new Set<number>();
  const take = (from: Own[] = []): Own | undefined => {
    const own = from.find(({ customer }) => !rung.has(customer));
    if (own) rung.add(own.customer);
    return own;
  };
  return contacts.map((proposed) => {
    if (draws.overrides(proposed.customer, week) < rules.followsList) return proposed;
    const rm = seen.rmOf[proposed.customer]!;
    const knows = draws.knows(proposed.customer, week) < people.knows[rm]!;
    const own = (knows ? take(known.get(rm)) : undefined) ?? take(largest.get(rm));
    if (own === undefined) return proposed;
    const { customer, need } = own;
    return { customer, need: need ?? proposed.need, deed: 'offer', minutes: OFFER_MINUTES, insteadOf: proposed };
  });
}

/** Whom an RM may ring, about their own need or about what was proposed for somebody else. */
interface Own {
  readonly customer: number;
  readonly need: number | null;
}

/** Needs that are there, in an order that chance decides. */
function knownNeeds({ seen, inNeed, draws }: World, free: readonly number[]): readonly Own[] {
  const week = seen.weeks - 1;
  const width = seen.needs.length;
  return free
    .flatMap((customer) =>
      inNeed.flatMap((own, need) =>
        own[customer] === 1 ? [{ customer, need, lot: draws.picks(customer * width + need, week) }] : [],
      ),
    )
    .toSorted((a, b) => a.lot - b.lot);
}
