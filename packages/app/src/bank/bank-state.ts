import { hasCustomers, hasRunOn, readBank, readWide, type Stores } from '@vivero/storage';
import { businessDay } from './business-day.ts';

/** True when the bank holds no customer yet. */
export const isEmptyBank = async (stores: Stores): Promise<boolean> => !(await readWide(stores, hasCustomers));

/** True when some book has a list for the bank's today. */
export const isPlanned = async (stores: Stores, now: string): Promise<boolean> =>
  readWide(stores, async (db) => hasRunOn(db, businessDay(await readBank(db), now)));
