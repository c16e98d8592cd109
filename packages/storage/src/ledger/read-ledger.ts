import type { Db } from '../db/db.ts';
import type { LedgerPosition, LedgerRow } from './ledger-row.ts';
import { ledgerRow, STORED_COLUMNS, type StoredEvent } from './stored-event.ts';

/**
 * The next events of the whole bank in reading order. A transaction that is still running hides every row that is not older than
 * it: such rows come later, none is ever passed over.
 * @param wide inside `readWide`
 * @param from exclusive; `LEDGER_START` for all
 * @returns at most `limit` rows; `next` stays `from` when there are none
 */
export async function readLedger(
  wide: Db,
  from: LedgerPosition,
  limit: number,
): Promise<{ rows: LedgerRow[]; next: LedgerPosition }> {
  const { rows } = await wide.query<StoredEvent & LedgerPosition>(
    `select ${STORED_COLUMNS}, e.xid::text as xid, e.seq::text as seq
       from ledger_event as e
      where (e.xid, e.seq) > ($1::xid8, $2::bigint)
        and e.xid < pg_snapshot_xmin(pg_current_snapshot())
      order by e.xid, e.seq
      limit $3`,
    [from.xid, from.seq, limit],
  );
  const last = rows.at(-1);
  return { rows: rows.map(ledgerRow), next: last ? { xid: last.xid, seq: last.seq } : from };
}
