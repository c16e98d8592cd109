import type { GateNow, TouchWish } from '@vivero/domain';
import { type Bank, type Db, readBank } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { gateClock } from '../bank/gate-clock.ts';
import { touchShelf, type TouchShelf } from './touch-shelf.ts';

/** The moment and the house rules of a judgement. */
export interface Bench {
  readonly bank: Bank;
  readonly shelf: TouchShelf;
  readonly now: GateNow;
}

/** @param touches what is to be judged @param at ISO instant with Z */
export async function benchFor(db: Db, touches: readonly TouchWish[], at: string): Promise<Bench> {
  const bank = await readBank(db);
  const today = businessDay(bank, at);
  return {
    bank,
    shelf: await touchShelf(db, bank.currency, today, touches),
    now: { today, ...gateClock(bank, today, at) },
  };
}
