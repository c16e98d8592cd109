import {
  type Day,
  affordable,
  declinedProducts,
  isOpen,
  type Need,
  type Product,
  restsUntil,
  type StimulusStep,
} from '@vivero/domain';
import { needAgreed } from './agreed-later.ts';
import type { Candidate } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { PlanInput } from './plan-input.ts';
import type { Shelf } from './shelf.ts';

/** Needs that may be raised today: open, inside their window, neither agreed for another day nor resting after a "not now". */
export const raisableNeeds = ({ needs, promises, touches }: CustomerFacts, today: Day): readonly Need[] =>
  needs.filter(
    (need) =>
      isOpen(need) &&
      need.from <= today &&
      need.until >= today &&
      !needAgreed(promises, need.needId, today) &&
      restsUntil(touches, need.kind, today) === null,
  );

/**
 * Every step on the path of every need that may be raised today. The offer step is spread over all products that serve the need,
 * whatever their risk: the rules decide, and what they refuse can then be told. Products in another currency than the bank's
 * are left out, because their margin cannot be compared, and those that the customer has turned down.
 */
export function needActions(
  customer: CustomerFacts,
  { today }: Pick<PlanInput, 'today'>,
  shelf: Shelf,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const needs = raisableNeeds(customer, today);
  if (needs.length === 0) return found;
  const declined = declinedProducts(customer.touches);
  for (const need of needs) {
    const { steps, products } = shelf.of(need.kind, customer.stage.current);
    for (const step of steps[need.state] ?? []) {
      if (step.step !== 'offer') found.push(stepOf(customer, need, step, null));
      else
        for (const product of products)
          if (affordable(product, need) && !declined.has(product.productId))
            found.push(stepOf(customer, need, step, product));
    }
  }
  return found;
}

const stepOf = (
  customer: CustomerFacts,
  need: Need,
  { step, contentId, gap }: StimulusStep,
  product: Product | null,
): Candidate => ({
  customer,
  action: step,
  purpose: 'marketing',
  need,
  step,
  product,
  contentId,
  contentGap: gap,
  clock: null,
  slip: null,
  birthday: null,
});
