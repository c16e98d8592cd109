import type { Actor, CustomerSort } from '@vivero/domain';
import {
  countSelected,
  type Db,
  listCustomers,
  listedLines,
  preferIndexes,
  readBank,
  type Stores,
} from '@vivero/storage';
import { readAs } from '../reading/read-as.ts';
import type { Directory } from './directory/directory.ts';
import { placeOf, placeText } from './list-place.ts';
import { type ListedCustomer, listedCustomer } from './listed-customer.ts';
import { noteLook } from './note-look.ts';
import { selectionOf } from './selection-of.ts';
import type { Wanted } from './wanted.ts';

export interface CustomerQuery extends Wanted {
  readonly sort: CustomerSort;
  /** `next` of the page before. */
  readonly after?: string;
  /** 1..200. */
  readonly limit: number;
}

export interface CustomerPage {
  /** All that the filter leaves and the search finds in the actor's sight: not only those of this page. null = the first page says it. */
  readonly total: number | null;
  readonly customers: readonly ListedCustomer[];
  /** What to ask for `after` this page; null = this is the last. */
  readonly next: string | null;
}

/** A page of the customers that the actor may see; the first says how many there are in all. */
export async function findCustomers(
  stores: Stores,
  directory: Directory,
  actor: Actor,
  query: CustomerQuery,
  now: string,
): Promise<CustomerPage> {
  const page = await readAs(stores, actor, (db) => readPage(db, stores, directory, actor, query, now));
  await noteLook(stores, actor, page.customers, now);
  return page;
}

async function readPage(
  db: Db,
  stores: Stores,
  directory: Directory,
  actor: Actor,
  query: CustomerQuery,
  now: string,
): Promise<CustomerPage> {
  // After an import there are no statistics yet, and of a table believed small the planner reads all, for each customer anew.
  if (!actor.wide) await preferIndexes(db);
  const bank = await readBank(db);
  const selection = await selectionOf(db, { directory, actor, bank, now }, query);
  const places = await listCustomers(db, selection, query.sort, placeOf(query.after), query.limit + 1);
  const shown = places.slice(0, query.limit);
  const last = shown.at(-1);
  const ids = shown.map(({ customerId }) => customerId);
  const lines = await listedLines(db, ids, selection.today);
  const byId = new Map(lines.map((line) => [line.customerId, line]));
  return {
    // Where 100,000 are counted the count takes longer than the page.
    total: query.after === undefined ? await countSelected(db, selection) : null,
    // Somebody who was erased between the two statements is left out of the page, not shown as nobody.
    customers: shown.flatMap(({ customerId }) => {
      const line = byId.get(customerId);
      return line === undefined ? [] : [listedCustomer(stores, actor, line, bank.currency)];
    }),
    next: places.length > shown.length && last !== undefined ? placeText(last) : null,
  };
}
