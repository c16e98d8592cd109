import {
  type Actor,
  campaignFault,
  fail,
  JURISDICTION_PACKS,
  type NewId,
  ok,
  type Problem,
  type ReferralCampaign,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  insertCampaign,
  inScope,
  readBank,
  referralCampaigns,
  type StoredCampaign,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { productsOf } from '../content/products-of.ts';

/** Every campaign, and whether people can still come in by it. */
export type ShownCampaign = StoredCampaign & { readonly open: boolean };

type Refusal = Extract<
  Problem,
  { code: 'campaign.invalid' | 'campaign.not_found' | 'campaign.reward_refused' | 'product.not_found' }
>;

export async function campaigns(stores: Stores, now: string): Promise<readonly ShownCampaign[]> {
  return inScope(stores, [], async (db) => {
    const today = businessDay(await readBank(db), now);
    return (await referralCampaigns(db)).map((each) => ({ ...each, open: each.endsOn >= today }));
  });
}

/** Starts a campaign, unless the rules on rewards forbid it in the bank's jurisdiction. It does not change afterwards: what was promised holds. */
export async function startCampaign(
  stores: Stores,
  actor: Actor,
  wish: Omit<ReferralCampaign, 'campaignId'>,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<string, Refusal>> {
  return inScope(stores, [], async (db) => {
    const bank = await readBank(db);
    const products = await productsOf(db, bank.currency);
    const product = products.find(({ productId }) => productId === wish.productId);
    const campaign = { ...wish, campaignId: newId('cmp'), currency: bank.currency };
    const fault = campaignFault(campaign, product, JURISDICTION_PACKS[bank.jurisdiction], businessDay(bank, now));
    if (fault !== null) return fail(fault);
    await insertCampaign(db, campaign, { at: now, by: actor.id });
    const { campaignId, condition, rewardMinor, currency, cap } = campaign;
    const details = { condition, rewardMinor, currency, cap };
    await appendAudit(db, { at: now, actor: actor.id, action: 'campaign.started', subject: campaignId, details });
    return ok(campaignId);
  });
}
