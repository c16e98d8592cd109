import { type Actor, fail, type NewId, ok, type Problem, type Result } from '@vivero/domain';
import { appendAudit, insertClaim, inScope, type Stores, takeFromPool } from '@vivero/storage';

type Refusal = Extract<Problem, { code: 'lead.taken' | 'lead.cap_reached' | 'rm.not_found' }>;

/**
 * Takes a contact out of the pool into a book. The scope holds nobody's book for the length of this one act. Of two who claim the same
 * contact one gets it; nobody holds more than their cap, however fast they click: both are constraints.
 * @param rm the book; needed from who has several
 */
export async function claimLead(
  stores: Stores,
  actor: Actor,
  customerId: string,
  rm: number | undefined,
  { now, newId }: { readonly now: string; readonly newId: NewId },
): Promise<Result<null, Refusal>> {
  const book = rm ?? (actor.rms.length === 1 ? actor.rms[0] : undefined);
  if (book === undefined || book === 0 || !actor.rms.includes(book))
    return fail({ code: 'rm.not_found', rm: book ?? 0 });
  const claimed = await inScope(stores, [0, book], async (db): Promise<Result<null, Refusal>> => {
    if (!(await takeFromPool(db, customerId, book, now))) return fail({ code: 'lead.taken' });
    const claim = { claimId: newId('clm'), customerId, rm: book, at: now, by: actor.id };
    if ((await insertClaim(db, claim)) === undefined) throw new CapReached();
    const details = { rm: book, claim: claim.claimId };
    await appendAudit(db, { at: now, actor: actor.id, action: 'lead.claimed', subject: customerId, details });
    return ok(null);
  }).catch((error: unknown) => {
    if (error instanceof CapReached) return fail({ code: 'lead.cap_reached' } as const);
    throw error;
  });
  return claimed;
}

/** Takes the whole claim back: without a free slot the contact stays where it was. */
class CapReached extends Error {}
