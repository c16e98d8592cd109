import type { NeedKind } from '../needs/need-kind.ts';
import type { ProductCategory } from './product-category.ts';

/** Declared role of a product in a plan (definitions.md 2.11): opens the door, sells most, earns most. */
export const PRODUCT_ROLES = ['traffic', 'hit', 'profit'] as const;
export type ProductRole = (typeof PRODUCT_ROLES)[number];

/** Risk level R1..R5 of NFRA Order 7/2025; 1 is the lowest. */
export type RiskLevel = 1 | 2 | 3 | 4 | 5;

/** One product of the bank's catalogue. Rates and terms are facts; sentences about them belong to content. */
export interface Product {
  readonly productId: string;
  readonly name: Readonly<Record<'en' | 'zh' | 'es', string>>;
  readonly category: ProductCategory;
  readonly role: ProductRole;
  readonly riskLevel: RiskLevel;
  readonly serves: readonly NeedKind[];
  /** Twelve-month margin as a share of the amount placed or lent, e.g. 0.012. */
  readonly marginRate: number;
  /** Twelve-month margin in minor units that does not depend on an amount (fees). */
  readonly marginFixedMinor: number;
  readonly currency: string;
  readonly minimumMinor: number;
  readonly tenorDays: number | null;
  /** What the customer gets or pays a year, as a share (0.021); null where the bank has stated none. */
  readonly rate: number | null;
}
