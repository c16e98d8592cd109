import type { Need, Product, ProductCategory } from '@vivero/domain';
import type { CustomerFacts } from './customer-facts.ts';
import type { PlanPolicy } from './plan-input.ts';

/** Products into which the customer's own money goes: nobody places more than they have. */
const PLACES_MONEY: ReadonlySet<ProductCategory> = new Set([
  'current_account',
  'savings',
  'term_deposit',
  'wealth',
  'pension',
  'fx',
]);

/**
 * The bank's margin over twelve months if the product serves the need, in minor units, 0 .. `marginCapMinor`. The amount is the
 * money at stake, at least the product's minimum, at most the customer's balance where it is known and the product places money
 * (below the minimum then nothing can be placed and only the fee counts).
 */
export function twelveMonthMargin(
  product: Product,
  need: Pick<Need, 'amountMinor'>,
  customer: Pick<CustomerFacts, 'balanceMinor'>,
  policy: Pick<PlanPolicy, 'marginCapMinor'>,
): number {
  let amount = Math.max(need.amountMinor, product.minimumMinor);
  if (PLACES_MONEY.has(product.category) && customer.balanceMinor !== null) {
    amount = Math.min(amount, Math.max(0, customer.balanceMinor));
    if (amount < product.minimumMinor) amount = 0;
  }
  return Math.min(policy.marginCapMinor, Math.max(0, product.marginRate * amount + product.marginFixedMinor));
}
