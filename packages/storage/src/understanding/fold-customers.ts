import type { Day, Holding, LawfulBasis, ProductCategory, Relation, RiskLevel } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What the fold needs of one customer beside the ledger. */
export interface FoldCustomer {
  readonly customerId: string;
  /** The customer's number in the bank. */
  readonly member: number;
  readonly rm: number;
  readonly birthYear: number | null;
  readonly segment: string | null;
  readonly relation: Relation;
  readonly customerSince: Day | null;
  readonly basis: LawfulBasis;
  readonly completeness: number;
  readonly verifiedOn: Day;
  readonly riskTolerance: RiskLevel | null;
  readonly detour: 'disqualified' | 'do_not_contact' | 'deceased' | 'closed' | 'recycled' | null;
}

export const FOLD_COLUMNS = `customer.customer_id as "customerId", customer.member, customer.rm, customer.birth_year as "birthYear", customer.segment,
  customer.relation, customer.customer_since_on - date '1970-01-01' as "customerSince", customer.lawful_basis as basis, customer.completeness, customer.verified_on - date '1970-01-01' as "verifiedOn",
  customer.risk_tolerance as "riskTolerance", customer.detour`;

/** The customers of one bucket, in the order in which `readBucket` gives their events. */
export async function foldCustomers(db: Db, bucket: number): Promise<FoldCustomer[]> {
  const { rows } = await db.query<FoldCustomer>(
    `select ${FOLD_COLUMNS}
       from customer
      where bucket_of(customer.customer_id) = $1
      order by customer.customer_id`,
    [bucket],
  );
  return rows;
}

/** Customers by their numbers, in the order of these. */
export async function foldMembers(db: Db, members: readonly number[]): Promise<FoldCustomer[]> {
  const { rows } = await db.query<FoldCustomer>(
    `select ${FOLD_COLUMNS} from customer where customer.member = any ($1::int[]) order by customer.member`,
    [members],
  );
  return rows;
}

export interface HoldingRow {
  readonly customerId: string;
  readonly holdingId: string;
  readonly category: ProductCategory;
  readonly productId: string | null;
  readonly elsewhere: boolean;
  readonly openedOn: Day | null;
  readonly maturesOn: Day | null;
  readonly endedOn: Day | null;
  readonly balanceMinor: number | null;
  readonly paymentMinor: number | null;
  readonly currency: string | null;
}

export const HOLDING_COLUMNS = `holding.customer_id as "customerId", holding.holding_id as "holdingId", holding.category, holding.product_id as "productId",
  holding.elsewhere, holding.opened_on - date '1970-01-01' as "openedOn", holding.matures_on - date '1970-01-01' as "maturesOn",
  holding.ended_on - date '1970-01-01' as "endedOn", holding.balance_minor as "balanceMinor", holding.payment_minor as "paymentMinor", holding.currency`;

export function holdingOf(row: HoldingRow): Holding {
  const money = (minor: number | null) =>
    minor === null || row.currency === null ? null : { minor, currency: row.currency };
  return {
    holdingId: row.holdingId,
    category: row.category,
    productId: row.productId,
    elsewhere: row.elsewhere,
    openedOn: row.openedOn,
    maturesOn: row.maturesOn,
    endedOn: row.endedOn,
    balance: money(row.balanceMinor),
    payment: money(row.paymentMinor),
  };
}

/** Holdings by customer, for the customers of one bucket. */
export async function foldHoldings(db: Db, bucket: number): Promise<Map<string, Holding[]>> {
  const { rows } = await db.query<HoldingRow>(
    `select ${HOLDING_COLUMNS}
       from customer
       join holding on holding.customer_id = customer.customer_id
      where bucket_of(customer.customer_id) = $1
      order by holding.customer_id, holding.holding_id`,
    [bucket],
  );
  return byCustomer(rows, holdingOf);
}

export async function holdingsOfCustomer(db: Db, customerId: string): Promise<Holding[]> {
  const { rows } = await db.query<HoldingRow>(
    `select ${HOLDING_COLUMNS} from holding where holding.customer_id = $1 order by holding.holding_id`,
    [customerId],
  );
  return rows.map(holdingOf);
}

/** Rows of many customers as one list each. */
export function byCustomer<Row extends { readonly customerId: string }, T>(
  rows: readonly Row[],
  of: (row: Row) => T,
): Map<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const row of rows) {
    const list = lists.get(row.customerId);
    if (list) list.push(of(row));
    else lists.set(row.customerId, [of(row)]);
  }
  return lists;
}
