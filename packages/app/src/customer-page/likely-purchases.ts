import type { Day, Sentence } from '@vivero/domain';
import { figureWords } from '@vivero/domain';
import type { Db } from '@vivero/storage';
import { foretoldPurchases } from '../plan/foretold-purchases.ts';

/** From so many times the odds of all customers together on, a family is worth a word. */
const LIKELIER = 2;

/** What the customer is likelier than most to take up by the models in use, the likeliest first, each with the figures that speak for it. */
export async function likelyPurchases(
  db: Db,
  rm: number,
  customerId: string,
  today: Day,
): Promise<readonly Sentence[]> {
  const foretold = (await foretoldPurchases(db, [rm], today, [customerId]))?.[customerId] ?? {};
  return Object.entries(foretold)
    .filter(([, { times }]) => times >= LIKELIER)
    .toSorted(([a, one], [b, other]) => other.times - one.times || (a < b ? -1 : 1))
    .map(([category, { because }]) => ({
      key: because.length > 0 ? 'likely.because' : 'likely.plain',
      params: {
        category: { term: `category.${category}` },
        why: { joined: 'and', sentences: because.map(figureWords) },
      },
    }));
}
