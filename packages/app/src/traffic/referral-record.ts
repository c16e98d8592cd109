import type { ReferralFact } from '@vivero/decision';
import type { Day } from '@vivero/domain';
import { type ClaimRow, type Db, referralClaims, type TrafficPerson, trafficPeople } from '@vivero/storage';

/** The referrals of a scope, and the people on either side of them. */
export interface ReferralRecord {
  readonly claims: readonly ClaimRow[];
  readonly people: readonly TrafficPerson[];
  /** What speaks for and against each claim, in the order of `claims`, by places of `people`. */
  readonly facts: readonly ReferralFact[];
}

/** So many days after a purchase it can be said whether anything followed. */
const IDLE_DAYS = 30;

/** Whom others brought into another book is their business. */
export async function referralRecord(db: Db, today: Day): Promise<ReferralRecord> {
  const claims = await referralClaims(db, today);
  const ids = new Set(claims.flatMap(({ referrer, referred }) => [referrer, referred]));
  const people = await trafficPeople(db, [...ids]);
  const placeOf = new Map(people.map(({ customerId }, place) => [customerId, place]));
  const place = (id: string): number => placeOf.get(id) ?? -1;
  const friends = Map.groupBy(claims, byDevice);
  const facts = claims.map((claim): ReferralFact => {
    const { referrer, referred, device, boughtOn, sharesContact, sameHousehold, activeAfter } = claim;
    const sameDevice = device !== null && friends.get(byDevice(claim))!.length > 1;
    return {
      referrer: place(referrer),
      referred: place(referred),
      boughtOn,
      sharesContact: sameDevice ? true : sharesContact,
      sameHousehold,
      activeAfter: boughtOn === null || (activeAfter !== true && today - boughtOn < IDLE_DAYS) ? null : activeAfter,
    };
  });
  return { claims, people, facts };
}

const byDevice = ({ referrer, device }: ClaimRow): string => `${referrer} ${device}`;
