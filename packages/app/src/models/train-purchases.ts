import { JobThreads } from '@vivero/book';
import {
  type Actor,
  type Day,
  type ModelId,
  type NewId,
  ok,
  type Problem,
  type ProductCategory,
  type Result,
} from '@vivero/domain';
import { dropPurchaseChances, inScope, type ModelRow, type Stores, writeModels } from '@vivero/storage';
import type { BookHost } from '../book/book-host.ts';
import { system } from '../users/actors.ts';
import { auditTraining } from './audit-training.ts';
import { boughtCategories, type CustomerDays, customerDays, sharedDays } from './customer-days.ts';
import { foretell } from './foretell.ts';
import type { LearnedPurchases } from './learn-purchases.ts';
import type { LearnJob } from './learn-purchases-thread.ts';
import { mayUseModels } from './may-use-models.ts';
import { isInUse, PURCHASE_SUBJECT, type PurchaseCard } from './purchase-card.ts';

export interface TrainPurchasesDeps {
  readonly stores: Stores;
  readonly book: Pick<BookHost, 'withBook'>;
}

export interface TrainPurchasesOptions {
  /** The last day of which anything is known; default: the book's. */
  readonly asOf?: Day;
  /** ISO instant with Z. */
  readonly now: () => string;
  readonly newId: NewId;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Learns who buys from each category of products from the bank as it was on past days, keeps each attempt with its card, and writes down
 * what the models that beat base rates foretell of everybody. Where there is none, the plan goes on with base rates.
 */
export async function trainPurchases(
  { stores, book: host }: TrainPurchasesDeps,
  actor: Actor,
  { asOf: wanted, now, newId, onProgress }: TrainPurchasesOptions,
): Promise<Result<readonly PurchaseCard[], Extract<Problem, { code: 'access.refused' }>>> {
  const allowed = mayUseModels(actor);
  if (!allowed.ok) return allowed;
  // Learning looks at everybody and shows nobody: what comes out are counts and coefficients.
  const everybody = await system(stores, 'training');
  const { answer } = await host.withBook(everybody, async (book, scope, questions) => {
    const asOf = Math.min(wanted ?? book.asOf, book.asOf);
    const days = await customerDays(book, scope, questions, asOf, onProgress);
    const learned = await learnSideBySide(boughtCategories(days), sharedDays(days), { asOf, owner: actor.id });
    const made = learned.map(({ category, body, card }) => {
      const subject = `${PURCHASE_SUBJECT}:${category}`;
      return { modelId: newId('mod'), subject, asOf, trainedAt: now(), body, card, category };
    });
    const inUse = made.flatMap(({ body, card, ...row }) => (body !== null && isInUse(card) ? [{ ...row, body }] : []));
    await inScope(stores, everybody.rms, async (db) => {
      await writeModels(db, made.map(rowOf));
      await dropPurchaseChances(db, { exceptModels: inUse.map(({ modelId }) => modelId) });
      const foretold = await foretell(db, { book, scope, questions, asOf }, inUse);
      await auditTraining(db, actor, { kind: PURCHASE_SUBJECT, asOf, at: now(), inUse, counts: { foretold } });
    });
    return made.map(({ card }) => card);
  });
  return ok(answer);
}

const rowOf = ({
  category: _,
  ...row
}: ModelRow & { readonly category: ProductCategory; readonly modelId: ModelId }): ModelRow => row;

/** One category a thread at a time: each is learned by itself from the same customers. In the order of the categories. */
async function learnSideBySide(
  categories: readonly ProductCategory[],
  days: CustomerDays,
  rest: Pick<LearnJob, 'asOf' | 'owner'>,
): Promise<readonly LearnedPurchases[]> {
  const threads = new JobThreads<LearnJob, LearnedPurchases>(
    new URL('./learn-purchases-thread.ts', import.meta.url),
    categories.length,
  );
  try {
    return await Promise.all(categories.map(async (category) => threads.run({ category, days, ...rest })));
  } finally {
    await threads.close();
  }
}
