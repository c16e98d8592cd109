import type { NeedState } from '../needs/need.ts';
import type { Product } from '../product-plan/product.ts';

/**
 * Why a person is contacted. `service`: the contract itself or the person's own matter (maturity, promise, complaint).
 * `marketing`: everything that wants to interest or sell. `in_person`: what may be raised only while the person is there or
 * has rung of their own accord, such as asking for a consent (a message that asks for permission to send messages is one).
 */
export const CONTACT_PURPOSES = ['service', 'marketing', 'in_person'] as const;
export type ContactPurpose = (typeof CONTACT_PURPOSES)[number];

/** What somebody wants to do, as far as the rules on how people are contacted look at it: the same for all products of a category. */
export interface MediumRequest {
  readonly purpose: ContactPurpose;
  /** A named product is an offer; null for content, questions, service. */
  readonly product: Pick<Product, 'category'> | null;
  /** The person and the bank have agreed on this very contact: it is the kept promise, nothing else may come along. */
  readonly agreed: boolean;
}

/** The same as far as any rule looks at it. */
export interface GateRequest extends MediumRequest {
  readonly product: Product | null;
  /** State of the need that the action serves; null when it serves none. */
  readonly needState: NeedState | null;
}
