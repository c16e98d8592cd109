import type { Day } from '../day.ts';
import { factOf } from '../product-plan/product-fact.ts';
import type { Product } from '../product-plan/product.ts';
import { freshness } from './freshness.ts';
import type { LibraryItem } from './library-item.ts';

/** Why a piece may not go out now; `content_stop.<reason>` is the sentence of each. */
export const CONTENT_STOPS = ['draft', 'submitted', 'withdrawn', 'facts_changed', 'ended'] as const;
export type ContentStop = (typeof CONTENT_STOPS)[number];

/** Whether a fact that the piece quotes is no longer so, or its product no longer there. */
const factsChanged = ({ facts }: Pick<LibraryItem, 'facts'>, products: readonly Product[]): boolean =>
  facts.some(({ productId, fact, value }) => {
    const product = products.find((each) => each.productId === productId);
    return product === undefined || factOf(product, fact) !== value;
  });

/** Null when the piece may go out; else the first thing that stops it. A review that is due stops nothing, it only ages the piece. */
export function contentStop(item: LibraryItem, products: readonly Product[], today: Day): ContentStop | null {
  if (item.state !== 'approved') return item.state;
  if (factsChanged(item, products)) return 'facts_changed';
  return item.endsOn !== null && today > item.endsOn ? 'ended' : null;
}

/** How much of a piece counts on the shelf today: nothing when it may not go out. */
export const shelfFreshness = (item: LibraryItem, products: readonly Product[], today: Day): number =>
  contentStop(item, products, today) === null ? freshness(item, today) : 0;
