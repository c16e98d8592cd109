import { type Actor, fail, newSourceCode, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import {
  appendAudit,
  customersNamed,
  insertSourceCode,
  inScope,
  linksOfCustomer,
  readBank,
  referralCampaigns,
  showOwner,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';

type Refusal = Extract<Problem, { code: 'customer.not_found' | 'campaign.not_found' }>;

export interface ReferralAsk {
  /** Default: the open campaign that ends last. */
  readonly campaignId?: string;
  /** Whether the customer wants the first name to be read by whoever gets the link. */
  readonly showsOwner: boolean;
}

/**
 * The customer's own link for one campaign, made at the first asking and the same ever after. The customer forwards it; nobody types in a
 * friend's data for anybody (R-MGM-1).
 * @returns the code
 */
export async function askReferral(
  stores: Stores,
  actor: Actor,
  customerId: string,
  { campaignId, showsOwner }: ReferralAsk,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<string, Refusal>> {
  return inScope(stores, actor.rms, async (db) => {
    const [customer] = await customersNamed(db, [customerId]);
    if (customer === undefined) return fail({ code: 'customer.not_found', customerId });
    const today = businessDay(await readBank(db), now);
    const open = (await referralCampaigns(db)).filter(({ endsOn }) => endsOn >= today);
    const campaign = campaignId === undefined ? open[0] : open.find((each) => each.campaignId === campaignId);
    if (campaign === undefined) return fail({ code: 'campaign.not_found' });
    const links = await linksOfCustomer(db, customerId);
    const link = links.find((each) => each.campaignId === campaign.campaignId);
    if (link !== undefined) {
      await showOwner(db, link.code, showsOwner);
      return ok(link.code);
    }
    const code = newSourceCode(newId);
    const { rm } = customer;
    const made = { kind: 'referral', about: campaign.name, campaignId: campaign.campaignId } as const;
    await insertSourceCode(db, { ...made, code, ownerId: customerId, showsOwner, rm }, { at: now, by: actor.id });
    const details = { campaignId: campaign.campaignId, showsOwner };
    await appendAudit(db, { at: now, actor: actor.id, action: 'referral.asked', subject: customerId, details });
    return ok(code);
  });
}
