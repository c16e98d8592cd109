import type { Db } from '../db/db.ts';
import type { LedgerPosition } from '../ledger/ledger-row.ts';
import { SAFE_MARKS, safe } from './packed-event.ts';

/**
 * What events of some customers up to a position are about: each thing once a customer, by customer and then in the order of the first
 * event that is about it.
 * @param wide inside `readWide`
 */
export async function aboutsOfMembers(
  wide: Db,
  members: readonly number[],
  until: LedgerPosition,
): Promise<readonly { readonly member: number; readonly about: string }[]> {
  const { rows } = await wide.query<{ member: number; about: string }>(
    `select a.member, a.about
       from (select distinct on (c.member, e.about) c.member, ${safe('e.about')} as about, e.occurred_on, e.occurred_at, e.event_id
               from customer as c
              cross join lateral (select e.about, e.occurred_on, e.occurred_at, e.event_id
                                    from ledger_event as e
                                   where e.customer_id = c.customer_id and e.about is not null and (e.xid, e.seq) <= ($2::xid8, $3::bigint)
                                  offset 0) as e
              where c.member = any ($1::int[])
              order by c.member, e.about, e.occurred_on, e.occurred_at, e.event_id) as a
      order by a.member, a.occurred_on, a.occurred_at, a.event_id`,
    [members, until.xid, until.seq],
  );
  return rows;
}

/** Which of these are ids of events up to a position, or may be: marks that stand for others in what the book reads tell nothing. */
export async function knownEvents(wide: Db, ids: readonly string[], until: LedgerPosition): Promise<readonly string[]> {
  const { rows } = await wide.query<{ id: string }>(
    `select e.event_id as id from ledger_event as e where e.event_id = any ($1::text[]) and (e.xid, e.seq) <= ($2::xid8, $3::bigint)`,
    [ids, until.xid, until.seq],
  );
  return [...rows.map(({ id }) => id), ...ids.filter((id) => SAFE_MARKS.test(id))];
}
