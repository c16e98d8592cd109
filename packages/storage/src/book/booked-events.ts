import type { Db } from '../db/db.ts';
import type { LedgerPosition } from '../ledger/ledger-row.ts';
import { eventsAfter } from '../ledger/read-bucket.ts';

/** An event as the book takes it in. */
export interface BookedEvent {
  readonly member: number;
  readonly eventId: string;
  /** Seconds since 1970, downwards. */
  readonly second: number;
  /** Days since 1970. */
  readonly day: number;
  readonly amountMinor: number | null;
  readonly balanceMinor: number | null;
  readonly about: string | null;
  /**
   * What it is: code, medium, direction, flow, category, currency (empty = none) and its details as JSON (empty = none), with U+001F
   * between them. Events of a kind share the text, so a reader takes it apart once.
   */
  readonly nature: string;
}

// One text a row and one number a field, in as few fields as can be: taking rows apart is most of what a reader does here.
const COLUMNS = `e.member, e.event_id as "eventId", floor(extract(epoch from e.occurred_at))::bigint as second,
  e.occurred_on - date '1970-01-01' as day, e.amount_minor as "amountMinor", e.balance_minor as "balanceMinor", e.about,
  e.code || U&'\\001F' || coalesce(e.medium, '') || U&'\\001F' || coalesce(e.direction, '') || U&'\\001F' || coalesce(e.flow, '')
    || U&'\\001F' || coalesce(e.category, '') || U&'\\001F' || coalesce(e.currency, '') || U&'\\001F'
    || case when e.details = '{}' then '' else e.details::text end as nature`;
const ORDER = 'e.member, e.occurred_on, e.occurred_at, e.event_id';

/** Rows fetched at once: few enough that the largest history there is does not fill the memory. */
const FETCH = 10_000;

/**
 * Events of one bucket after a position, in portions, each customer's together and in the order of `timelineOf`.
 * @param wide inside `readWide`
 */
export function bookedEvents(wide: Db, bucket: number, from: LedgerPosition): AsyncGenerator<readonly BookedEvent[]> {
  return fetched(
    wide,
    `select ${COLUMNS}
       from (select c.member, e.* from ${eventsAfter(from)} as e join customer as c on c.customer_id = e.customer_id) as e
      order by ${ORDER}`,
    [bucket, from.xid, from.seq],
  );
}

/** The whole histories of some customers, as `bookedEvents` gives them. */
export function bookedHistories(wide: Db, members: readonly number[]): AsyncGenerator<readonly BookedEvent[]> {
  return fetched(
    wide,
    `select ${COLUMNS}
       from (select c.member, e.*
               from customer as c
               join ledger_event as e on e.customer_id = c.customer_id
              where c.member = any ($1::int[])
                and e.xid < pg_snapshot_xmin(pg_current_snapshot())
             offset 0) as e
      order by ${ORDER}`,
    [members],
  );
}

async function* fetched(wide: Db, text: string, values: readonly unknown[]): AsyncGenerator<readonly BookedEvent[]> {
  await wide.query(`declare booked no scroll cursor for ${text}`, values);
  try {
    for (;;) {
      const { rows } = await wide.query<BookedEvent>(`fetch forward ${FETCH} from booked`);
      if (rows.length > 0) yield rows;
      if (rows.length < FETCH) return;
    }
  } finally {
    await wide.query('close booked');
  }
}
