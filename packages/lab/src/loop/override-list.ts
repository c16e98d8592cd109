import type { Contact } from '../seen/contact.ts';
import type { World } from '../world/world.ts';

/** Weeks in which an RM of this kind rings the same large balance once. */
const QUARTER = 13;

/** What RMs who do not always follow a list do instead: some contacts go to the largest balances of the book that were not rung this quarter. */
export function overrideList({ rules, seen, draws }: World, contacts: readonly Contact[]): readonly Contact[] {
  if (rules.followsList >= 1) return contacts;
  const week = seen.weeks - 1;
  const rested = Array.from({ length: seen.customers }, (_, i) => i)
    .filter((i) => seen.gone[i] === 0 && (seen.contactedIn[i] === -1 || week - seen.contactedIn[i]! >= QUARTER))
    .toSorted((a, b) => seen.size[b]! - seen.size[a]!);
  const largest = Map.groupBy(rested, (i) => seen.rmOf[i]!);
  return contacts.map((contact) => {
    if (draws.overrides(contact.customer, week) < rules.followsList) return contact;
    const customer = largest.get(seen.rmOf[contact.customer]!)?.shift();
    return customer === undefined ? contact : { ...contact, customer, deed: 'offer' };
  });
}
