import { countCustomers, inScope, latestRun, readBank, readWide, type Stores } from '@vivero/storage';
import { businessDay } from './business-day.ts';
import { operator } from '../users/actors.ts';

/** True when the bank holds no customer yet. */
export const isEmptyBank = async (stores: Stores): Promise<boolean> => (await readWide(stores, countCustomers)) === 0;

/** True when some book has a list for the bank's today. */
export async function isPlanned(stores: Stores, now: string): Promise<boolean> {
  const { rms } = await operator(stores);
  return inScope(stores, rms, async (db) => {
    const today = businessDay(await readBank(db), now);
    for (const rm of rms) if ((await latestRun(db, rm, today))?.asOf === today) return true;
    return false;
  });
}
