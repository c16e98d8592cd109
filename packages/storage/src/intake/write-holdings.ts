import type { Db } from '../db/db.ts';
import type { StoredParty } from './read-for-merge.ts';
import type { StoredHolding } from './read-holdings.ts';

export type HoldingRow = Omit<StoredHolding, 'version' | 'batchId'>;

const ROWS = `unnest($1::text[], $2::text[], $3::int[], $4::uuid[], $5::text[], $6::text[], $7::boolean[], $8::date[], $9::date[],
              $10::date[], $11::bigint[], $12::bigint[], $13::text[])
            as n (holding_id, customer_id, rm, source_digest, category, product_name, elsewhere, opened_on, matures_on,
                  ended_on, balance_minor, payment_minor, currency)`;

const columns = (rows: readonly HoldingRow[]): unknown[] => [
  rows.map((r) => r.holdingId),
  rows.map((r) => r.customerId),
  rows.map((r) => r.rm),
  rows.map((r) => r.sourceDigest),
  rows.map((r) => r.category),
  rows.map((r) => r.productName),
  rows.map((r) => r.elsewhere),
  rows.map((r) => r.openedOn),
  rows.map((r) => r.maturesOn),
  rows.map((r) => r.endedOn),
  rows.map((r) => r.balanceMinor),
  rows.map((r) => r.paymentMinor),
  rows.map((r) => r.currency),
];

export async function insertHoldings(db: Db, batchId: string, rows: readonly HoldingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into holding (holding_id, customer_id, rm, source_digest, category, product_name, elsewhere, opened_on, matures_on,
                          ended_on, balance_minor, payment_minor, currency, batch_id)
     select n.*, $14 from ${ROWS}`,
    [...columns(rows), batchId],
  );
}

/** Updates holdings that the transaction has locked, and keeps what they were for a rollback. */
export async function updateHoldings(db: Db, batchId: string, rows: readonly HoldingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into import_change (batch_id, relation, row_id, rm, before, after_version)
     select $1, 'holding', h.holding_id, h.rm, to_jsonb(h), h.version + 1
       from holding as h
      where h.holding_id = any ($2)`,
    [batchId, rows.map((r) => r.holdingId)],
  );
  await db.query(
    `update holding as h
        set category = n.category, product_name = n.product_name, elsewhere = n.elsewhere, opened_on = n.opened_on,
            matures_on = n.matures_on, ended_on = n.ended_on, balance_minor = n.balance_minor,
            payment_minor = n.payment_minor, currency = n.currency, version = h.version + 1
       from ${ROWS}
      where h.holding_id = n.holding_id`,
    columns(rows),
  );
}

/** The key of a further source for a holding. */
export interface HoldingKeyRow {
  readonly digest: string;
  readonly holdingId: string;
  readonly customerId: string;
  readonly rm: number;
}

export async function insertHoldingKeys(db: Db, batchId: string, rows: readonly HoldingKeyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into holding_key (digest, holding_id, customer_id, rm, batch_id)
     select n.digest, n.holding_id, n.customer_id, n.rm, $1
       from unnest($2::uuid[], $3::text[], $4::text[], $5::int[]) as n (digest, holding_id, customer_id, rm)`,
    [
      batchId,
      rows.map((r) => r.digest),
      rows.map((r) => r.holdingId),
      rows.map((r) => r.customerId),
      rows.map((r) => r.rm),
    ],
  );
}

export interface PartyRow extends StoredParty {
  readonly rm: number;
}

export async function insertParties(db: Db, batchId: string, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into holding_party (holding_id, customer_id, rm, role, batch_id)
     select n.holding_id, n.customer_id, n.rm, n.role, $1
       from unnest($2::text[], $3::text[], $4::int[], $5::text[]) as n (holding_id, customer_id, rm, role)`,
    [
      batchId,
      rows.map((r) => r.holdingId),
      rows.map((r) => r.customerId),
      rows.map((r) => r.rm),
      rows.map((r) => r.role),
    ],
  );
}
