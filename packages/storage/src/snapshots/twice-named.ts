import type { Day, ProductCategory } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A holding with its balance now and before the batch. */
export interface HoldingThen {
  readonly holdingId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly category: ProductCategory;
  readonly openedOn: Day | null;
  readonly maturesOn: Day | null;
  readonly balanceMinor: number | null;
  readonly currency: string | null;
  readonly beforeMinor: number | null;
  readonly beforeCurrency: string | null;
}

const COLUMNS = `h.holding_id as "holdingId", h.customer_id as "customerId", h.rm, h.category, h.opened_on - date '1970-01-01' as "openedOn",
  h.matures_on - date '1970-01-01' as "maturesOn", h.balance_minor as "balanceMinor", h.currency`;

/** Holdings of the export before that the batch has changed. */
export async function changedHoldings(db: Db, batchId: string, before: readonly string[]): Promise<HoldingThen[]> {
  const { rows } = await db.query<HoldingThen>(
    `select ${COLUMNS}, (i.before ->> 'balance_minor')::bigint as "beforeMinor", i.before ->> 'currency' as "beforeCurrency"
       from import_change as i
       join holding as h on h.holding_id = i.row_id
      where i.batch_id = $1 and i.relation = 'holding' and i.row_id = any ($2::text[])
      order by h.holding_id`,
    [batchId, before],
  );
  return rows;
}

/** Holdings that the batch has brought to people whom the export before named. */
export async function newHoldings(db: Db, batchId: string, customersBefore: readonly string[]): Promise<HoldingThen[]> {
  const { rows } = await db.query<HoldingThen>(
    `select ${COLUMNS}, null as "beforeMinor", null as "beforeCurrency"
       from holding as h
      where h.batch_id = $1 and h.customer_id = any ($2::text[])
      order by h.holding_id`,
    [batchId, customersBefore],
  );
  return rows;
}

/** Holdings that are not named any more, of people who are, and that nobody has ended yet. */
export async function vanishedHoldings(
  db: Db,
  gone: readonly string[],
  customersNow: readonly string[],
): Promise<HoldingThen[]> {
  const { rows } = await db.query<HoldingThen>(
    `select ${COLUMNS}, h.balance_minor as "beforeMinor", h.currency as "beforeCurrency"
       from holding as h
      where h.holding_id = any ($1::text[]) and h.customer_id = any ($2::text[]) and h.ended_on is null
      order by h.holding_id`,
    [gone, customersNow],
  );
  return rows;
}

/** How many of these holdings there are of each category. */
export async function categoriesOf(
  db: Db,
  holdings: readonly string[],
): Promise<Partial<Record<ProductCategory, number>>> {
  const { rows } = await db.query<{ category: ProductCategory; holdings: number }>(
    `select h.category, count(*)::int as holdings from holding as h where h.holding_id = any ($1::text[]) group by h.category order by h.category`,
    [holdings],
  );
  return Object.fromEntries(rows.map((row) => [row.category, row.holdings]));
}

export interface LevelThen {
  readonly customerId: string;
  readonly rm: number;
  readonly before: string | null;
  readonly after: string | null;
}

/** People whom the export before named and whose segment the batch has changed. */
export async function changedLevels(db: Db, batchId: string, before: readonly string[]): Promise<LevelThen[]> {
  const { rows } = await db.query<LevelThen>(
    `select c.customer_id as "customerId", c.rm, i.before ->> 'segment' as before, c.segment as after
       from import_change as i
       join customer as c on c.customer_id = i.row_id
      where i.batch_id = $1 and i.relation = 'customer' and i.row_id = any ($2::text[])
        and c.segment is distinct from i.before ->> 'segment'
      order by c.customer_id`,
    [batchId, before],
  );
  return rows;
}
