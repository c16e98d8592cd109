import type { Day, EventCode, ProductCategory } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Somebody whom a friend brought, by the friend's own consent. */
export interface AgreedReferral {
  readonly arrivalId: string;
  readonly referrerId: string;
  readonly referredId: string;
  readonly campaignId: string;
  readonly agreedOn: Day;
  readonly agreedAt: string;
}

/** Referrals in scope on which the friend agreed, in time order. */
export async function agreedReferrals(db: Db): Promise<AgreedReferral[]> {
  const { rows } = await db.query<AgreedReferral>(
    `select a.arrival_id as "arrivalId", a.referrer_id as "referrerId", a.customer_id as "referredId", s.campaign_id as "campaignId",
            a.arrived_on - date '1970-01-01' as "agreedOn", a.arrived_at as "agreedAt"
       from arrival as a
       join source_code as s on s.code = a.code
      where a.referrer_id is not null and a.rules = '{}'
      order by a.arrived_at, a.arrival_id`,
  );
  return rows;
}

/** What a friend did after coming in that may qualify. */
export interface FriendAct {
  readonly arrivalId: string;
  readonly eventId: string;
  readonly code: EventCode;
  readonly category: ProductCategory | null;
  readonly at: string;
  readonly day: Day;
}

/** Conversations and purchases of the friends of agreed referrals since they came, in time order; what was taken back is left out. */
export async function actsOfFriends(db: Db): Promise<FriendAct[]> {
  const { rows } = await db.query<FriendAct>(
    `select a.arrival_id as "arrivalId", e.event_id as "eventId", e.code, e.category, e.occurred_at as at,
            e.occurred_on - date '1970-01-01' as day
       from arrival as a
       join ledger_event as e on e.customer_id = a.customer_id and e.occurred_on >= a.arrived_on and e.code in ('CT-V', 'IN-A', 'TX-S')
      where a.referrer_id is not null and a.rules = '{}'
        and not exists (select from ledger_event as v where v.customer_id = e.customer_id and v.code = 'TX-V' and v.about = e.event_id)
      order by e.occurred_at, e.event_id`,
  );
  return rows;
}
