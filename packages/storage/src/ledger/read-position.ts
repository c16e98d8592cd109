import type { Db } from '../db/db.ts';
import type { LedgerPosition } from './ledger-row.ts';

/**
 * How far this snapshot reaches without a gap: whatever has a smaller transaction is in it or will never be. Numbers start at 1, so
 * "after (xmin, 0)" is exactly the rest.
 * @param wide inside `readWide`
 */
export async function readPosition(wide: Db): Promise<LedgerPosition> {
  const { rows } = await wide.query<{ xid: string }>('select pg_snapshot_xmin(pg_current_snapshot())::text as xid');
  return { xid: rows[0]?.xid ?? '0', seq: '0' };
}
