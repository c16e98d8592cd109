import { isOpen, matchingProducts, type Product, type StimulusStep, stimulus } from '@vivero/domain';
import type { Candidate } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';
import type { PlanInput } from './plan-input.ts';

/**
 * Every step on the path of every open need inside its window. The offer step is spread over all products that serve the need,
 * whatever their risk: the rules decide, and what they refuse can then be told. Products in another currency than the bank's
 * are left out, because their margin cannot be compared.
 */
export function needActions(
  customer: CustomerFacts,
  { today, products, content, currency }: Pick<PlanInput, 'today' | 'products' | 'content' | 'currency'>,
): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const need of customer.needs) {
    if (!isOpen(need) || need.from > today || need.until < today) continue;
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
      });
    };
    const stage = customer.stage.current;
    for (const step of stimulus(need, stage, products, content, null)) {
      if (step.step !== 'offer') add(step, null);
      else
        for (const product of matchingProducts(need, stage, products, 5))
          if (product.currency === currency) add(step, product);
    }
  }
  return found;
}
