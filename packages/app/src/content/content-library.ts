import { differenceOfShares, type ShareDifference } from '@vivero/decision';
import {
  type ContentItem,
  type ContentStop,
  contentStop,
  type Day,
  defaultCatalogue,
  type LibraryItem,
  type Product,
  shelfFreshness,
} from '@vivero/domain';
import {
  contentEffectCounts,
  contentUses,
  inScope,
  library,
  plannedContent,
  readBank,
  readWide,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { productsOf } from './catalogue-of.ts';
import { type PieceNote, pieceNotes } from './piece-notes.ts';

/** How a piece is used and what went with it. People who were passed a piece are not like the others: their difference is an association. */
export interface PieceUse {
  readonly uses: number;
  readonly customers: number;
  readonly notes: readonly PieceNote[];
  /** Share that went up a stage within 30 days, less that of people of the same stages who were not passed it; null when nobody was. */
  readonly association: ShareDifference | null;
}
export interface ListedPiece extends LibraryItem, PieceUse {
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
const UP_DAYS = 30;

/** The library: every piece with whether it may go out, how fresh it is, how it is used and what went with it. */
export async function contentLibrary(stores: Stores, now: string): Promise<ContentLibrary> {
  const { bank, products, items, planned, today } = await inScope(stores, [], async (db) => {
    const bank_ = await readBank(db);
    const today_ = businessDay(bank_, now);
    return {
      bank: bank_,
      today: today_,
      products: await productsOf(db, bank_.currency),
      items: await library(db),
      planned: await plannedContent(db, today_),
    };
  });
  const { used, effects } = await readWide(stores, async (wide) => ({
    used: new Map((await contentUses(wide, today - USE_DAYS + 1, today)).map((use) => [use.contentId, use])),
    effects: new Map(
      (
        await contentEffectCounts(wide, {
          from: today - USE_DAYS - UP_DAYS,
          until: today - UP_DAYS - 1,
          days: UP_DAYS,
        })
      ).map((counts) => [counts.contentId, counts]),
    ),
  }));
  const useOf = (contentId: string): PieceUse => {
    const counts = effects.get(contentId);
    return {
      uses: used.get(contentId)?.uses ?? 0,
      customers: used.get(contentId)?.customers ?? 0,
      notes: pieceNotes(contentId, used, planned),
      association:
        counts === undefined || counts.exposed === 0 || counts.others === 0
          ? null
          : differenceOfShares(
              { numerator: counts.exposedUp, denominator: counts.exposed },
              { numerator: counts.othersUp, denominator: counts.others },
            ),
    };
  };
  return {
    today,
    currency: bank.currency,
    products,
    pieces: items.map((item) => ({
      ...item,
      ...useOf(item.contentId),
      stop: contentStop(item, products, today),
      fresh: shelfFreshness(item, products, today),
    })),
    builtIn: defaultCatalogue(bank.currency).content.map((item) => ({ ...item, ...useOf(item.contentId) })),
  };
}
