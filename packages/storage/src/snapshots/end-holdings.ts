import type { Db } from '../db/db.ts';

const NOTE_BEFORE = `insert into import_change (batch_id, relation, row_id, rm, before, after_version)
     select $1, 'holding', h.holding_id, h.rm, to_jsonb(h), h.version + 1
       from holding as h
      where h.holding_id = any ($2::text[])
     on conflict (batch_id, relation, row_id) do update set after_version = excluded.after_version`;

/** Sets the day on which holdings ended and keeps what they were for a rollback of the batch. */
export async function endHoldings(
  db: Db,
  batchId: string,
  ended: readonly { readonly holdingId: string; readonly endedOn: string }[],
): Promise<void> {
  if (ended.length === 0) return;
  const ids = ended.map((each) => each.holdingId);
  await db.query(NOTE_BEFORE, [batchId, ids]);
  await db.query(
    `update holding as h
        set ended_on = n.ended_on, version = h.version + 1
       from unnest($1::text[], $2::date[]) as n (holding_id, ended_on)
      where h.holding_id = n.holding_id`,
    [ids, ended.map((each) => each.endedOn)],
  );
}

/** Opens again what an earlier comparison took for ended and this export names. */
export async function reopenHoldings(db: Db, batchId: string, named: readonly string[]): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `select h.holding_id as id
       from holding as h
      where h.holding_id = any ($1::text[]) and h.ended_on is not null
        and exists (select from ledger_event as e
                     where e.customer_id = h.customer_id and e.about = h.holding_id and e.details ->> 'what' in ('ended', 'matured')
                       and (e.details -> 'inferred')::boolean)
      order by h.holding_id`,
    [named],
  );
  if (rows.length === 0) return;
  const ids = rows.map((row) => row.id);
  await db.query(NOTE_BEFORE, [batchId, ids]);
  await db.query(
    'update holding as h set ended_on = null, version = h.version + 1 where h.holding_id = any ($1::text[])',
    [ids],
  );
}
