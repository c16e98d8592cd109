import type { ClaimFate, ReturnReason } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A claim that goes on. */
export interface LeadClaim {
  readonly claimId: string;
  readonly customerId: string;
  /** The book that the contact is in. */
  readonly rm: number;
  readonly claimant: number;
  readonly claimedAt: string;
  /** Whether either side got in touch since. */
  readonly touched: boolean;
  /** Whether the contact has bought something since. */
  readonly bought: boolean;
}

/**
 * Gives a contact of the pool to a book, with all that is about it. Of two who try at the same time the second one waits for the first
 * and then finds the pool without it. @param db with nobody's book and the taker's in scope
 */
export async function takeFromPool(db: Db, customerId: string, rm: number, at: string): Promise<boolean> {
  return moveBook(db, customerId, 0, rm, at);
}

/** @param db with the book and nobody's in scope */
export async function returnToPool(db: Db, customerId: string, rm: number, at: string): Promise<boolean> {
  return moveBook(db, customerId, rm, 0, at);
}

async function moveBook(db: Db, customerId: string, from: number, to: number, at: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `update customer as c
        set rm = $3, changed_at = $4, version = c.version + 1
      where c.customer_id = $1 and c.rm = $2`,
    [customerId, from, to, at],
  );
  if (rowCount !== 1) return false;
  await db.query('update sealing_key as k set rm = $2 where k.owner_id = $1', [customerId, to]);
  return true;
}

/**
 * Writes a claim into the first free slot of the claimant. A slot that somebody takes at the same time is passed over.
 * @returns the slot; undefined when all up to the cap are taken
 */
export async function insertClaim(
  db: Db,
  claim: {
    readonly claimId: string;
    readonly customerId: string;
    readonly rm: number;
    readonly at: string;
    readonly by: string;
  },
): Promise<number | undefined> {
  const { rows: free } = await db.query<{ slot: number }>(
    `select slot.n as slot
       from rm
      cross join generate_series(1, rm.claim_cap) as slot (n)
      where rm.rm = $1
        and not exists (select from lead_claim as k where k.claimant = $1 and k.slot = slot.n and k.ended_at is null)
      order by slot.n`,
    [claim.rm],
  );
  for (const { slot } of free) {
    const { rowCount } = await db.query(
      `insert into lead_claim (claim_id, customer_id, rm, claimant, slot, claimed_at, claimed_by)
       values ($1, $2, $3, $3, $4, $5, $6)
       on conflict (claimant, slot) where ended_at is null do nothing`,
      [claim.claimId, claim.customerId, claim.rm, slot, claim.at, claim.by],
    );
    if (rowCount === 1) return slot;
  }
  return undefined;
}

/** Ends the open claim that one of these books has on a contact. @returns the claimant; undefined when there is none */
export async function endClaim(
  db: Db,
  customerId: string,
  rms: readonly number[],
  end: { readonly at: string; readonly by: string; readonly why: ReturnReason | ClaimFate },
): Promise<number | undefined> {
  const { rows } = await db.query<{ claimant: number }>(
    `update lead_claim as k
        set ended_at = $3, ended_by = $4, why = $5
      where k.customer_id = $1 and k.claimant = any ($2::int[]) and k.ended_at is null
      returning k.claimant`,
    [customerId, rms, end.at, end.by, end.why],
  );
  return rows[0]?.claimant;
}

/** Open claims on contacts of the books in scope, the oldest first. */
export async function openClaims(db: Db): Promise<LeadClaim[]> {
  const { rows } = await db.query<LeadClaim>(
    `select k.claim_id as "claimId", k.customer_id as "customerId", k.rm, k.claimant, k.claimed_at as "claimedAt",
            exists (select from ledger_event as e
                     where e.customer_id = k.customer_id and e.code in ('CT-D', 'CT-R', 'CT-V') and e.occurred_at >= k.claimed_at)
              or exists (select from outcome as u
                          where u.customer_id = k.customer_id and u.undone_at is null and u.recorded_at >= k.claimed_at) as touched,
            exists (select from ledger_event as e
                     where e.customer_id = k.customer_id and e.code = 'TX-S' and e.occurred_at >= k.claimed_at) as bought
       from lead_claim as k
      where k.ended_at is null
      order by k.claimed_at, k.claim_id`,
  );
  return rows;
}

/** How many contacts each of these books may have claimed at a time. */
export async function claimCaps(db: Db, rms: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await db.query<{ rm: number; cap: number }>(
    'select rm.rm, rm.claim_cap as cap from rm where rm.rm = any ($1::int[]) order by rm.rm',
    [rms],
  );
  return new Map(rows.map(({ rm, cap }) => [rm, cap]));
}
