import type { Db } from '../db/db.ts';

const HOLDING = `h.holding_id as "holdingId", h.customer_id as "customerId", h.rm, h.category,
            h.product_name as "productName", h.elsewhere, h.opened_on as "openedOn", h.matures_on as "maturesOn",
            h.ended_on as "endedOn", h.balance_minor as "balanceMinor", h.payment_minor as "paymentMinor", h.currency, h.version,
            h.batch_id as "batchId"`;

const HOLDINGS = `select replace(h.source_digest::text, '-', '') as "sourceDigest", ${HOLDING}
       from holding as h
      where h.source_digest = any ($1::uuid[])
      order by h.source_digest`;

const HOLDINGS_BY_KEY = `select replace(k.digest::text, '-', '') as "sourceDigest", ${HOLDING}
       from holding_key as k
       join holding as h on h.holding_id = k.holding_id
      where k.digest = any ($1::uuid[])
      order by k.digest`;

const LIVE_HOLDINGS = `select replace(h.source_digest::text, '-', '') as "sourceDigest", ${HOLDING},
            array(select k.batch_id from holding_key as k where k.holding_id = h.holding_id and k.batch_id is not null) as "namedBy"
       from holding as h
      where h.customer_id = any ($1::text[]) and h.ended_on is null
      order by h.holding_id`;

export interface StoredHolding {
  readonly sourceDigest: string;
  readonly holdingId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly category: string;
  readonly productName: string | null;
  readonly elsewhere: boolean;
  readonly openedOn: string | null;
  readonly maturesOn: string | null;
  readonly endedOn: string | null;
  readonly balanceMinor: number | null;
  readonly paymentMinor: number | null;
  readonly currency: string | null;
  readonly version: number;
  /** The batch that brought it; null = a person did. */
  readonly batchId: string | null;
}

/** Holdings by the key of the source that keeps them. @param lock as for customers */
export async function readHoldingsForMerge(
  db: Db,
  digests: readonly string[],
  lock: boolean,
): Promise<StoredHolding[]> {
  if (digests.length === 0) return [];
  return (await db.query<StoredHolding>(lock ? `${HOLDINGS} for update of h` : HOLDINGS, [digests])).rows;
}

/** Holdings by the keys of further sources; `sourceDigest` is the digest asked for. @param lock as for customers */
export async function readHoldingsByKey(db: Db, digests: readonly string[], lock: boolean): Promise<StoredHolding[]> {
  if (digests.length === 0) return [];
  return (await db.query<StoredHolding>(lock ? `${HOLDINGS_BY_KEY} for update of h` : HOLDINGS_BY_KEY, [digests])).rows;
}

export interface LiveHolding extends StoredHolding {
  /** Batches of further sources that have named it. */
  readonly namedBy: readonly string[];
}

/** What these customers have that has not ended. @param lock as for customers */
export async function liveHoldings(db: Db, customerIds: readonly string[], lock: boolean): Promise<LiveHolding[]> {
  if (customerIds.length === 0) return [];
  return (await db.query<LiveHolding>(lock ? `${LIVE_HOLDINGS} for update of h` : LIVE_HOLDINGS, [customerIds])).rows;
}
