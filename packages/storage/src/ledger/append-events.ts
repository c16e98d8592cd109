import { formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { contentHash } from './content-hash.ts';
import type { HashedRow, LedgerRow } from './ledger-row.ts';

/** Rows a statement: enough to make the round trip free, few enough to keep the arrays below some megabytes. */
const CHUNK = 5_000;

export interface Appended {
  readonly inserted: number;
  /** Rows that the ledger had already, to the letter. */
  readonly same: number;
  /** Ids that came again with other content, once each; what they said is in quarantine, the ledger keeps what it had. */
  readonly conflicts: string[];
}

/**
 * Appends events in the caller's scope. An id that exists in a book outside the scope is a conflict like any other, whatever it
 * says, so that the answer does not tell what others hold.
 */
export async function appendEvents(db: Db, rows: readonly HashedRow[]): Promise<Appended> {
  let inserted = 0;
  let clashing = 0;
  const conflicts = new Set<string>();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK);
    const hashes = chunk.map((row) => row.contentHash ?? contentHash(row));
    const added = await insertNew(db, chunk, hashes);
    inserted += added;
    if (added === chunk.length) continue;
    const clashes = await findClashes(db, chunk, hashes);
    clashing += clashes.length;
    for (const index of clashes) conflicts.add(chunk[index]?.event.eventId ?? '');
    await quarantine(db, chunk, hashes, clashes);
  }
  return { inserted, same: rows.length - inserted - clashing, conflicts: [...conflicts] };
}

async function insertNew(db: Db, rows: readonly LedgerRow[], hashes: readonly string[]): Promise<number> {
  const { rowCount } = await db.query(
    `insert into ledger_event (event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction,
            flow, category, amount_minor, balance_minor, currency, about, details, content_hash, batch_id)
     select t.event_id, t.customer_id, t.rm, t.code, t.occurred_at, t.occurred_on, t.recorded_at, t.source, t.medium, t.direction,
            t.flow, t.category, t.amount_minor, t.balance_minor, t.currency, t.about, t.details, decode(t.hash, 'hex'), t.batch_id
       from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::timestamptz[], $6::date[], $7::timestamptz[], $8::text[],
                   $9::text[], $10::text[], $11::text[], $12::text[], $13::bigint[], $14::bigint[], $15::text[], $16::text[],
                   $17::jsonb[], $18::text[], $19::text[])
            as t(event_id, customer_id, rm, code, occurred_at, occurred_on, recorded_at, source, medium, direction,
                 flow, category, amount_minor, balance_minor, currency, about, details, hash, batch_id)
         on conflict (event_id) do nothing`,
    [
      rows.map((row) => row.event.eventId),
      rows.map((row) => row.customerId),
      rows.map((row) => row.rm),
      rows.map((row) => row.event.code),
      rows.map((row) => row.event.at),
      rows.map((row) => formatDay(row.event.day)),
      rows.map((row) => row.event.recordedAt),
      rows.map((row) => row.source),
      rows.map((row) => row.event.medium),
      rows.map((row) => row.event.direction),
      rows.map((row) => row.event.flow),
      rows.map((row) => row.event.category),
      rows.map((row) => row.event.amount?.minor ?? null),
      rows.map((row) => row.event.balance?.minor ?? null),
      rows.map(currencyOf),
      rows.map((row) => row.event.about),
      rows.map((row) => JSON.stringify(row.event.details)),
      hashes,
      rows.map((row) => row.batchId),
    ],
  );
  return rowCount ?? 0;
}

function currencyOf({ event: { amount, balance, eventId } }: LedgerRow): string | null {
  if (amount && balance && amount.currency !== balance.currency)
    throw new RangeError(`${eventId} has an amount in ${amount.currency} and a balance in ${balance.currency}`);
  return (amount ?? balance)?.currency ?? null;
}

/**
 * Places in `rows` whose id the ledger holds with other content, or holds where the caller may not look. Lateral, so that each row
 * is looked up by its key whatever the planner knows of the table's size.
 */
async function findClashes(db: Db, rows: readonly LedgerRow[], hashes: readonly string[]): Promise<number[]> {
  const { rows: clashes } = await db.query<{ place: number }>(
    `select t.place::int as place
       from unnest($1::text[], $2::text[]) with ordinality as t(event_id, hash, place)
       left join lateral (select e.content_hash from ledger_event as e where e.event_id = t.event_id limit 1) as e on true
      where e.content_hash is distinct from decode(t.hash, 'hex')
      order by t.place`,
    [rows.map((row) => row.event.eventId), hashes],
  );
  return clashes.map(({ place }) => place - 1);
}

async function quarantine(db: Db, rows: readonly LedgerRow[], hashes: readonly string[], places: readonly number[]) {
  const rowsOf = <T>(pick: (row: LedgerRow) => T) => places.flatMap((place) => rows.slice(place, place + 1).map(pick));
  await db.query(
    `insert into ledger_quarantine (event_id, content_hash, customer_id, rm, batch_id, content)
     select t.event_id, decode(t.hash, 'hex'), t.customer_id, t.rm, t.batch_id, t.content
       from unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::text[], $6::jsonb[])
            as t(event_id, hash, customer_id, rm, batch_id, content)
         on conflict (event_id, content_hash) do nothing`,
    [
      rowsOf((row) => row.event.eventId),
      places.map((place) => hashes[place]),
      rowsOf((row) => row.customerId),
      rowsOf((row) => row.rm),
      rowsOf((row) => row.batchId),
      rowsOf((row) => JSON.stringify(row.event)),
    ],
  );
}
