import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Somebody in scope who shares a holding with the customer, and as what they stand on it. */
export interface HouseholdMember {
  readonly customerId: string;
  readonly role: 'owner' | 'authorised';
}

/** Everybody in scope who stands on one of the customer's holdings, or on one that the customer stands on; owners first. */
export async function householdOf(db: Db, customerId: string): Promise<HouseholdMember[]> {
  const { rows } = await db.query<HouseholdMember>(
    `with shared as (
       select holding.holding_id from holding where holding.customer_id = $1
        union
       select holding_party.holding_id from holding_party where holding_party.customer_id = $1),
     people as (
       select holding.customer_id, 'owner' as role from shared join holding on holding.holding_id = shared.holding_id
        union all
       select holding_party.customer_id, holding_party.role
         from shared join holding_party on holding_party.holding_id = shared.holding_id)
     select people.customer_id as "customerId", max(people.role) as role
       from people
      where people.customer_id <> $1
      group by people.customer_id
      order by max(people.role) desc, people.customer_id`,
    [customerId],
  );
  return rows;
}

/** A referral of somebody in scope that names this customer as the one who was brought. */
export interface ReferralOf {
  readonly customerId: string;
  readonly code: 'RF-I' | 'RF-C';
  readonly day: Day;
}

/** Who brought this customer, the first referral first: one accepted referrer a person, the first one counts. */
export async function referralsOf(db: Db, customerId: string): Promise<ReferralOf[]> {
  const { rows } = await db.query<ReferralOf>(
    `select ledger_event.customer_id as "customerId", ledger_event.code, ledger_event.occurred_on - date '1970-01-01' as day
       from ledger_event
      where ledger_event.about = $1 and ledger_event.code in ('RF-I', 'RF-C') and ledger_event.customer_id <> $1
      order by ledger_event.occurred_at, ledger_event.event_id`,
    [customerId],
  );
  return rows;
}
