import { type Actor, type ClaimFate, fail, ok, type Problem, type Result, type ReturnReason } from '@vivero/domain';
import { appendAudit, type Db, dropPromises, endClaim, inScope, returnToPool, type Stores } from '@vivero/storage';

/** An RM gives a contact back that is not theirs to win, and says why; a team leader may do it for the team. */
export async function returnLead(
  stores: Stores,
  actor: Actor,
  customerId: string,
  why: ReturnReason,
  now: string,
): Promise<Result<null, Extract<Problem, { code: 'lead.not_claimed' }>>> {
  return inScope(stores, [0, ...actor.rms], async (db) =>
    (await giveBack(db, customerId, actor.rms, { at: now, by: actor.id, why }))
      ? ok(null)
      : fail({ code: 'lead.not_claimed' }),
  );
}

/** Ends the claim of one of these books and puts the contact back into the pool, with all that was learnt; what was agreed lapses. */
export async function giveBack(
  db: Db,
  customerId: string,
  rms: readonly number[],
  end: { readonly at: string; readonly by: string; readonly why: ReturnReason | Extract<ClaimFate, 'untouched'> },
): Promise<boolean> {
  const claimant = await endClaim(db, customerId, rms, end);
  if (claimant === undefined) return false;
  await dropPromises(db, customerId, end.at);
  await returnToPool(db, customerId, claimant, end.at);
  const details = { rm: claimant, why: end.why };
  await appendAudit(db, { at: end.at, actor: end.by, action: 'lead.returned', subject: customerId, details });
  return true;
}
