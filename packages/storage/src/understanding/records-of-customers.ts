import type { Holding, LedgerEvent, Need } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { ledgerRow, STORED_COLUMNS, type StoredEvent } from '../ledger/stored-event.ts';
import {
  byCustomer,
  FOLD_COLUMNS,
  type FoldCustomer,
  HOLDING_COLUMNS,
  holdingOf,
  type HoldingRow,
} from './fold-customers.ts';
import { NEED_COLUMNS } from './needs.ts';

/** Those of these customers that are in scope, locked for the rest of the transaction: their folds come one after the other. */
export async function lockCustomers(db: Db, customerIds: readonly string[]): Promise<FoldCustomer[]> {
  const { rows } = await db.query<FoldCustomer>(
    `select ${FOLD_COLUMNS}
       from customer
      where customer.customer_id = any ($1::text[])
      order by customer.customer_id
        for update`,
    [customerIds],
  );
  return rows;
}

/** Everything that the ledger holds of these customers, in time order; what this transaction has appended included. */
export async function ledgerOfCustomers(
  db: Db,
  customerIds: readonly string[],
): Promise<Map<string, readonly LedgerEvent[]>> {
  const { rows } = await db.query<StoredEvent>(
    `select ${STORED_COLUMNS}
       from ledger_event as e
      where e.customer_id = any ($1::text[])
      order by e.customer_id, e.occurred_at, e.event_id`,
    [customerIds],
  );
  return new Map(
    [...Map.groupBy(rows.map(ledgerRow), (row) => row.customerId)].map(([id, list]) => [
      id,
      list.map((row) => row.event),
    ]),
  );
}

export async function holdingsOfCustomers(db: Db, customerIds: readonly string[]): Promise<Map<string, Holding[]>> {
  const { rows } = await db.query<HoldingRow>(
    `select ${HOLDING_COLUMNS}
       from holding
      where holding.customer_id = any ($1::text[])
      order by holding.customer_id, holding.holding_id`,
    [customerIds],
  );
  return byCustomer(rows, holdingOf);
}

/** Every need on record of these customers, ended ones too. */
export async function needsOfCustomers(db: Db, customerIds: readonly string[]): Promise<Map<string, Need[]>> {
  const { rows } = await db.query<Need>(
    `select ${NEED_COLUMNS}
       from need
      where need.customer_id = any ($1::text[])
      order by need.customer_id, need.need_id`,
    [customerIds],
  );
  return byCustomer(rows, (need) => need);
}
