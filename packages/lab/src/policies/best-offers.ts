import type { Contact } from '../seen/contact.ts';
import type { SeenBank } from '../seen/seen-bank.ts';

/** Minutes of an offer by telephone, as the plan counts them. */
export const OFFER_MINUTES = 12;
/** Nobody is rung up again within so many weeks, whatever a model says. */
const REST_WEEKS = 2;

/** What an offer about a need is worth to a policy; the customer's best need is taken. Not positive = not worth the minutes. */
export type WorthOfOffer = (customer: number, need: number) => number;

/** Each RM's minutes filled with the offers that are worth most, one a customer. */
export function bestOffers(seen: SeenBank, worth: WorthOfOffer, rest = REST_WEEKS): readonly Contact[] {
  const week = seen.weeks - 1;
  const found: { contact: Contact; worth: number }[] = [];
  for (let customer = 0; customer < seen.customers; customer += 1) {
    const last = seen.contactedIn[customer]!;
    if (seen.gone[customer] === 1 || (last >= 0 && week - last < rest)) continue;
    let best = 0;
    let need = -1;
    for (let k = 0; k < seen.needs.length; k += 1) {
      const own = worth(customer, k);
      if (own > best) [best, need] = [own, k];
    }
    if (need >= 0) found.push({ contact: { customer, need, deed: 'offer', minutes: OFFER_MINUTES }, worth: best });
  }
  return found.toSorted((a, b) => b.worth - a.worth).map(({ contact }) => contact);
}

/** Margin that a purchase would bring, whole units. */
export const marginOf = (seen: SeenBank, customer: number, need: number): number =>
  seen.needs[need]!.margin * seen.size[customer]!;
