import type { Product } from './product.ts';

/** What a text may quote of a product. The margin is none of them: it is nobody's business outside. */
export const PRODUCT_FACTS = ['rate', 'minimum', 'tenor_days', 'risk_level'] as const;
export type ProductFact = (typeof PRODUCT_FACTS)[number];

/** A fact as a number: a share, minor units, days, 1..5; null where the bank has stated none. */
export function factOf(product: Product, fact: ProductFact): number | null {
  switch (fact) {
    case 'rate':
      return product.rate;
    case 'minimum':
      return product.minimumMinor === 0 ? null : product.minimumMinor;
    case 'tenor_days':
      return product.tenorDays;
    case 'risk_level':
      return product.riskLevel;
  }
}
