import { scorePropensity, trainPropensity } from '@vivero/decision';
import type { Day, Problem, ProductCategory } from '@vivero/domain';
import { type CustomerDays, datedRows, knownRows, OUTCOME_DAYS } from './customer-days.ts';
import { SIGNS } from './learned-figures.ts';
import { expiryOf } from './model-life.ts';
import type { PurchaseCard } from './purchase-card.ts';
import type { PurchaseModel } from './purchase-model.ts';

/** What was learned of one category; without a body where nothing could be. */
export interface LearnedPurchases {
  readonly category: ProductCategory;
  readonly body: PurchaseModel | null;
  readonly card: PurchaseCard;
}

/** Learns who buys from one category of products. @param owner who answers for the model */
export function learnPurchases(
  category: ProductCategory,
  { older, judged, today, reach }: CustomerDays,
  asOf: Day,
  owner: string,
): LearnedPurchases {
  const base = { category, outcomeDays: OUTCOME_DAYS, expiresOn: expiryOf(asOf), owner };
  const refused = (problem: Problem) => ({ category, body: null, card: { ...base, refused: problem, learned: null } });
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
    category,
    body: { model, mean, reach, ...(model.kind === 'trees' && { terms }) },
    card: { ...base, refused: null, learned: card },
  };
}
