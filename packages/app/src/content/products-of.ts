import { defaultCatalogue, type Product } from '@vivero/domain';
import { type Db, statedProducts } from '@vivero/storage';

/** What the bank states of its products, before what Vivero comes with. */
export async function productsOf(db: Db, currency: string): Promise<readonly Product[]> {
  const stated = new Map((await statedProducts(db)).map(({ version: _, ...product }) => [product.productId, product]));
  const built = defaultCatalogue(currency).products;
  const known = new Set(built.map(({ productId }) => productId));
  return [
    ...built.map((product) => stated.get(product.productId) ?? product),
    ...[...stated.values()].filter(({ productId }) => !known.has(productId)),
  ];
}
