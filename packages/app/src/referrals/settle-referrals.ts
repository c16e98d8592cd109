import { earnedRewards, referralFraud } from '@vivero/decision';
import { type NewId, plainEvent, qualifies } from '@vivero/domain';
import {
  actsOfFriends,
  agreedReferrals,
  appendAudit,
  appendEvents,
  type Db,
  insertReward,
  inWholeBank,
  lastVerdicts,
  readBank,
  referralCampaigns,
  type StoredCampaign,
  type Stores,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { productsOf } from '../content/products-of.ts';
import { refreshCustomers } from '../refresh/refresh-customers.ts';
import { type ReferralRecord, referralRecord } from '../traffic/referral-record.ts';

const BY = 'system:referrals';

/**
 * What a new day makes of referrals: who bought becomes a converted referral of whoever brought them, and what a campaign has promised is
 * owed from the evidence on. Nothing is for people whom a person is to look at first, or has found to refer for the reward only.
 * @returns how many rewards are new
 */
export async function settleReferrals(
  stores: Stores,
  clock: { readonly now: string; readonly newId: NewId },
): Promise<number> {
  return inWholeBank(stores, async (db) => {
    const agreed = await agreedReferrals(db);
    if (agreed.length === 0) return 0;
    const acts = Map.groupBy(await actsOfFriends(db), ({ arrivalId }) => arrivalId);
    const { currency, ...bank } = await readBank(db);
    const record = await referralRecord(db, businessDay(bank, clock.now));
    await convert(db, record, agreed, acts, clock);
    const products = new Map((await productsOf(db, currency)).map((each) => [each.productId, each.category]));
    let fresh = 0;
    for (const campaign of await referralCampaigns(db)) {
      const category = products.get(campaign.productId ?? '') ?? null;
      const evidence = new Map(
        agreed
          .filter(({ campaignId }) => campaignId === campaign.campaignId)
          .flatMap((each) => {
            const act = acts.get(each.arrivalId)?.find((event) => qualifies(campaign, category, event));
            return act === undefined ? [] : [[pair(each.referrerId, each.referredId), { ...each, act }] as const];
          }),
      );
      if (evidence.size > 0) fresh += await earn(db, campaign, record, evidence, clock.now);
    }
    return fresh;
  });
}

type Agreed = Awaited<ReturnType<typeof agreedReferrals>>[number];
type Act = Awaited<ReturnType<typeof actsOfFriends>>[number];
const pair = (referrer: string, referred: string): string => `${referrer} ${referred}`;

/** Says of every friend who bought that the referral has come to something; what was said already is left alone. */
async function convert(
  db: Db,
  { people }: ReferralRecord,
  agreed: readonly Agreed[],
  acts: ReadonlyMap<string, readonly Act[]>,
  clock: { readonly now: string; readonly newId: NewId },
): Promise<void> {
  const rmOf = new Map(people.map(({ customerId, rm }) => [customerId, rm]));
  const bought = agreed.flatMap(({ arrivalId, referrerId, referredId }) => {
    const act = acts.get(arrivalId)?.find(({ code }) => code === 'TX-S');
    const rm = rmOf.get(referrerId);
    if (act === undefined || rm === undefined) return [];
    const event = plainEvent({
      eventId: `vivero:${arrivalId}:RF-C`,
      code: 'RF-C',
      day: act.day,
      at: act.at,
      direction: 'in',
      about: referredId,
      details: { arrivalId },
    });
    return [{ event, customerId: referrerId, rm, source: 'vivero', batchId: null }];
  });
  const { inserted } = await appendEvents(db, bought);
  if (inserted > 0) await refreshCustomers(db, [...new Set(bought.map(({ customerId }) => customerId))], clock);
}

/** Writes down what is owed of one campaign. */
async function earn(
  db: Db,
  { campaignId, rewardMinor, currency, cap }: StoredCampaign,
  { claims, people, facts }: ReferralRecord,
  evidence: ReadonlyMap<string, Agreed & { readonly act: Act }>,
  now: string,
): Promise<number> {
  const verdicts = new Map((await lastVerdicts(db)).map((each) => [each.customerId, each]));
  const referrals = Map.groupBy(facts, ({ referrer }) => referrer);
  const held = new Set(
    referralFraud(people.length, facts).flatMap(({ referrer, review }) => {
      const verdict = verdicts.get(people[referrer]!.customerId);
      const unseen = review && (verdict?.referrals ?? 0) < (referrals.get(referrer)?.length ?? 0);
      return unseen || verdict?.verdict === 'reward_only' ? [referrer] : [];
    }),
  );
  const wanted = claims.map(({ referrer, referred }, i) => {
    const found = evidence.get(pair(referrer, referred));
    const { referrer: by, referred: friend } = facts[i]!;
    return {
      referrer: by,
      referred: friend,
      agreed: found !== undefined,
      qualifiedAt: found ? Date.parse(found.act.at) : null,
    };
  });
  let fresh = 0;
  for (const i of earnedRewards(people.length, wanted, held, cap)) {
    const { referrer, referred } = claims[i]!;
    const { arrivalId, act } = evidence.get(pair(referrer, referred))!;
    const { rm } = people[facts[i]!.referrer]!;
    const amount = { amountMinor: rewardMinor, currency };
    const reward = { arrivalId, customerId: referrer, rm, campaignId, ...amount, evidence: act.eventId, earnedAt: now };
    if (!(await insertReward(db, reward, cap))) continue;
    fresh += 1;
    const details = { arrivalId, campaignId, ...amount, evidence: act.eventId };
    await appendAudit(db, { at: now, actor: BY, action: 'reward.earned', subject: referrer, details });
  }
  return fresh;
}
