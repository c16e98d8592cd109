import { parseDay, type LedgerEvent, type Money } from '@vivero/domain';
import type { LedgerRow } from './ledger-row.ts';

/** A row of `ledger_event` as `STORED_COLUMNS` selects it. The ledger is written by `appendEvents` only, so its words are trusted. */
export interface StoredEvent {
  readonly event_id: string;
  readonly customer_id: string;
  readonly rm: number;
  readonly code: LedgerEvent['code'];
  readonly occurred_at: string;
  readonly occurred_on: string;
  readonly recorded_at: string;
  readonly source: string;
  readonly medium: LedgerEvent['medium'];
  readonly direction: LedgerEvent['direction'];
  readonly flow: LedgerEvent['flow'];
  readonly category: LedgerEvent['category'];
  readonly amount_minor: number | null;
  readonly balance_minor: number | null;
  readonly currency: string | null;
  readonly about: string | null;
  readonly details: LedgerEvent['details'];
  readonly batch_id: string | null;
}

export const STORED_COLUMNS = `e.event_id, e.customer_id, e.rm, e.code, e.occurred_at, e.occurred_on, e.recorded_at, e.source, e.medium,
  e.direction, e.flow, e.category, e.amount_minor, e.balance_minor, e.currency, e.about, e.details, e.batch_id`;

export function ledgerRow(row: StoredEvent): LedgerRow {
  const day = parseDay(row.occurred_on);
  if (day === undefined) throw new RangeError(`event ${row.event_id} happened on no day: ${row.occurred_on}`);
  const money = (minor: number | null): Money | null =>
    minor === null || row.currency === null ? null : { minor, currency: row.currency };
  return {
    customerId: row.customer_id,
    rm: row.rm,
    source: row.source,
    batchId: row.batch_id,
    event: {
      eventId: row.event_id,
      code: row.code,
      day,
      at: row.occurred_at,
      recordedAt: row.recorded_at,
      medium: row.medium,
      direction: row.direction,
      flow: row.flow,
      category: row.category,
      amount: money(row.amount_minor),
      balance: money(row.balance_minor),
      about: row.about,
      details: row.details,
    },
  };
}
