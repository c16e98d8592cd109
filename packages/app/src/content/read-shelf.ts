import {
  type Catalogue,
  type ContentItem,
  contentStop,
  type Day,
  defaultCatalogue,
  type LibraryItem,
} from '@vivero/domain';
import { type Db, library } from '@vivero/storage';
import { productsOf } from './products-of.ts';
import { titlesOf } from './titles-of.ts';

/** What can be offered and passed on today: the bank's products, and of its own content what may go out beside the built-in one. */
export interface Shelf extends Catalogue {
  /** All of the bank's own content, whether or not it may go out. */
  readonly pieces: readonly LibraryItem[];
  /** Everything that has ever had a name here, for what happened before. */
  readonly names: Catalogue;
}

export async function readShelf(db: Db, currency: string, today: Day): Promise<Shelf> {
  const products = await productsOf(db, currency);
  const pieces = await library(db);
  const built = defaultCatalogue(currency).content;
  const own = new Map(pieces.map((piece) => [piece, shelved(piece, currency)] as const));
  const out = pieces.filter((piece) => contentStop(piece, products, today) === null);
  return {
    products,
    pieces,
    content: [...built, ...out.flatMap((piece) => own.get(piece) ?? [])],
    names: { products, content: [...built, ...own.values()] },
  };
}

const shelved = (piece: LibraryItem, currency: string): ContentItem => {
  const { contentId, type, moment, serves, stages } = piece;
  return { contentId, type, moment, serves, stages, title: titlesOf(piece, currency) };
};
