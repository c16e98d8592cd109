import { type ContactMedium, type Day, type EventCode, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { ACQUIRED, BOUGHT } from './acquired.ts';

/** Units of traffic that are alike in everything that anybody counts by. */
export interface TrafficGroup {
  readonly code: EventCode;
  readonly medium: ContactMedium | null;
  readonly direction: 'in' | 'out' | null;
  readonly service: boolean;
  readonly product: boolean;
  readonly content: boolean;
  readonly activity: boolean;
  /** A question about a need. */
  readonly question: boolean;
  readonly attempt: boolean;
  /** After the day on which the customer was won. */
  readonly won: boolean;
  readonly bought: boolean;
  readonly units: number;
  readonly people: number;
  /** Units whose minutes somebody wrote down, and those minutes. */
  readonly timed: number;
  readonly minutes: number;
}

/**
 * Every unit of traffic of the scope from one day until another, put together in groups; what a unit is and what its group means is decided
 * by the rules of the domain, not here.
 * @param codes the events that are units
 */
export async function trafficGroups(db: Db, codes: readonly EventCode[], from: Day, to: Day): Promise<TrafficGroup[]> {
  const { rows } = await db.query<TrafficGroup>(
    `with acquired as (${ACQUIRED}),
     per_customer as (
       select e.customer_id, e.code, e.medium, e.direction,
              coalesce(e.details ->> 'service', '') = 'true' as service,
              coalesce(e.details ->> 'productId', '') <> '' as product,
              coalesce(e.details ->> 'contentId', '') <> '' as content,
              coalesce(e.details ->> 'activityId', '') <> '' as activity,
              coalesce(e.details ->> 'asksQuestion', '') = 'true' and coalesce(e.details ->> 'needKind', '') <> '' as question,
              coalesce(e.details ->> 'attempt', '') = 'true' as attempt,
              coalesce(e.occurred_on > acquired.acquired_on, false) as won,
              coalesce(customer_stage.highest in ${BOUGHT}, false) as bought,
              count(*)::int as units, count(outcome.outcome_id)::int as timed, coalesce(sum(outcome.minutes), 0)::int as minutes
         -- By the customers of the scope: the ledger has no index of books, and an instant's day is off by one at most.
         from customer
         join ledger_event as e on e.customer_id = customer.customer_id and e.occurred_at > $2::date - 1
         left join acquired on acquired.customer_id = e.customer_id
         left join customer_stage on customer_stage.customer_id = e.customer_id
         left join outcome on 'vivero:' || outcome.outcome_id = e.event_id
        where e.code = any ($1::text[]) and e.occurred_on between $2::date and $3::date
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)
     select p.code, p.medium, p.direction, p.service, p.product, p.content, p.activity, p.question, p.attempt, p.won, p.bought,
            sum(p.units)::int as units, count(*)::int as people, sum(p.timed)::int as timed, sum(p.minutes)::int as minutes
       from per_customer as p
      group by p.code, p.medium, p.direction, p.service, p.product, p.content, p.activity, p.question, p.attempt, p.won, p.bought
      order by p.code, p.medium, p.direction, p.service, p.product, p.content, p.activity, p.question, p.attempt, p.won, p.bought`,
    [codes, formatDay(from), formatDay(to)],
  );
  return rows;
}
