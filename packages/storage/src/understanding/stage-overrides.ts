import { formatDay, type Day, type StageOverride } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { byCustomer } from './fold-customers.ts';

const OVERRIDE_COLUMNS = `stage_override.override_id as "overrideId", stage_override.from_stage as "from", stage_override.to_stage as "to",
  stage_override.set_by as "by", stage_override.set_on - date '1970-01-01' as "setOn", stage_override.until_on - date '1970-01-01' as until,
  stage_override.recorded_at as "recordedAt"`;

type OverrideRow = StageOverride & { readonly customerId: string };
const overrideOf = ({ customerId: _, ...override }: OverrideRow): StageOverride => override;

/** What people set by hand, by customer, for the customers of one bucket; the sealed reasons stay where they are. */
export async function overridesOfBucket(db: Db, bucket: number): Promise<Map<string, StageOverride[]>> {
  const { rows } = await db.query<OverrideRow>(
    `select stage_override.customer_id as "customerId", ${OVERRIDE_COLUMNS}
       from stage_override
      where bucket_of(stage_override.customer_id) = $1
      order by stage_override.customer_id, stage_override.set_on, stage_override.override_id`,
    [bucket],
  );
  return byCustomer(rows, overrideOf);
}

/** The same for customers by id. */
export async function overridesOfCustomers(
  db: Db,
  customerIds: readonly string[],
): Promise<Map<string, StageOverride[]>> {
  const { rows } = await db.query<OverrideRow>(
    `select stage_override.customer_id as "customerId", ${OVERRIDE_COLUMNS}
       from stage_override
      where stage_override.customer_id = any ($1::text[])
      order by stage_override.customer_id, stage_override.set_on, stage_override.override_id`,
    [customerIds],
  );
  return byCustomer(rows, overrideOf);
}

/** Writes an override that the rule has let through. @param reason sealed with the person's key */
export async function insertOverride(
  db: Db,
  subject: { readonly customerId: string; readonly rm: number },
  override: StageOverride,
  reason: Buffer,
): Promise<void> {
  await db.query(
    `insert into stage_override (override_id, customer_id, rm, from_stage, to_stage, reason, set_by, set_on, until_on, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8::date, $9::date, $10)`,
    [
      override.overrideId,
      subject.customerId,
      subject.rm,
      override.from,
      override.to,
      reason,
      override.by,
      formatDay(override.setOn),
      formatDay(override.until),
      override.recordedAt,
    ],
  );
}

/**
 * Ends what is in force: from `today` on the customer stands where evidence puts them. What was set today never showed at the end of
 * a day and goes without a trace in the history; the audit keeps that it was set.
 * @returns how many ended
 */
export async function endOverrides(db: Db, customerId: string, today: Day): Promise<number> {
  const { rowCount } = await db.query(
    `with gone as (
       delete from stage_override where stage_override.customer_id = $1 and stage_override.set_on = $2::date returning 1),
     ended as (
       update stage_override
          set until_on = $2::date - 1
        where stage_override.customer_id = $1 and stage_override.set_on < $2::date and stage_override.until_on >= $2::date
    returning 1)
     select from gone union all select from ended`,
    [customerId, formatDay(today)],
  );
  return rowCount ?? 0;
}

/** The sealed reason of one override. */
export async function overrideReason(db: Db, overrideId: string): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ reason: Buffer }>(
    `select stage_override.reason from stage_override where stage_override.override_id = $1`,
    [overrideId],
  );
  return rows[0]?.reason;
}
