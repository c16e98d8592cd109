import { type FraudScore, type FraudSignal, referralFraud } from '@vivero/decision';
import {
  type Actor,
  fail,
  formatDay,
  type NewId,
  ok,
  type Problem,
  type ReferralVerdict,
  type Result,
} from '@vivero/domain';
import {
  appendAudit,
  type Db,
  inScope,
  insertVerdict,
  lastVerdicts,
  readBank,
  type Stores,
  type TrafficPerson,
  type VerdictRow,
} from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { type Named, namesOf } from './names-of.ts';
import { type ReferralRecord, referralRecord } from './referral-record.ts';

/** Somebody whose referrals look as if they were made for the reward, for a person to look at. */
export interface ReferralReview extends Named {
  readonly signals: readonly FraudSignal[];
  /** The rule that these signs may break; no reward is earned before somebody has looked. */
  readonly rule: 'R-MGM-2';
  readonly referrals: readonly (Named & { readonly claimedOn: string; readonly boughtOn: string | null })[];
}

type NothingToReview = Extract<Problem, { code: 'referral.nothing_to_review' }>;

/** Who waits to be looked at, the clearest first. A verdict stands until there is a further referral. */
export async function referralReviews(stores: Stores, actor: Actor, now: string): Promise<readonly ReferralReview[]> {
  return inScope(stores, actor.rms, async (db) => {
    const { claims, waiting } = await waitingIn(db, now);
    const claimsOf = Map.groupBy(claims, ({ referrer }) => referrer);
    const named = await namesOf(
      db,
      stores,
      actor,
      waiting.flatMap(({ customerId }) => [
        customerId,
        ...(claimsOf.get(customerId) ?? []).map(({ referred }) => referred),
      ]),
    );
    return waiting.map(({ customerId, signals }) => ({
      ...named(customerId),
      signals,
      rule: 'R-MGM-2',
      referrals: (claimsOf.get(customerId) ?? []).map(({ referred, claimedOn, boughtOn }) => ({
        ...named(referred),
        claimedOn: formatDay(claimedOn),
        boughtOn: boughtOn === null ? null : formatDay(boughtOn),
      })),
    }));
  });
}

/** Writes down what a person has found; nobody is judged by the score. */
export async function decideReferral(
  stores: Stores,
  actor: Actor,
  customerId: string,
  verdict: ReferralVerdict,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<null, NothingToReview>> {
  return inScope(stores, actor.rms, async (db) => {
    const { waiting } = await waitingIn(db, now);
    const review = waiting.find((each) => each.customerId === customerId);
    if (review === undefined) return fail({ code: 'referral.nothing_to_review' });
    const { rm, signals, referrals } = review;
    await insertVerdict(
      db,
      { customerId, verdict, signals, referrals, decidedAt: now },
      { verdictId: newId('ver'), rm, by: actor.id },
    );
    const details = { verdict, signals: [...signals], referrals };
    await appendAudit(db, { at: now, actor: actor.id, action: 'referral.reviewed', subject: customerId, details });
    return ok(null);
  });
}

async function waitingIn(db: Db, now: string) {
  const record = await referralRecord(db, businessDay(await readBank(db), now));
  return { claims: record.claims, waiting: reviewsOf(record, await lastVerdicts(db)) };
}

/** Those whose referrals look odd, with how many of them there are: verdicts are of so many. */
function reviewsOf(
  { people, facts }: ReferralRecord,
  verdicts: readonly VerdictRow[],
): readonly (Pick<FraudScore, 'signals'> & TrafficPerson & { readonly referrals: number })[] {
  const judged = new Map(verdicts.map(({ customerId, referrals }) => [customerId, referrals]));
  const claimsOf = Map.groupBy(facts, ({ referrer }) => referrer);
  return referralFraud(people.length, facts)
    .filter(({ review }) => review)
    .map(({ referrer, signals }) => ({ ...people[referrer]!, signals, referrals: claimsOf.get(referrer)!.length }))
    .filter(({ customerId, referrals }) => referrals > (judged.get(customerId) ?? 0));
}
