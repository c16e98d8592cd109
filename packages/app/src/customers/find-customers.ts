import { type Actor, type Money, type StageOrNone, stageRank } from '@vivero/domain';
import {
  appendAudit,
  countCustomers,
  type CustomerLine,
  customersAfter,
  type Db,
  inScope,
  readBank,
  type Stores,
} from '@vivero/storage';
import { customerName } from '../reading/customer-name.ts';
import { readAs } from '../reading/read-as.ts';
import { matchesSearch } from './matches-search.ts';

export interface CustomerQuery {
  /** Part of a name, any case and accents; absent = everybody. */
  readonly search?: string;
  /** Id of the last customer of the page before. */
  readonly after?: string;
  /** 1..200. */
  readonly limit: number;
}

export interface ListedCustomer {
  readonly customerId: string;
  readonly name: string;
  readonly stage: StageOrNone;
  readonly stageRank: number;
  readonly since: number | null;
  readonly rm: number;
  readonly rmName: string;
  readonly balance: Money | null;
}

export interface CustomerPage {
  /** All that the actor may see, or all of them that the search finds: not only those of this page. */
  readonly total: number;
  readonly customers: readonly ListedCustomer[];
  /** What to ask for `after` this page; null = this is the last. */
  readonly next: string | null;
}

/** Lines of one statement while a search reads through the scope. */
const SCAN = 500;

/**
 * A page of the customers that the actor may see, in id order. Names are sealed, so a search opens every name in the actor's
 * scope, whatever page is asked for: it has to, to say how many it found.
 */
export async function findCustomers(
  stores: Stores,
  actor: Actor,
  query: CustomerQuery,
  now: string,
): Promise<CustomerPage> {
  const page = await readAs(stores, actor, async (db) => {
    const { currency } = await readBank(db);
    const listed = (line: CustomerLine): ListedCustomer => ({
      customerId: line.customerId,
      name: customerName(stores.keys, line, actor),
      stage: line.stage ?? 'unprofiled',
      stageRank: stageRank(line.stage ?? 'unprofiled'),
      since: line.since,
      rm: line.rm,
      rmName: line.rmName,
      balance: line.balanceMinor === null ? null : { minor: line.balanceMinor, currency },
    });
    return query.search === undefined ? listAll(db, query, listed) : searchAll(db, query.search, query, listed);
  });
  // Compliance may see everybody, and each look is written down (who sees what).
  if (actor.role === 'compliance')
    await inScope(stores, [], (db) =>
      appendAudit(db, {
        at: now,
        actor: actor.id,
        action: 'customers.listed',
        subject: actor.id,
        details: { customers: page.customers.map((each) => each.customerId) },
      }),
    );
  return page;
}

type Listed = (line: CustomerLine) => ListedCustomer;

/** @param found the customers after the page's start, one more than fit when there is another page */
function pageOf(found: readonly ListedCustomer[], limit: number, total: number): CustomerPage {
  const customers = found.slice(0, limit);
  return { total, customers, next: found.length > limit ? (customers.at(-1)?.customerId ?? null) : null };
}

async function listAll(db: Db, { after = '', limit }: CustomerQuery, listed: Listed): Promise<CustomerPage> {
  const lines = await customersAfter(db, after, limit + 1);
  return pageOf(lines.map(listed), limit, await countCustomers(db));
}

async function searchAll(
  db: Db,
  search: string,
  { after = '', limit }: CustomerQuery,
  listed: Listed,
): Promise<CustomerPage> {
  const found: ListedCustomer[] = [];
  let total = 0;
  let lines: CustomerLine[] = [];
  do {
    lines = await customersAfter(db, lines.at(-1)?.customerId ?? '', SCAN);
    for (const customer of lines.map(listed)) {
      if (!matchesSearch(customer.name, search)) continue;
      total += 1;
      if (customer.customerId > after && found.length <= limit) found.push(customer);
    }
  } while (lines.length === SCAN);
  return pageOf(found, limit, total);
}
