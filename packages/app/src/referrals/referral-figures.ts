import {
  kaplanMeier,
  type NotReached,
  viralFactor,
  type ViralFactor,
  type WaitingDays,
  waitingQuantile,
} from '@vivero/decision';
import { type Actor, isSmallCell, type Masked, type NoBase } from '@vivero/domain';
import {
  actsOfFriends,
  agreedReferrals,
  countPeople,
  linksMade,
  readBank,
  referralCampaigns,
  type Stores,
} from '@vivero/storage';
import { localDay } from '../bank/local-day.ts';
import { readAs } from '../reading/read-as.ts';

type Wait = NoBase | NotReached | WaitingDays;

/** How far a campaign carries, and how long it takes. */
export interface CampaignFigures extends ViralFactor {
  readonly customers: number;
  readonly asked: number;
  readonly inviters: number;
  readonly friends: number;
  readonly bought: number;
  /** Median days from the link to the first friend's yes, and from a friend's yes to a purchase; who still waits is counted as waiting. */
  readonly toFriend: Wait;
  readonly toPurchase: Wait;
}

export interface FiguresOfCampaign {
  readonly campaignId: string;
  readonly name: string;
  readonly figures: CampaignFigures | Masked;
}

/** The figures of every campaign in what the actor may see. */
export async function referralFigures(
  stores: Stores,
  actor: Actor,
  now: string,
): Promise<readonly FiguresOfCampaign[]> {
  return readAs(stores, actor, async (db) => {
    const { timeZone } = await readBank(db);
    // Not the business day of a historical bank: links and friends come when they come.
    const today = localDay(now, timeZone);
    const customers = await countPeople(db);
    const links = Map.groupBy(await linksMade(db, timeZone), ({ campaignId }) => campaignId);
    const friends = Map.groupBy(await agreedReferrals(db), ({ campaignId }) => campaignId);
    const bought = new Map<string, string>();
    for (const { arrivalId, code, at } of await actsOfFriends(db))
      if (code === 'TX-S' && !bought.has(arrivalId)) bought.set(arrivalId, at);
    return (await referralCampaigns(db)).map(({ campaignId, name }) => {
      const own = friends.get(campaignId) ?? [];
      const made = new Map((links.get(campaignId) ?? []).toReversed().map(({ ownerId, on }) => [ownerId, on]));
      const firstOf = new Map(
        own.toReversed().map(({ referrerId, agreedAt }) => [referrerId, localDay(agreedAt, timeZone)]),
      );
      // Somebody whose link another record had before two were merged has been asked all the same.
      for (const [referrer, on] of firstOf) if (!made.has(referrer)) made.set(referrer, on);
      const counts = {
        customers,
        asked: made.size,
        inviters: firstOf.size,
        friends: own.length,
        bought: own.filter(({ arrivalId }) => bought.has(arrivalId)).length,
      };
      const figures = {
        ...counts,
        ...viralFactor(counts),
        toFriend: median(
          [...made].map(([owner, from]) => [from, firstOf.get(owner)]),
          today,
        ),
        toPurchase: median(
          own.map(({ arrivalId, agreedAt }) => {
            const on = bought.get(arrivalId);
            return [localDay(agreedAt, timeZone), on === undefined ? undefined : localDay(on, timeZone)];
          }),
          today,
        ),
      };
      return { campaignId, name, figures: actor.wide && isSmallCell(own.length) ? { masked: true } : figures };
    });
  });
}

/** Kaplan-Meier median of waits, each from a day until another or until today. */
function median(waits: readonly (readonly [from: number, until: number | undefined])[], today: number): Wait {
  const days = waits.map(([from, until]) => ({
    days: Math.max(0, (until ?? today) - from),
    ended: until !== undefined,
    people: 1,
  }));
  return waitingQuantile(kaplanMeier(days), 0.5);
}
