import {
  channelCustomers,
  heldMargins,
  incrementalShare,
  type IncrementalShare,
  referralForest,
  shareWorth,
  splitCredit,
} from '@vivero/decision';
import { type Actor, type Day, feedbackPoints } from '@vivero/domain';
import {
  allRms,
  type AsksByLot,
  countPeople,
  type Db,
  feedbackGiven,
  feedbackStates,
  influences,
  planHoldings,
  referralClaims,
  trafficPeople,
} from '@vivero/storage';
import { productsOf } from '../content/products-of.ts';

/** What one customer is worth in four ways, side by side and never one number. Money in minor units of the bank's currency. */
export interface EngagementValue {
  readonly customerId: string;
  readonly bought: boolean;
  /** Twelve months of what they hold, without what is credited to who brought them. */
  readonly own: number;
  /** Credit for whom they brought, and at either end of what is known of the incremental share. */
  readonly referral: number;
  readonly referralFrom: number;
  readonly referralTo: number;
  /** What people came by through them without a reward: it is in somebody's own worth already, so this column adds up to nothing. */
  readonly influence: number;
  /** Points, not money. */
  readonly feedback: number;
  /** Whom they brought themselves. */
  readonly brought: number;
}

/** The people of a scope who are worth something through others. */
export interface ThroughOthers {
  readonly values: readonly EngagementValue[];
  /** Non-buyers in the top tenth by what comes through them. */
  readonly channel: readonly EngagementValue[];
  readonly share: IncrementalShare;
  /** By person: who brought them, where the claim was accepted. */
  readonly broughtBy: ReadonlyMap<string, string>;
}

/**
 * Reckons in the scope of `db` alone: whom others brought into another book is their business.
 * @param asks of the whole bank: how many would have come anyway is the same question in every book
 */
export async function throughOthers(
  db: Db,
  actor: Actor,
  { currency, today, asks }: { readonly currency: string; readonly today: Day; readonly asks: AsksByLot },
): Promise<ThroughOthers> {
  const claims = await referralClaims(db, today);
  const influenced = await influences(db, today);
  const feedback = Map.groupBy(await feedbackGiven(db, today), ({ customerId }) => customerId);
  const decided = Map.groupBy(await feedbackStates(db, null), ({ customerId }) => customerId);
  const ids = [
    ...claims.flatMap(({ referrer, referred }) => [referrer, referred]),
    ...influenced.flatMap(({ by, customerId }) => [by, customerId]),
    ...feedback.keys(),
    ...decided.keys(),
  ];
  const persons = await trafficPeople(db, [...new Set(ids)]);
  const people = persons.map(({ customerId }) => customerId);
  const placeOf = new Map(people.map((id, place) => [id, place]));
  const place = (id: string): number => placeOf.get(id) ?? -1;
  const inPlaces = claims.map(({ referrer, referred }) => ({ referrer: place(referrer), referred: place(referred) }));
  const { referrerOf, refused } = referralForest(people.length, inPlaces);
  const products = await productsOf(db, currency);
  const holdings = await planHoldings(db, actor.wide ? await allRms(db) : actor.rms, people);
  const worths = Float64Array.from(people, (id) =>
    heldMargins(holdings.get(id) ?? [], products, currency, today).reduce(
      (sum, { least, most }) => sum + (least + most) / 2,
      0,
    ),
  );
  const share = incrementalShare(asks.asked, asks.notAsked);
  const { own, credit } = shareWorth(referrerOf, worths, share.value);
  const [from, to] = [share.lower, share.upper].map((end) => shareWorth(referrerOf, worths, end).credit);
  const influencerOf = referralForest(
    people.length,
    influenced
      .map(({ by, customerId }) => ({ referrer: place(by), referred: place(customerId) }))
      // Who brought somebody for a reward has the credit for it in the other column.
      .filter(({ referrer, referred }) => referrerOf[referred] !== referrer),
  ).referrerOf;
  const influence = splitCredit(
    influencerOf,
    worths.map((worth) => worth * share.value),
  );
  const brought = new Int32Array(people.length);
  for (const referrer of referrerOf) if (referrer >= 0) brought[referrer]! += 1;
  const values = persons.map(({ customerId, bought }, i) => ({
    customerId,
    bought,
    own: own[i]!,
    referral: credit[i]!,
    referralFrom: from![i]!,
    referralTo: to![i]!,
    influence: influence[i]!,
    feedback: feedbackPoints(feedback.get(customerId) ?? [], decided.get(customerId)).points,
    brought: brought[i]!,
  }));
  const others = Math.max(0, (await countPeople(db)) - people.length);
  const nothing = { bought: true, referral: 0, influence: 0, feedback: 0 };
  const channel = channelCustomers([...values, ...Array.from({ length: others }, () => nothing)]);
  return {
    values,
    channel: channel.map((i) => values[i]!),
    share,
    broughtBy: new Map(
      claims.flatMap(({ referrer, referred }, i) => (refused[i] === null ? [[referred, referrer] as const] : [])),
    ),
  };
}
