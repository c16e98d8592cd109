import type { ReferralCampaign } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A campaign as it is stored. */
export interface StoredCampaign extends ReferralCampaign {
  readonly currency: string;
}

const COLUMNS = `k.campaign_id as "campaignId", k.name, k.condition, k.product_id as "productId", k.reward_minor as "rewardMinor",
            k.currency, k.cap, k.ends_on - date '1970-01-01' as "endsOn"`;

/** All campaigns, those that end last first. */
export async function referralCampaigns(db: Db): Promise<StoredCampaign[]> {
  const { rows } = await db.query<StoredCampaign>(
    `select ${COLUMNS} from referral_campaign as k order by k.ends_on desc, k.campaign_id desc`,
  );
  return rows;
}

export async function insertCampaign(
  db: Db,
  campaign: StoredCampaign,
  { at, by }: { readonly at: string; readonly by: string },
): Promise<void> {
  const { campaignId, name, condition, productId, rewardMinor, currency, cap, endsOn } = campaign;
  await db.query(
    `insert into referral_campaign (campaign_id, name, condition, product_id, reward_minor, currency, cap, ends_on, made_at, made_by)
     values ($1, $2, $3, $4, $5, $6, $7, date '1970-01-01' + $8::int, $9, $10)`,
    [campaignId, name, condition, productId, rewardMinor, currency, cap, endsOn, at, by],
  );
}
