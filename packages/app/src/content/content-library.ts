import {
  type ContentItem,
  type ContentStop,
  contentStop,
  type Day,
  defaultCatalogue,
  type Language,
  type LibraryItem,
  type Product,
  shelfFreshness,
} from '@vivero/domain';
import { contentUses, inScope, plannedContent, readBank, readWide, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { type PieceNote, pieceNotes } from './piece-notes.ts';
import { readShelf } from './read-shelf.ts';
import { titlesOf } from './titles-of.ts';

/** How a piece is used. */
export interface PieceUse {
  readonly uses: number;
  readonly customers: number;
  readonly notes: readonly PieceNote[];
}
export interface ListedPiece extends LibraryItem, PieceUse {
  readonly title: Readonly<Record<Language, string>>;
  readonly stop: ContentStop | null;
  /** 0..1, how much of it counts on the shelf today. */
  readonly fresh: number;
}
export interface ContentLibrary {
  readonly today: Day;
  readonly currency: string;
  readonly products: readonly Product[];
  readonly pieces: readonly ListedPiece[];
  readonly builtIn: readonly (ContentItem & PieceUse)[];
}

const USE_DAYS = 60;

/** The library: every piece with whether it may go out, how fresh it is and how it is used. */
export async function contentLibrary(stores: Stores, now: string): Promise<ContentLibrary> {
  const { bank, shelf, planned, today } = await inScope(stores, [], async (db) => {
    const bank_ = await readBank(db);
    const day = businessDay(bank_, now);
    const shelf_ = await readShelf(db, bank_.currency, day);
    return { bank: bank_, today: day, shelf: shelf_, planned: await plannedContent(db, day) };
  });
  const uses = await readWide(stores, (wide) => contentUses(wide, today - USE_DAYS + 1, today));
  const used = new Map(uses.map((use) => [use.contentId, use]));
  const useOf = (contentId: string): PieceUse => ({
    uses: used.get(contentId)?.uses ?? 0,
    customers: used.get(contentId)?.customers ?? 0,
    notes: pieceNotes(contentId, used, planned),
  });
  return {
    today,
    currency: bank.currency,
    products: shelf.products,
    pieces: shelf.pieces.map((item) => ({
      ...item,
      ...useOf(item.contentId),
      title: titlesOf(item, bank.currency),
      stop: contentStop(item, shelf.products, today),
      fresh: shelfFreshness(item, shelf.products, today),
    })),
    builtIn: defaultCatalogue(bank.currency).content.map((item) => ({ ...item, ...useOf(item.contentId) })),
  };
}
