import { type Actor, type Day, fail, type Money, ok, type Problem, type Result } from '@vivero/domain';
import {
  type ArrivalLine,
  arrivalsOf,
  asksByLot,
  customersNamed,
  inScope,
  linksOfCustomer,
  readBank,
  readWide,
  referralCampaigns,
  rewardsOf,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { type Named, namesOf } from '../traffic/names-of.ts';
import { referralRecord } from '../traffic/referral-record.ts';
import { throughOthers } from '../traffic/through-others.ts';
import { type ShownReward, shownReward } from './rewards.ts';

/** A link that the customer can forward. */
export interface OwnLink {
  readonly code: string;
  readonly campaignId: string;
  readonly campaign: string;
  readonly showsOwner: boolean;
}

/** What came of asking one customer for a referral. */
export interface CustomerReferrals {
  readonly open: readonly { readonly campaignId: string; readonly name: string }[];
  readonly links: readonly OwnLink[];
  /** Whom they brought into these books, by those people's own word or as the record has it. */
  readonly friends: readonly (Named & { readonly on: Day; readonly bought: boolean })[];
  /** What the customer is credited with for those whom they brought, with either end of what is known of the incremental share. */
  readonly credit: { readonly value: Money; readonly from: Money; readonly to: Money };
  /** Earned by evidence; what may come of the others is not in it. */
  readonly rewards: readonly ShownReward[];
  /** By which codes the customer came themselves. */
  readonly cameBy: readonly ArrivalLine[];
}

/** The referrals of one customer, for those who know them. */
export async function customerReferrals(
  stores: Stores,
  actor: Actor,
  customerId: string,
  now: string,
): Promise<Result<CustomerReferrals, Extract<Problem, { code: 'customer.not_found' }>>> {
  const asks = await readWide(stores, async (db) => asksByLot(db, businessDay(await readBank(db), now)));
  return inScope(stores, actor.rms, async (db) => {
    const [customer] = await customersNamed(db, [customerId]);
    if (customer === undefined) return fail({ code: 'customer.not_found', customerId });
    const { currency, ...bank } = await readBank(db);
    const today = businessDay(bank, now);
    const campaigns = await referralCampaigns(db);
    const nameOf = new Map(campaigns.map(({ campaignId, name }) => [campaignId, name]));
    const { claims } = await referralRecord(db, today);
    const own = claims.filter(({ referrer }) => referrer === customerId);
    const named = await namesOf(
      db,
      stores,
      actor,
      own.map(({ referred }) => referred),
    );
    const { values } = await throughOthers(db, actor, { currency, today, asks });
    const value = values.find((each) => each.customerId === customerId);
    const amount = (minor = 0): Money => ({ minor: Math.round(minor), currency });
    return ok({
      open: campaigns.filter(({ endsOn }) => endsOn >= today).map(({ campaignId, name }) => ({ campaignId, name })),
      links: (await linksOfCustomer(db, customerId)).flatMap(({ code, campaignId, showsOwner }) =>
        campaignId === null ? [] : [{ code, campaignId, campaign: nameOf.get(campaignId) ?? '', showsOwner }],
      ),
      friends: own.map(({ referred, claimedOn, boughtOn }) => ({
        ...named(referred),
        on: claimedOn,
        bought: boughtOn !== null,
      })),
      credit: {
        value: amount(value?.referral),
        from: amount(value?.referralFrom),
        to: amount(value?.referralTo),
      },
      rewards: (await rewardsOf(db, customerId)).map(shownReward),
      cameBy: await arrivalsOf(db, customerId),
    });
  });
}
