import { endClaims, isEmptyBank, isPlanned, planDay, refresh, system } from '@vivero/app';
import type { NewId } from '@vivero/domain';
import type { Stores } from '@vivero/storage';

/** A new business day means that claims run out, a new fold and a new list: done once a day, by whichever process notices first. */
export async function dailyRound(
  stores: Stores,
  made: { readonly now: () => string; readonly newId: NewId },
): Promise<void> {
  if ((await isEmptyBank(stores)) || (await isPlanned(stores, made.now()))) return;
  await endClaims(stores, made.now());
  await refresh(stores, made);
  await planDay(stores, await system(stores, 'daily-round'), made);
}
