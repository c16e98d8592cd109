import type { ForetoldPurchase, ForetoldPurchases } from '@vivero/decision';
import type { Day, ProductCategory } from '@vivero/domain';
import { chancesOfBooks, type Db } from '@vivero/storage';

/** What was foretold longer ago counts no more: by then people have done other things. [D] */
const COUNTS_DAYS = 35;

/** What models in use foretell of some books' customers, as the choice of the day takes it; undefined where nothing is. */
export async function foretoldPurchases(
  db: Db,
  rms: readonly number[],
  today: Day,
  only: readonly string[] | null,
): Promise<ForetoldPurchases | undefined> {
  const chances = await chancesOfBooks(db, rms, { from: today - COUNTS_DAYS, to: today }, only);
  if (chances.length === 0) return undefined;
  const purchases: Record<string, Partial<Record<ProductCategory, ForetoldPurchase>>> = {};
  for (const { customerId, category, modelId, times, because } of chances)
    (purchases[customerId] ??= {})[category] = { modelId, times, because };
  return purchases;
}
