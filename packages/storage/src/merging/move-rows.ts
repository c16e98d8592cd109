import type { Db } from '../db/db.ts';

/**
 * What becomes of each table about a customer when that customer is absorbed by another. A test fails for a table that is not here.
 * `moved`: its rows are the kept customer's from then on; `united`: the same, where the kept one may have the very row already;
 * `ledger`: through the removal log; `derived`: goes with the absorbed record and is made anew; `dropped`: means nothing any more.
 */
export const MERGE_TABLES: Readonly<Record<string, 'moved' | 'united' | 'ledger' | 'derived' | 'dropped'>> = {
  arrival: 'moved',
  closed_case: 'moved',
  customer_apart: 'dropped',
  customer_key: 'moved',
  customer_merge: 'moved',
  customer_stage: 'derived',
  contact_block: 'united',
  consent: 'united',
  decision: 'moved',
  feedback_item: 'moved',
  holding: 'moved',
  holding_key: 'moved',
  holding_party: 'united',
  holdout_membership: 'united',
  lead_claim: 'moved',
  ledger_event: 'ledger',
  ledger_quarantine: 'moved',
  missing_person: 'united',
  need: 'moved',
  need_answer: 'dropped',
  note: 'moved',
  outcome: 'moved',
  playbook_run: 'united',
  playbook_step: 'united',
  promise: 'moved',
  purchase_chance: 'derived',
  referral_reward: 'united',
  referral_verdict: 'moved',
  resource: 'moved',
  source_code: 'moved',
  stage_history: 'derived',
  stage_override: 'moved',
  stage_stay: 'derived',
  touch: 'moved',
};

/** The two records of one merge; both locked by the transaction. */
export interface MergeOfTwo {
  readonly keepId: string;
  /** Book of the kept one. */
  readonly rm: number;
  readonly absorbedId: string;
}

// A row that was brought by an import belongs to the kept person now: its batch can no longer take it back (rollback says so).
// A holding's version tells the same, and an undo of an outcome or note must not bring needs back that were folded.
const MOVES = [
  `update customer_key as t set customer_id = $1, rm = $2, batch_id = null where t.customer_id = $3`,
  // What this record had absorbed itself counts with all else from today on.
  `update customer_merge as t set customer_id = $1, rm = $2, event_ids = '{}' where t.customer_id = $3`,
  // One case a person is closed: what the absorbed record said of it is history where the kept one says something itself.
  `update closed_case as t set ended_at = now() where $2::int is not null and t.customer_id = $3 and t.ended_at is null
      and exists (select from closed_case as kept where kept.customer_id = $1 and kept.ended_at is null)`,
  `update closed_case as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  // Where somebody comes from is where the kept record does, if it says so.
  `update arrival as t set first = false where $2::int is not null and t.customer_id = $3
      and exists (select from arrival as kept where kept.customer_id = $1 and kept.first)`,
  `update arrival as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  // One link of a campaign goes on being used; what came by the other keeps its code.
  `update source_code as t set ended_at = now() where $2::int is not null and t.owner_id = $3 and t.ended_at is null
      and exists (select from source_code as kept where kept.owner_id = $1 and kept.campaign_id = t.campaign_id and kept.ended_at is null)`,
  `update source_code as t set owner_id = $1, rm = $2 where t.owner_id = $3`,
  `update decision as t set customer_id = $1, rm = $2, record = replace(t.record::text, $3, $1)::jsonb where t.customer_id = $3`,
  `update feedback_item as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update holding as t set customer_id = $1, rm = $2, version = t.version + 1 where t.customer_id = $3`,
  `update holding_key as t set customer_id = $1, rm = $2, batch_id = null where t.customer_id = $3`,
  `update lead_claim as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update ledger_quarantine as t set customer_id = $1, rm = $2, batch_id = null where t.customer_id = $3`,
  `update need as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `delete from need_answer as t where $2::int is not null and t.customer_id in ($1, $3)`,
  `update note as t set customer_id = $1, rm = $2, batch_id = null, needs_before = null where t.customer_id = $3`,
  `update outcome as t set customer_id = $1, rm = $2, needs_before = null where t.customer_id = $3`,
  `update promise as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update referral_verdict as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  // What both have earned in one campaign stays within its cap: a slot that the kept one has is not taken twice.
  `delete from referral_reward as t using referral_reward as o
    where t.customer_id = $3 and o.customer_id = $1 and o.campaign_id = t.campaign_id and o.slot = t.slot and $2::int is not null`,
  `update referral_reward as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update resource as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update stage_override as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update touch as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  // Reports of imports, and what the next export is compared with, name the person who is there.
  `update import_row as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update snapshot as t set customers = array_replace(t.customers, $3, $1) where $2::int is not null and $3 = any (t.customers)`,
  `update missing_person as t set customer_id = $1, rm = $2
    where t.customer_id = $3 and not exists (select from missing_person as o where o.batch_id = t.batch_id and o.customer_id = $1)`,
  `update holdout_membership as t set customer_id = $1, rm = $2
    where t.customer_id = $3 and not exists (select from holdout_membership as o where o.customer_id = $1 and o.from_on = t.from_on)`,
  // Who owns a holding in one record and may only use it in the other owns it.
  `update holding_party as o set role = 'owner'
     from holding_party as t
    where t.customer_id = $3 and t.role = 'owner' and o.customer_id = $1 and o.holding_id = t.holding_id and $2::int is not null`,
  `update holding_party as t set customer_id = $1, rm = $2, batch_id = null
    where t.customer_id = $3 and not exists (select from holding_party as o where o.holding_id = t.holding_id and o.customer_id = $1)`,
  // Who is in a playbook in both records goes on in the one that is kept; what the other had done there is in the touches.
  `delete from playbook_step as t using playbook_run as o
    where t.customer_id = $3 and o.customer_id = $1 and o.playbook_no = t.playbook_no and $2::int is not null`,
  `delete from playbook_run as t using playbook_run as o
    where t.customer_id = $3 and o.customer_id = $1 and o.playbook_no = t.playbook_no and $2::int is not null`,
  `update playbook_step as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `update playbook_run as t set customer_id = $1, rm = $2 where t.customer_id = $3`,
  `insert into contact_block (customer_id, rm, digest, blocked_at, touch_id)
   select $1, $2, t.digest, t.blocked_at, t.touch_id from contact_block as t where t.customer_id = $3
       on conflict (customer_id, digest) do nothing`,
  `insert into consent (customer_id, rm, medium, purpose, state, stated_on, source)
   select $1, $2, t.medium, t.purpose, t.state, t.stated_on, t.source from consent as t where t.customer_id = $3
       on conflict (customer_id, medium, purpose, stated_on, state) do nothing`,
] as const;

/** Gives everything about the absorbed record to the kept one, the ledger aside. Needs of one kind that are open in both have been folded. */
export async function moveRows(db: Db, { keepId, rm, absorbedId }: MergeOfTwo): Promise<void> {
  for (const move of MOVES) await db.query(move, [keepId, rm, absorbedId]);
  await db.query('delete from holding_party as t where t.customer_id = $1', [absorbedId]);
}

/** Takes the absorbed record away, with what was derived from it and with its key. */
export async function removeAbsorbed(db: Db, absorbedId: string): Promise<void> {
  await db.query('delete from customer as c where c.customer_id = $1', [absorbedId]);
  await db.query('delete from sealing_key as k where k.owner_id = $1', [absorbedId]);
}
