import type { ContactMedium, Product } from '@vivero/domain';
import type { Means } from './candidate.ts';
import type { CustomerFacts } from './customer-facts.ts';

/** Suggestions that several people share: at most so many more today. */
export interface SharedLimit {
  /** Stable name. */
  readonly limit: string;
  /** Which suggestions count: all that is given has to match; nothing given = every one. */
  readonly products?: readonly string[];
  readonly content?: readonly string[];
  readonly media?: readonly ContactMedium[];
  /** Whose suggestions count; absent = everybody's. */
  readonly rms?: readonly number[];
  /** How many more there may be today, a whole number >= 0. */
  readonly left: number;
}

/** The limits that a suggestion draws on, as bits in their order; 0 = none. */
export type Draws = number;

/** What of a suggestion may count somewhere. */
interface Suggestion {
  readonly product: Pick<Product, 'productId'> | null;
  readonly contentId: string | null;
  readonly customer: Pick<CustomerFacts, 'rm'>;
}

/** Bits of a number that are safe to shift. */
const MOST_LIMITS = 30;

/** @throws RangeError for more than 30 limits, two of one name, and for stocks that are none */
export function drawsOn(
  limits: readonly SharedLimit[],
): (suggestion: Suggestion, means: Pick<Means, 'medium'>) => Draws {
  if (limits.length > MOST_LIMITS) throw new RangeError(`${limits.length} limits, at most ${MOST_LIMITS}`);
  if (new Set(limits.map(({ limit }) => limit)).size < limits.length)
    throw new RangeError('two limits have the same name');
  for (const { limit, left } of limits)
    if (!Number.isSafeInteger(left) || left < 0) throw new RangeError(`${limit}: a stock is a count, got ${left}`);
  if (limits.length === 0) return () => 0;
  return ({ product, contentId, customer }, { medium }) => {
    let draws = 0;
    for (const [bit, { products, content, media, rms }] of limits.entries())
      if (
        (products === undefined || (product !== null && products.includes(product.productId))) &&
        (content === undefined || (contentId !== null && content.includes(contentId))) &&
        (media === undefined || media.includes(medium)) &&
        (rms === undefined || rms.includes(customer.rm))
      )
        draws |= 1 << bit;
    return draws;
  };
}

/** Whether whoever has `given` back can take `taken` without drawing on anything else. */
export const drawsNoMore = (taken: Draws, given: Draws): boolean => (taken & ~given) === 0;
