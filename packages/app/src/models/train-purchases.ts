import { scorePropensity, trainPropensity } from '@vivero/decision';
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
import {
  boughtCategories,
  type CustomerDays,
  customerDays,
  datedRows,
  knownRows,
  OUTCOME_DAYS,
} from './customer-days.ts';
import { foretell } from './foretell.ts';
import { SIGNS } from './learned-figures.ts';
import { mayUseModels } from './may-use-models.ts';
import { expiryOf } from './model-life.ts';
import { isInUse, PURCHASE_SUBJECT, type PurchaseCard } from './purchase-card.ts';
import type { PurchaseModel } from './purchase-model.ts';

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
    const made = boughtCategories(days).map((category) => {
      const { body, card } = learn(category, days, asOf, actor.id);
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

function learn(
  category: ProductCategory,
  { older, judged, today, reach }: CustomerDays,
  asOf: Day,
  owner: string,
): { readonly body: PurchaseModel | null; readonly card: PurchaseCard } {
  const base = { category, outcomeDays: OUTCOME_DAYS, expiresOn: expiryOf(asOf), owner };
  const refused = (problem: Problem) => ({ body: null, card: { ...base, refused: problem, learned: null } });
  if (judged === null) return refused({ code: 'learn.no_rows' });
  const known = knownRows(today, reach);
  const trained = trainPropensity({
    older: older.map((day) => datedRows(day, reach, category)),
    judged: datedRows(judged, reach, category),
    today: known,
    outcomeDays: OUTCOME_DAYS,
    signs: SIGNS,
  });
  if (!trained.ok) return refused(trained.problem);
  const { model, terms, card } = trained.value;
  const chances = scorePropensity(model, known.table);
  const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
  return {
    body: { model, mean, reach, ...(model.kind === 'trees' && { terms }) },
    card: { ...base, refused: null, learned: card },
  };
}
