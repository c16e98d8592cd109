import { type Actor, BALANCE_BANDS, type Day, decimalsOf } from '@vivero/domain';
import { allRms, type Bank, type CustomerSelection, type Db, hasNewcomers } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import type { Directory } from './directory/directory.ts';
import type { Chosen, Wanted } from './wanted.ts';

/** Whose sight, which bank, which moment a selection is made in. */
export interface SelectionContext {
  readonly directory: Directory;
  readonly actor: Actor;
  readonly bank: Bank;
  readonly now: string;
}

/** What somebody wants to see, as the database takes it. The one place where list, count, bulk action and export get their customers from. */
export async function selectionOf(
  db: Db,
  { directory, actor, bank, now }: SelectionContext,
  { filter, search, customerIds, exceptIds }: Wanted & Partial<Chosen>,
): Promise<CustomerSelection> {
  const today: Day = businessDay(bank, now);
  const minor = (bound: number | null) => (bound === null ? null : bound * 10 ** decimalsOf(bank.currency));
  const [from, below] = filter.balance === undefined ? [null, null] : BALANCE_BANDS[filter.balance];
  // Nobody finds by what they may not read: under the mask there are no names and no places.
  const masked = actor.role === 'marketing' && (search !== undefined || filter.place !== undefined);
  const found = masked ? [] : search === undefined ? null : await directory.search(db, actor, search);
  const hits = new Set(found);
  const ids = found === null ? customerIds : (customerIds?.filter((id) => hits.has(id)) ?? found);
  return {
    filter,
    books: actor.wide ? await allRms(db) : actor.rms,
    newcomers: await hasNewcomers(db),
    today,
    balanceMinor: [minor(from), minor(below)],
    ...(ids === undefined ? {} : { customerIds: ids }),
    ...(exceptIds === undefined ? {} : { exceptIds }),
  };
}
