import type { CustomerSort } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { conditionsOf, type CustomerSelection, linesOf, Values } from './customer-conditions.ts';

/** Where a line stands in its order: the sort's own value, then the id, which makes the order total. */
export interface ListPlace {
  /** null in an order by id alone. */
  readonly key: number | null;
  readonly customerId: string;
}

interface Order {
  /** The value that is sorted by, never null: without it a line would have no place to go on from. */
  readonly key: string;
  readonly direction: 'asc' | 'desc';
}

/** As the indices of the list have them, to the letter. Less than any balance and before any day: what is not known comes last, or first. */
const ORDERS: Readonly<Record<CustomerSort, Order>> = {
  balance: { key: 'coalesce(line.balance_minor, -9007199254740991)', direction: 'desc' },
  since: { key: `coalesce(line.since_on - date '1970-01-01', -1000000)`, direction: 'desc' },
  last_touch: { key: `coalesce(line.last_touch_on - date '1970-01-01', -1000000)`, direction: 'asc' },
  added: { key: 'null::int', direction: 'desc' },
};

/**
 * The next places of a selection after a place, in the order of the sort; every line in scope stands in exactly one. A place of
 * another order is none: the list begins.
 */
export async function listCustomers(
  db: Db,
  selection: CustomerSelection,
  sort: CustomerSort,
  after: ListPlace | null,
  limit: number,
): Promise<ListPlace[]> {
  if (after !== null && (after.key === null) !== (sort === 'added'))
    return listCustomers(db, selection, sort, null, limit);
  const values = new Values();
  const { $ } = values;
  const { key, direction } = ORDERS[sort];
  const conditions = conditionsOf(selection, values);
  const further = direction === 'asc' ? '>' : '<';
  const from =
    after === null
      ? ''
      : after.key === null
        ? `and line.customer_id ${further} ${$(after.customerId)}`
        : `and (${key}, line.customer_id) ${further} (${$(after.key)}::bigint, ${$(after.customerId)})`;
  const most = $(limit);
  // Book by book, so that an index gives the first lines of each in order and nobody sorts 100,000 for the sake of a page.
  const order = `${direction === 'asc' ? '1, 2' : '1 desc, 2 desc'} limit ${most}`;
  const { rows } = await db.query<ListPlace>(
    `select place.key, place."customerId"
       from unnest(${$(selection.books)}::int[]) as book (rm)
      cross join lateral (
        select ${key} as key, line.customer_id as "customerId"
          from ${linesOf(selection)}
         where line.rm = book.rm
           and ${conditions}
           ${from}
         order by ${order}) as place
      order by ${order}`,
    values.list,
  );
  return rows;
}

/** How many customers a selection has in the caller's scope. */
export async function countSelected(db: Db, selection: CustomerSelection): Promise<number> {
  const values = new Values();
  const { rows } = await db.query<{ customers: number }>(
    `select count(*)::int as customers from ${linesOf(selection)} where ${conditionsOf(selection, values)}`,
    values.list,
  );
  return rows[0]?.customers ?? 0;
}

/** Whether some customers in scope were added since the last refresh. Two counts by index: a tenth of looking for them among 100,000. */
export async function hasNewcomers(db: Db): Promise<boolean> {
  const { rows } = await db.query<{ more: boolean }>(
    'select (select count(*) from customer) > (select count(*) from customer_stage) as more',
  );
  return rows[0]?.more === true;
}
