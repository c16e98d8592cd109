import type { ProductCategory } from '@vivero/domain';
import { dropPurchaseChances, inScope, latestModels, type Stores } from '@vivero/storage';
import type { BookHost } from '../book/book-host.ts';
import { system } from '../users/actors.ts';
import { dueParts } from './due-parts.ts';
import { foretell } from './foretell.ts';
import { isExpired } from './model-life.ts';
import { isInUse, PURCHASE_SUBJECT, type PurchaseCard } from './purchase-card.ts';
import type { PurchaseModel } from './purchase-model.ts';

export interface RescoreDeps {
  readonly stores: Stores;
  readonly book: Pick<BookHost, 'withBook'>;
}

/**
 * Foretells purchases anew by the models in use, of those customers whose turn it is on the book's day; what a model out of date or
 * out of use has foretold goes. Without a model in use the book is not even opened.
 * @returns rows written
 */
export async function rescorePurchases({ stores, book: host }: RescoreDeps): Promise<number> {
  const everybody = await system(stores, 'rescoring');
  const kept = await inScope(stores, everybody.rms, async (db) => {
    const rows = (await latestModels(db, PURCHASE_SUBJECT)).filter(isChampion);
    if (rows.length === 0) await dropPurchaseChances(db, { exceptModels: [] });
    return rows;
  });
  if (kept.length === 0) return 0;
  const { answer } = await host.withBook(everybody, (book, scope, questions) =>
    inScope(stores, everybody.rms, async (db) => {
      const models = kept.flatMap(({ modelId, subject, body, asOf }) =>
        body === null || isExpired(asOf, book.asOf)
          ? []
          : [{ modelId, category: categoryOf(subject), body: body as PurchaseModel }],
      );
      await dropPurchaseChances(db, { exceptModels: models.map(({ modelId }) => modelId) });
      return foretell(db, { book, scope, questions, asOf: book.asOf, due: dueParts }, models);
    }),
  );
  return answer;
}

const isChampion = ({ body, card }: { readonly body: object | null; readonly card: object }): boolean =>
  body !== null && isInUse(card as PurchaseCard);

const categoryOf = (subject: string): ProductCategory => subject.slice(PURCHASE_SUBJECT.length + 1) as ProductCategory;
