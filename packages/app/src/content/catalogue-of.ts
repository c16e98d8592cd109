import {
  type Catalogue,
  type ContentItem,
  contentStop,
  type Day,
  defaultCatalogue,
  LANGUAGES,
  type Language,
  type LibraryItem,
  type Product,
} from '@vivero/domain';
import { type Db, library, statedProducts } from '@vivero/storage';

/** The shelf: what the bank states of its products before what Vivero comes with, and its own content that may go out today beside the built-in one. */
export async function catalogueOf(db: Db, currency: string, today: Day): Promise<Catalogue> {
  const products = await productsOf(db, currency);
  const own = (await library(db)).filter((item) => contentStop(item, products, today) === null);
  return { products, content: [...defaultCatalogue(currency).content, ...own.map(shelved)] };
}

/** Everything that has ever had a name on the shelf, for what happened before. */
export async function shelfNames(db: Db, currency: string): Promise<Catalogue> {
  return {
    products: await productsOf(db, currency),
    content: [...defaultCatalogue(currency).content, ...(await library(db)).map(shelved)],
  };
}

export async function productsOf(db: Db, currency: string): Promise<readonly Product[]> {
  const stated = new Map((await statedProducts(db)).map(({ version: _, ...product }) => [product.productId, product]));
  const built = defaultCatalogue(currency).products;
  const known = new Set(built.map(({ productId }) => productId));
  return [
    ...built.map((product) => stated.get(product.productId) ?? product),
    ...[...stated.values()].filter(({ productId }) => !known.has(productId)),
  ];
}

/** A piece as the plan of the day sees it: a title in every language, the nearest one where nobody has written it in that. */
const shelved = ({ contentId, type, moment, serves, stages, variants }: LibraryItem): ContentItem => ({
  contentId,
  type,
  moment,
  serves,
  stages,
  title: titlesOf(variants),
});

export function titlesOf(variants: LibraryItem['variants']): Readonly<Record<Language, string>> {
  const titleIn = (language: Language): string =>
    (variants.find((variant) => variant.language === language) ?? variants[0])?.title ?? '';
  return Object.fromEntries(LANGUAGES.map((language) => [language, titleIn(language)])) as Record<Language, string>;
}
