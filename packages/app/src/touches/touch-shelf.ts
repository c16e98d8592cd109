import { type ContentStanding, defaultCatalogue, type Product } from '@vivero/domain';

/** What a touch may name, and whether it may: the bank's products and its content. */
export interface TouchShelf {
  readonly product: (productId: string) => Product | undefined;
  readonly standing: (contentId: string) => ContentStanding;
}

export function touchShelf(currency: string): TouchShelf {
  const { products, content } = defaultCatalogue(currency);
  const byId = new Map(products.map((product) => [product.productId, product]));
  const known = new Set(content.map(({ contentId }) => contentId));
  return {
    product: (productId) => byId.get(productId),
    standing: (contentId) => (known.has(contentId) ? 'valid' : 'unknown'),
  };
}
