import { claimFate } from '@vivero/domain';
import { allRms, appendAudit, endClaim, inScope, openClaims, readBank, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { localDay } from '../bank/local-day.ts';
import { giveBack } from './return-lead.ts';

/** The actor of the audit: nobody pressed a button. */
const BY = 'system:daily-round';

/**
 * What a new day does to claims: whoever nobody got in touch with goes back to the pool, whoever has bought something frees a slot.
 * @returns how many ended, by why
 */
export async function endClaims(stores: Stores, now: string): Promise<Readonly<Record<string, number>>> {
  const rms = await inScope(stores, [], allRms);
  return inScope(stores, rms, async (db) => {
    const bank = await readBank(db);
    const today = businessDay(bank, now);
    const ended: Record<string, number> = {};
    for (const claim of await openClaims(db)) {
      const claimedOn = localDay(claim.claimedAt, bank.timeZone);
      const why = claimFate({ ...claim, claimedOn }, today);
      if (why === null) continue;
      const { customerId, claimant } = claim;
      const end = { at: now, by: BY };
      if (why === 'untouched') await giveBack(db, customerId, [claimant], { ...end, why });
      else {
        await endClaim(db, customerId, [claimant], { ...end, why });
        const details = { rm: claimant, why };
        await appendAudit(db, { at: now, actor: BY, action: 'lead.claim_ended', subject: customerId, details });
      }
      ended[why] = (ended[why] ?? 0) + 1;
    }
    return ended;
  });
}
