import type { CustomerSort } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { booksOf, conditionsOf, type CustomerSelection, linesOf, Values } from './customer-conditions.ts';

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
  /** The key as a number, and back. */
  readonly number: (key: string) => string;
  readonly value: (number: number, $: Values['$']) => string;
}

const AS_IS: Pick<Order, 'number' | 'value'> = {
  number: (key) => key,
  value: (number, $) => `${$(number)}::bigint`,
};
/** The day that stands for none, and one that nobody lives to see: a place is in an address, which people edit. */
const NO_DAY = -719_162;
const LAST_DAY = 2_000_000;
const AS_DAY: Pick<Order, 'number' | 'value'> = {
  number: (key) => `${key} - date '1970-01-01'`,
  value: (number, $) => `date '1970-01-01' + ${$(Math.min(Math.max(number, NO_DAY), LAST_DAY))}::int`,
};

/** As the indices of the list have them, to the letter. Less than any balance and before any day: what is not known comes last, or first. */
const ORDERS: Readonly<Record<CustomerSort, Order>> = {
  balance: {
    key: 'case when line.balance_minor is null then -9007199254740991 else line.balance_minor end',
    direction: 'desc',
    ...AS_IS,
  },
  since: {
    key: `case when line.since_on is null then '0001-01-01'::date else line.since_on end`,
    direction: 'desc',
    ...AS_DAY,
  },
  last_touch: {
    key: `case when line.last_touch_on is null then '0001-01-01'::date else line.last_touch_on end`,
    direction: 'asc',
    ...AS_DAY,
  },
  added: { key: 'null::int', direction: 'desc', ...AS_IS },
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
  const { key, direction, number, value } = ORDERS[sort];
  const conditions = conditionsOf(selection, values);
  const further = direction === 'asc' ? '>' : '<';
  const beyond = (place: ListPlace): readonly string[] => {
    const customerId = `line.customer_id ${further} ${$(place.customerId)}`;
    if (place.key === null) return [customerId];
    // Apart, not as one comparison of pairs: where 100,000 stand on one day, the planner takes nobody to come after that day in a pair,
    // and sorts them all.
    const at = value(place.key, $);
    return [`${key} = ${at} and ${customerId}`, `${key} ${further} ${at}`];
  };
  const most = $(limit);
  // Book by book, so that an index gives the first lines of each in order and nobody sorts 100,000 for the sake of a page.
  const order = `${direction === 'asc' ? '1, 2' : '1 desc, 2 desc'} limit ${most}`;
  const lines = (after === null ? ['true'] : beyond(after)).map(
    (place) => `(select ${key} as key, line.customer_id as "customerId"
           from ${linesOf(selection)}
          where line.rm = book.rm
            and ${conditions}
            and ${place}
          order by ${order})`,
  );
  const { rows } = await db.query<ListPlace>(
    `select ${number('place.key')} as key, place."customerId"
       from unnest(${$(booksOf(selection))}::int[]) as book (rm)
      cross join lateral (
        ${lines.join('\n         union all\n        ')}) as place
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
