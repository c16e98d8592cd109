import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A membership of the standing comparison group; `until` is null while nobody has set its end. */
export interface HoldoutMembership {
  readonly from: Day;
  readonly until: Day | null;
}

/** The customer's latest membership, ended ones too. */
export async function holdoutOf(db: Db, customerId: string): Promise<HoldoutMembership | undefined> {
  const { rows } = await db.query<HoldoutMembership>(
    `select holdout_membership.from_on - date '1970-01-01' as "from", holdout_membership.until_on - date '1970-01-01' as until
       from holdout_membership
      where holdout_membership.customer_id = $1
      order by holdout_membership.from_on desc
      limit 1`,
    [customerId],
  );
  return rows[0];
}
