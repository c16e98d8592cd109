import { type ContentStanding, defaultCatalogue, type Language, type Product } from '@vivero/domain';

/** What an item of the library says. `text` is null where it is no more than its title. */
export interface ContentWords {
  readonly title: string;
  readonly text: string | null;
}

/** What a touch may name, and whether it may: the bank's products and its content. */
export interface TouchShelf {
  readonly product: (productId: string) => Product | undefined;
  readonly standing: (contentId: string) => ContentStanding;
  readonly words: (contentId: string, language: Language) => ContentWords | undefined;
}

export function touchShelf(currency: string): TouchShelf {
  const { products, content } = defaultCatalogue(currency);
  const byId = new Map(products.map((product) => [product.productId, product]));
  const items = new Map(content.map((item) => [item.contentId, item]));
  return {
    product: (productId) => byId.get(productId),
    standing: (contentId) => (items.has(contentId) ? 'valid' : 'unknown'),
    words: (contentId, language) => {
      const item = items.get(contentId);
      return item && { title: item.title[language], text: null };
    },
  };
}
