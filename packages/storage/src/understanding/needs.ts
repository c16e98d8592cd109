import { formatDay, type Day, type Need, type ProductCategory } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { byCustomer } from './fold-customers.ts';

export const NEED_COLUMNS = `need.need_id as "needId", need.customer_id as "customerId", need.kind, need.state, need.origin, need.rule, need.strength,
  need.from_on - date '1970-01-01' as "from", need.until_on - date '1970-01-01' as until, need.amount_minor as "amountMinor", need.reason,
  need.evidence_ids as "evidenceIds", need.hypothesised_on - date '1970-01-01' as "hypothesisedOn", need.surfaced_on - date '1970-01-01' as "surfacedOn",
  need.moved_on - date '1970-01-01' as "movedOn", need.belief`;

/** Every need on record of the customers of one bucket, ended ones too. */
export async function needsOfBucket(db: Db, bucket: number): Promise<Map<string, Need[]>> {
  const { rows } = await db.query<Need>(
    `select ${NEED_COLUMNS}
       from customer
       join need on need.customer_id = customer.customer_id
      where bucket_of(customer.customer_id) = $1
      order by need.customer_id, need.need_id`,
    [bucket],
  );
  return byCustomer(rows, (need) => need);
}

/** The open needs of the customers of these books, or of some of them: what a day is planned with. */
export async function needsOfBooks(
  db: Db,
  rms: readonly number[],
  only: readonly string[] | null = null,
): Promise<Map<string, Need[]>> {
  const { rows } = await db.query<Need>(
    `select ${NEED_COLUMNS}
       from need
      where need.rm = any ($1::int[]) and need.state in ('latent', 'aware', 'confirmed')
        and ($2::text[] is null or need.customer_id = any ($2::text[]))
      order by need.customer_id, need.need_id`,
    [rms, only],
  );
  return byCustomer(rows, (need) => need);
}

/** One need, whatever became of it; undefined outside the scope. */
export async function needById(db: Db, needId: string): Promise<Need | undefined> {
  const { rows } = await db.query<Need>(`select ${NEED_COLUMNS} from need where need.need_id = $1`, [needId]);
  return rows[0];
}

/** Needs of these books that surfaced or moved since a day, ended ones too: what beliefs are judged by. */
export async function needsMovedSince(db: Db, rms: readonly number[], from: Day): Promise<Need[]> {
  const { rows } = await db.query<Need>(
    `select ${NEED_COLUMNS}
       from need
      where need.rm = any ($1::int[]) and (need.moved_on >= $2::date or need.surfaced_on >= $2::date)
      order by need.customer_id, need.need_id`,
    [rms, formatDay(from)],
  );
  return rows;
}

/** Every need on record of one customer, the latest first. */
export async function needsOfCustomer(db: Db, customerId: string): Promise<Need[]> {
  const { rows } = await db.query<Need>(
    `select ${NEED_COLUMNS} from need where need.customer_id = $1 order by need.moved_on desc, need.need_id`,
    [customerId],
  );
  return rows;
}

/**
 * Writes needs as they are now: known ones are replaced, new ones added. Known ones come first, so that an ended need has left its place when its successor arrives.
 * @param recordedAt instant at which the new ones were found out, ISO with Z
 */
export async function writeNeeds(
  db: Db,
  needs: readonly (Need & { readonly rm: number })[],
  recordedAt: string,
): Promise<void> {
  if (needs.length === 0) return;
  const day = (value: Day | null): string | null => (value === null ? null : formatDay(value));
  await db.query(
    `insert into need (need_id, customer_id, rm, kind, state, origin, rule, strength, from_on, until_on, amount_minor, reason, evidence_ids,
                       hypothesised_on, surfaced_on, moved_on, belief, recorded_at)
     select n.need_id, n.customer_id, n.rm, n.kind, n.state, n.origin, n.rule, n.strength, n.from_on, n.until_on, n.amount_minor, n.reason,
            array(select jsonb_array_elements_text(n.evidence_ids)), n.hypothesised_on, n.surfaced_on, n.moved_on, n.belief, $18::timestamptz
       from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[], $8::float8[], $9::date[], $10::date[],
                   $11::bigint[], $12::jsonb[], $13::jsonb[], $14::date[], $15::date[], $16::date[], $17::jsonb[])
            as n(need_id, customer_id, rm, kind, state, origin, rule, strength, from_on, until_on, amount_minor, reason, evidence_ids,
                 hypothesised_on, surfaced_on, moved_on, belief)
     on conflict (need_id) do update
        set state = excluded.state, origin = excluded.origin, rule = excluded.rule, strength = excluded.strength, from_on = excluded.from_on,
            until_on = excluded.until_on, amount_minor = excluded.amount_minor, reason = excluded.reason, evidence_ids = excluded.evidence_ids,
            surfaced_on = excluded.surfaced_on, moved_on = excluded.moved_on, belief = excluded.belief`,
    [
      needs.map((n) => n.needId),
      needs.map((n) => n.customerId),
      needs.map((n) => n.rm),
      needs.map((n) => n.kind),
      needs.map((n) => n.state),
      needs.map((n) => n.origin),
      needs.map((n) => n.rule),
      needs.map((n) => n.strength),
      needs.map((n) => day(n.from)),
      needs.map((n) => day(n.until)),
      needs.map((n) => n.amountMinor),
      needs.map((n) => JSON.stringify(n.reason)),
      needs.map((n) => JSON.stringify(n.evidenceIds)),
      needs.map((n) => day(n.hypothesisedOn)),
      needs.map((n) => day(n.surfacedOn)),
      needs.map((n) => day(n.movedOn)),
      needs.map((n) => (n.belief ? JSON.stringify(n.belief) : null)),
      recordedAt,
    ],
  );
}

/** Every need of a customer as its row stands: what an undo puts back, to the letter. */
export async function needImages(db: Db, customerId: string): Promise<object[]> {
  const { rows } = await db.query<{ image: object }>(
    'select to_jsonb(need) as image from need where need.customer_id = $1 order by need.need_id',
    [customerId],
  );
  return rows.map((row) => row.image);
}

/** Puts the needs of a customer back as they were; those that came since are gone. */
export async function restoreNeeds(db: Db, customerId: string, images: readonly object[]): Promise<void> {
  await db.query('delete from need where need.customer_id = $1', [customerId]);
  await db.query('insert into need select n.* from jsonb_populate_recordset(null::need, $1::jsonb) as n', [
    JSON.stringify(images),
  ]);
}

/** The product family in which the customer last spoke of a need; null when the ledger does not say. */
export async function categoryOfNeed(db: Db, needId: string): Promise<ProductCategory | null> {
  const { rows } = await db.query<{ category: ProductCategory | null }>(
    `select spoken.category
       from need
       join ledger_event as spoken on spoken.customer_id = need.customer_id and spoken.event_id = any (need.evidence_ids)
      where need.need_id = $1 and spoken.code in ('ND-C', 'ND-Q')
      order by spoken.occurred_at desc, spoken.event_id desc
      limit 1`,
    [needId],
  );
  return rows[0]?.category ?? null;
}
