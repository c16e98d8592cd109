import type { Db } from '../db/db.ts';
import type { LedgerPosition } from '../ledger/ledger-row.ts';

/**
 * Customers of one bucket about whom something else than new events was written since a position: their own row, holdings, stages set
 * by hand, merged records, events that were removed. A few may be named again that are known already, none is left out.
 * @param wide inside `readWide`
 */
export async function touchedMembers(wide: Db, bucket: number, from: LedgerPosition): Promise<number[]> {
  const { rows } = await wide.query<{ member: number }>(
    `select c.member from customer as c where bucket_of(c.customer_id) = $1 and c.xid >= $2::xid8
      union
     select c.member
       from customer_loss as l
       join customer as c on c.member = l.member
      where l.bucket = $1 and l.xid >= $2::xid8
      union
     select c.member
       from (select h.customer_id from holding as h where bucket_of(h.customer_id) = $1 and h.xid >= $2::xid8
              union
             select o.customer_id from stage_override as o where bucket_of(o.customer_id) = $1 and o.xid >= $2::xid8
              union
             select m.customer_id from customer_merge as m where bucket_of(m.customer_id) = $1 and m.xid >= $2::xid8
              union
             select r.customer_id from ledger_removal as r where bucket_of(r.customer_id) = $1 and (r.xid, r.seq) > ($2::xid8, $3::bigint)) as t
       join customer as c on c.customer_id = t.customer_id
      order by member`,
    [bucket, from.xid, from.seq],
  );
  return rows.map((row) => row.member);
}

/** Customers of one bucket whose record is gone since a position: erased, merged into another one, or taken back with its import. */
export async function goneMembers(wide: Db, bucket: number, from: LedgerPosition): Promise<number[]> {
  const { rows } = await wide.query<{ member: number }>(
    `select distinct l.member
       from customer_loss as l
      where l.bucket = $1 and l.xid >= $2::xid8
        and not exists (select from customer as c where c.member = l.member)
      order by l.member`,
    [bucket, from.xid],
  );
  return rows.map((row) => row.member);
}
