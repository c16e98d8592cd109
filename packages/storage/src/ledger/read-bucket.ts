import type { Db } from '../db/db.ts';
import type { LedgerPosition, LedgerRow } from './ledger-row.ts';
import { readPosition } from './read-position.ts';
import { ledgerRow, STORED_COLUMNS, type StoredEvent } from './stored-event.ts';

/** Parts that the bank's customers are folded in; `bucket_of` in the database says which one a customer is in. */
export const BUCKETS = 64;

/**
 * Events of one bucket's customers after a position, each customer's together and in time order. A transaction that is still running
 * hides every row that is not older than it: such rows come later, none is ever passed over.
 * @param wide inside `readWide`: buckets read in one call of it are of one moment and share one position
 * @param bucket 0 .. BUCKETS - 1
 * @param from exclusive; `LEDGER_START` for the whole history
 * @returns rows by (customer, instant, id), and the position to go on from
 */
export async function readBucket(
  wide: Db,
  bucket: number,
  from: LedgerPosition,
): Promise<{ rows: LedgerRow[]; position: LedgerPosition }> {
  const { rows } = await wide.query<StoredEvent>(
    `select ${STORED_COLUMNS}
       from ${eventsAfter(from)} as e
      order by e.customer_id, e.occurred_at, e.event_id`,
    [bucket, from.xid, from.seq],
  );
  return { rows: rows.map(ledgerRow), position: await readPosition(wide) };
}

/** The rows of bucket `$1` after position (`$2`, `$3`), with the number of their customer (`member`), as a subquery. */
export const eventsAfter = ({ xid }: LedgerPosition): string => (xid === '0' ? WHOLE : NEWS);

const IS_NEW = '(e.xid, e.seq) > ($2::xid8, $3::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())';
// From the start every row of a customer is wanted, which lie together by customer. Lateral, so that they are looked up by the customer
// whatever the planner knows of the tables: left to itself it read the whole ledger once a bucket (155 ms a bucket instead of 26).
const WHOLE = `(select c.member, e.*
          from customer as c
         cross join lateral (select e.* from ledger_event as e where e.customer_id = c.customer_id and ${IS_NEW} offset 0) as e
         where bucket_of(c.customer_id) = $1)`;
const NEWS = `(select c.member, e.*
          from (select e.* from ledger_event as e where bucket_of(e.customer_id) = $1 and ${IS_NEW} offset 0) as e
          join customer as c on c.customer_id = e.customer_id)`;
