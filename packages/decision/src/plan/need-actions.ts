import {
  type Day,
  declinedProducts,
  isOpen,
  matchingProducts,
  type Need,
  type Product,
  restsUntil,
  type StimulusStep,
  stimulus,
} from '@vivero/domain';
import { needAgreed } from './agreed-later.ts';
import type { Candidate } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { PlanInput } from './plan-input.ts';

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
  { today, products, content, currency }: Pick<PlanInput, 'today' | 'products' | 'content' | 'currency'>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  const declined = declinedProducts(customer.touches);
  for (const need of raisableNeeds(customer, today)) {
    const add = (step: StimulusStep, product: Product | null): void => {
      found.push({
        customer,
        action: step.step,
        purpose: 'marketing',
        need,
        step: step.step,
        product,
        contentId: step.contentId,
        contentGap: step.gap,
        clock: null,
        slip: null,
        birthday: null,
      });
    };
    const stage = customer.stage.current;
    for (const step of stimulus(need, stage, products, content, null)) {
      if (step.step !== 'offer') add(step, null);
      else
        for (const product of matchingProducts(need, stage, products, 5))
          if (product.currency === currency && !declined.has(product.productId)) add(step, product);
    }
  }
  return found;
}
