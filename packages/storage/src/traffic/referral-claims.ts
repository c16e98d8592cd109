import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** That somebody in scope brought somebody else in scope, as the record has it, accepted or not. */
export interface ClaimRow {
  readonly referrer: string;
  readonly referred: string;
  readonly claimedOn: Day;
  readonly boughtOn: Day | null;
  /** The same telephone or e-mail; null where there is none to compare. */
  readonly sharesContact: boolean | null;
  /** Both stand on one holding, as owner or otherwise. */
  readonly sameHousehold: boolean;
  /** Digest of the device that the friend came by; null = not recorded. */
  readonly device: string | null;
  /** Something of their own after the purchase: asked, met, bought, moved money; null = not bought. */
  readonly activeAfter: boolean | null;
}

/** What nobody does for somebody else. */
const OWN_ACTS = `('CT-V', 'CT-R', 'PD-A', 'IN-C', 'IN-Q', 'IN-A', 'ND-C', 'ND-Q', 'TX-S', 'RF-I', 'RF-C', 'FB', 'MV')`;

/** Every referral in scope that names whom it brought, in the order of the first word of it. */
export async function referralClaims(db: Db, today: Day): Promise<ClaimRow[]> {
  const { rows } = await db.query<ClaimRow>(
    `with claim as (
       select e.customer_id as referrer, e.about as referred, min(e.occurred_at) as claimed_at, min(e.occurred_on) as claimed_on,
              min(e.occurred_on) filter (where e.code = 'RF-C') as bought_on, max(e.details ->> 'device') as device
         from ledger_event as e
        where e.code in ('RF-I', 'RF-C') and e.about like 'cus\\_%' and e.occurred_on <= $1::date
        group by e.customer_id, e.about)
     select claim.referrer, claim.referred, claim.claimed_on - date '1970-01-01' as "claimedOn",
            claim.bought_on - date '1970-01-01' as "boughtOn", claim.device,
            case when by.phone_digest = friend.phone_digest or by.email_digest = friend.email_digest then true
                 when coalesce(by.phone_digest, by.email_digest) is null or coalesce(friend.phone_digest, friend.email_digest) is null then null
                 else false end as "sharesContact",
            exists (
              select from (select h.holding_id from holding as h where h.customer_id = claim.referrer
                            union all
                           select p.holding_id from holding_party as p where p.customer_id = claim.referrer) as own
               where exists (select from holding as h where h.holding_id = own.holding_id and h.customer_id = claim.referred)
                  or exists (select from holding_party as p
                              where p.holding_id = own.holding_id and p.customer_id = claim.referred)) as "sameHousehold",
            case when claim.bought_on is not null then exists (
              select from ledger_event as own
               where own.customer_id = claim.referred and own.occurred_at > claim.bought_on
                 and own.occurred_on > claim.bought_on and own.occurred_on <= $1::date
                 and own.code in ${OWN_ACTS}) end as "activeAfter"
       from claim
       join customer as by on by.customer_id = claim.referrer
       join customer as friend on friend.customer_id = claim.referred
      order by claim.claimed_at, claim.referrer, claim.referred`,
    [formatDay(today)],
  );
  return rows;
}
