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
  /** Customers in the actor's scope, or those found by the search so far. */
  readonly total: number;
  readonly customers: readonly ListedCustomer[];
  readonly next: string | null;
}

const SCAN = 500;

/**
 * A page of the customers that the actor may see, in id order. Names are sealed, so a search unseals inside the actor's scope,
 * page by page, and stops when the page is full.
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
    const { customers, next } = await scan(db, query, listed);
    return { total: await countCustomers(db), customers, next };
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

async function scan(
  db: Db,
  query: CustomerQuery,
  listed: (line: CustomerLine) => ListedCustomer,
): Promise<Pick<CustomerPage, 'customers' | 'next'>> {
  const found: ListedCustomer[] = [];
  let after = query.after ?? '';
  const size = query.search === undefined ? query.limit : SCAN;
  for (;;) {
    const lines = await customersAfter(db, after, size);
    for (const line of lines) {
      after = line.customerId;
      const customer = listed(line);
      if (query.search !== undefined && !matchesSearch(customer.name, query.search)) continue;
      found.push(customer);
      if (found.length === query.limit) return { customers: found, next: after };
    }
    if (lines.length < size) return { customers: found, next: null };
  }
}
