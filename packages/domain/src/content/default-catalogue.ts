import type { Product } from '../product-plan/product.ts';
import type { ContentItem } from './content-item.ts';
import { DEFAULT_CONTENT } from './default-content.ts';
import { defaultProducts } from './default-products.ts';

export interface Catalogue {
  readonly products: readonly Product[];
  readonly content: readonly ContentItem[];
}

/** Ids of the built-in catalogue begin so; a page that shows one says that it is a default. */
export const DEFAULT_ID_PREFIX = 'default.';

/** A generic catalogue that covers every need kind, for the time until a bank brings its own. */
export const defaultCatalogue = (currency: string): Catalogue => ({
  products: defaultProducts(currency),
  content: DEFAULT_CONTENT,
});
