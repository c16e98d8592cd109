import type { NeedShelf, WirePhrase } from '../api/wire.ts';

type Content = NeedShelf['content'][number];
type Product = NeedShelf['products'][number];

/** What lies on the shelf, whichever kind it is: a name, where it fits, and the sentence that goes with it. */
export interface ShelfItem {
  readonly id: string;
  readonly kind: Content['type'] | 'products';
  readonly name: Content['title'];
  readonly scene: Content['scene'];
  readonly line: WirePhrase;
  readonly content?: Content;
  readonly product?: Product;
}

export const itemsOf = ({ content, products }: NeedShelf): readonly ShelfItem[] => [
  ...content.map((item): ShelfItem => ({
    ...item,
    id: item.contentId,
    kind: item.type,
    name: item.title,
    content: item,
  })),
  ...products.map((item): ShelfItem => ({ ...item, id: item.productId, kind: 'products', product: item })),
];
