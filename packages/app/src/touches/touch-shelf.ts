import {
  type ContentStanding,
  contentStop,
  type ContentStop,
  type Day,
  defaultCatalogue,
  type Language,
  type LibraryItem,
  type Product,
  type TouchWish,
} from '@vivero/domain';
import { type Db, library } from '@vivero/storage';
import { filledText } from '../content/filled-text.ts';
import { productsOf } from '../content/products-of.ts';

/** What an item of the library says. `text` is null where it is no more than its title. */
export interface ContentWords {
  readonly title: string;
  readonly text: string | null;
}

/** What touches may name, and whether they may: the bank's products and its content as they are today. */
export interface TouchShelf {
  readonly product: (productId: string) => Product | undefined;
  readonly standing: (contentId: string) => ContentStanding;
  readonly words: (contentId: string, language: Language) => ContentWords | undefined;
}

const STANDING_OF: Readonly<Record<ContentStop, ContentStanding>> = {
  draft: 'unapproved',
  submitted: 'unapproved',
  withdrawn: 'unapproved',
  facts_changed: 'stale',
  ended: 'ended',
};

/** @param touches those that are judged: of the library only what they name is read */
export async function touchShelf(
  db: Db,
  currency: string,
  today: Day,
  touches: readonly Pick<TouchWish, 'contentId'>[],
): Promise<TouchShelf> {
  const named = new Set(touches.flatMap(({ contentId }) => contentId ?? []));
  const products = await productsOf(db, currency);
  const byId = new Map(products.map((product) => [product.productId, product]));
  const built = new Map(defaultCatalogue(currency).content.map((item) => [item.contentId, item]));
  const own = new Map((await library(db, [...named])).map((item) => [item.contentId, item]));
  return {
    product: (productId) => byId.get(productId),
    standing(contentId) {
      const item = own.get(contentId);
      if (item === undefined) return built.has(contentId) ? 'valid' : 'unknown';
      const stop = contentStop(item, products, today);
      return stop === null ? 'valid' : STANDING_OF[stop];
    },
    words(contentId, language) {
      const item = own.get(contentId);
      if (item !== undefined) return wordsOf(item, language, currency);
      const title = built.get(contentId)?.title[language];
      return title === undefined ? undefined : { title, text: null };
    },
  };
}

/** The wording in this language, or the first there is: what compliance has approved, with the facts put in. */
function wordsOf(item: LibraryItem, language: Language, currency: string): ContentWords | undefined {
  const variant = item.variants.find((each) => each.language === language) ?? item.variants[0];
  if (variant === undefined) return undefined;
  const fill = (text: string): string => filledText(text, item.facts, variant.language, currency);
  return { title: fill(variant.title), text: variant.body === '' ? null : fill(variant.body) };
}
