import {
  type BookHost,
  endClaims,
  isEmptyBank,
  isPlanned,
  planDay,
  refresh,
  rescorePurchases,
  system,
} from '@vivero/app';
import type { NewId } from '@vivero/domain';
import type { Stores } from '@vivero/storage';

/**
 * A new business day means that claims run out, a new fold and a new list: done once a day, by whichever process notices first. What is
 * foretold of purchases is renewed when the list is there, so that nobody waits for it in the morning: it counts for weeks.
 */
export async function dailyRound(
  stores: Stores,
  book: Pick<BookHost, 'withBook'>,
  made: { readonly now: () => string; readonly newId: NewId },
): Promise<void> {
  if ((await isEmptyBank(stores)) || (await isPlanned(stores, made.now()))) return;
  await endClaims(stores, made.now());
  await refresh(stores, made);
  await planDay(stores, await system(stores, 'daily-round'), made);
  await rescorePurchases({ stores, book });
}
