import { businessDay } from '@vivero/app';
import type { Day } from '@vivero/domain';
import { type Bank, inScope, readBank } from '@vivero/storage';
import type { Io } from './command.ts';

/** The bank that this installation serves, and its today. */
export async function bankOf(io: Pick<Io, 'stores' | 'now'>): Promise<{ readonly bank: Bank; readonly today: Day }> {
  const bank = await inScope(io.stores, [], readBank);
  return { bank, today: businessDay(bank, io.now()) };
}
