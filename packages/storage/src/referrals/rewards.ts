import type { Db } from '../db/db.ts';

/** Something owed to a customer for somebody brought. */
export interface StoredReward {
  readonly arrivalId: string;
  /** Who earned it. */
  readonly customerId: string;
  readonly rm: number;
  readonly campaignId: string;
  readonly amountMinor: number;
  readonly currency: string;
  /** Id of the event it was earned by. */
  readonly evidence: string;
  readonly earnedAt: string;
  readonly paidAt: string | null;
}

/**
 * Writes a reward into the first free slot of its campaign. A reward that is there already is left as it is.
 * @param cap slots of the campaign
 * @returns whether it is new
 */
export async function insertReward(db: Db, reward: Omit<StoredReward, 'paidAt'>, cap: number): Promise<boolean> {
  const { arrivalId, customerId, rm, campaignId, amountMinor, currency, evidence, earnedAt } = reward;
  const { rowCount } = await db.query(
    `insert into referral_reward (arrival_id, customer_id, rm, campaign_id, slot, amount_minor, currency, evidence, earned_at)
     select $1, $2, $3, $4, min(slot.n), $5, $6, $7, $8
       from generate_series(1, $9::int) as slot (n)
      where not exists (select from referral_reward as r where r.campaign_id = $4 and r.customer_id = $2 and r.slot = slot.n)
     having min(slot.n) is not null
         on conflict do nothing`,
    [arrivalId, customerId, rm, campaignId, amountMinor, currency, evidence, earnedAt, cap],
  );
  return rowCount === 1;
}

const COLUMNS = `r.arrival_id as "arrivalId", r.customer_id as "customerId", r.rm, r.campaign_id as "campaignId",
            r.amount_minor as "amountMinor", r.currency, r.evidence, r.earned_at as "earnedAt", r.paid_at as "paidAt"`;

/** Rewards in scope, of one customer or of all, those not paid first. */
export async function rewardsOf(db: Db, customerId: string | null): Promise<StoredReward[]> {
  const { rows } = await db.query<StoredReward>(
    `select ${COLUMNS}
       from referral_reward as r
      where $1::text is null or r.customer_id = $1
      order by r.paid_at desc nulls first, r.earned_at, r.arrival_id`,
    [customerId],
  );
  return rows;
}

/** @returns who earned it; undefined when there is no such reward in scope that is not paid yet */
export async function payReward(
  db: Db,
  arrivalId: string,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<string | undefined> {
  const { rows } = await db.query<{ customerId: string }>(
    `update referral_reward as r set paid_at = $2, paid_by = $3 where r.arrival_id = $1 and r.paid_at is null
      returning r.customer_id as "customerId"`,
    [arrivalId, at, by],
  );
  return rows[0]?.customerId;
}
