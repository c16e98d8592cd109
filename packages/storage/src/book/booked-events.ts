import type { Db } from '../db/db.ts';
import type { LedgerPosition } from '../ledger/ledger-row.ts';
import { eventsAfter } from '../ledger/read-bucket.ts';
import { type BookedEvent, packedRows, unpacked } from './packed-event.ts';

/** Texts fetched at once, each of many events: few enough that the largest history there is does not fill the memory. */
const FETCH = 20;

/**
 * Events of one bucket after a position, in portions, each customer's together and in the order of `timelineOf`.
 * @param wide inside `readWide`
 */
export function bookedEvents(wide: Db, bucket: number, from: LedgerPosition): AsyncGenerator<readonly BookedEvent[]> {
  return fetched(wide, packedRows(`select e.* from ${eventsAfter(from)} as e`), [bucket, from.xid, from.seq]);
}

/** The whole histories of some customers, as `bookedEvents` gives them. */
export function bookedHistories(wide: Db, members: readonly number[]): AsyncGenerator<readonly BookedEvent[]> {
  return fetched(
    wide,
    packedRows(
      `select c.member, e.*
         from customer as c
        cross join lateral (select e.*
                              from ledger_event as e
                             where e.customer_id = c.customer_id and e.xid < pg_snapshot_xmin(pg_current_snapshot())
                            offset 0) as e
        where c.member = any ($1::int[])`,
    ),
    [members],
  );
}

async function* fetched(wide: Db, text: string, values: readonly unknown[]): AsyncGenerator<readonly BookedEvent[]> {
  await wide.query(`declare booked no scroll cursor for ${text}`, values);
  try {
    for (;;) {
      const { rows } = await wide.query<{ packed: string }>(`fetch forward ${FETCH} from booked`);
      for (const { packed } of rows) yield unpacked(packed);
      if (rows.length < FETCH) return;
    }
  } finally {
    await wide.query('close booked');
  }
}
