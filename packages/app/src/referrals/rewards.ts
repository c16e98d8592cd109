import { type Actor, fail, type Money, ok, type Problem, type Result } from '@vivero/domain';
import {
  allRms,
  appendAudit,
  inScope,
  payReward,
  readWide,
  rewardsOf,
  type StoredReward,
  type Stores,
} from '@vivero/storage';

/** Something owed for somebody brought, without a name: who pays does not have to know them. */
export interface ShownReward extends Pick<
  StoredReward,
  'arrivalId' | 'customerId' | 'campaignId' | 'earnedAt' | 'paidAt'
> {
  readonly amount: Money;
}

/** All rewards of the bank, those not paid yet first. There is none before its evidence. */
export async function rewards(stores: Stores): Promise<readonly ShownReward[]> {
  return (await readWide(stores, (db) => rewardsOf(db, null))).map(shownReward);
}

export const shownReward = ({
  arrivalId,
  customerId,
  campaignId,
  earnedAt,
  paidAt,
  ...rest
}: StoredReward): ShownReward => ({
  arrivalId,
  customerId,
  campaignId,
  earnedAt,
  paidAt,
  amount: { minor: rest.amountMinor, currency: rest.currency },
});

/** Writes down that a reward was handed over; the audit has what tax has to be told of (R-MGM-2). */
export async function markPaid(
  stores: Stores,
  actor: Actor,
  arrivalId: string,
  now: string,
): Promise<Result<null, Extract<Problem, { code: 'reward.not_found' }>>> {
  const books = await inScope(stores, [], allRms);
  return inScope(stores, books, async (db) => {
    const customerId = await payReward(db, arrivalId, { at: now, by: actor.id });
    if (customerId === undefined) return fail({ code: 'reward.not_found' });
    const details = { arrivalId };
    await appendAudit(db, { at: now, actor: actor.id, action: 'reward.paid', subject: customerId, details });
    return ok(null);
  });
}
