import { BOUGHT } from './acquired.ts';

/**
 * Units of traffic by customer, those alike put together; `acquired` must be there. What they are told apart by beside code, medium and
 * direction stands in the bits of one number, `marks`: of 800,000 events grouping by twelve columns took 1.2 seconds of a processor, by five .7.
 * Parameters: $1 codes of the events, $2 first day, $3 last day.
 */
export const UNITS_BY_CUSTOMER = `select e.customer_id, e.code, e.medium, e.direction,
       (coalesce(e.details ->> 'service', '') = 'true')::int
         + 2 * (coalesce(e.details ->> 'productId', '') <> '')::int
         + 4 * (coalesce(e.details ->> 'contentId', '') <> '')::int
         + 8 * (coalesce(e.details ->> 'activityId', '') <> '')::int
         + 16 * (coalesce(e.details ->> 'asksQuestion', '') = 'true' and coalesce(e.details ->> 'needKind', '') <> '')::int
         + 32 * (coalesce(e.details ->> 'attempt', '') = 'true')::int
         + 64 * coalesce(e.occurred_on > acquired.acquired_on, false)::int
         + 128 * coalesce(customer_stage.highest in ${BOUGHT}, false)::int as marks,
       count(*)::int as units, count(outcome.outcome_id)::int as timed, coalesce(sum(outcome.minutes), 0)::int as minutes
    -- By the customers of the scope: the ledger has no index of books, and an instant's day is off by one at most.
    from customer
    join ledger_event as e on e.customer_id = customer.customer_id and e.occurred_at > $2::date - 1
    left join acquired on acquired.customer_id = e.customer_id
    left join customer_stage on customer_stage.customer_id = e.customer_id
    left join outcome on 'vivero:' || outcome.outcome_id = e.event_id
   where e.code = any ($1::text[]) and e.occurred_on between $2::date and $3::date
   group by 1, 2, 3, 4, 5`;

/** After the day on which the customer was won. */
export const WON = `u.marks & 64 > 0`;

/** What the bits of `marks` say. */
export const MARKS = `u.marks & 1 > 0 as service, u.marks & 2 > 0 as product, u.marks & 4 > 0 as content, u.marks & 8 > 0 as activity,
       u.marks & 16 > 0 as question, u.marks & 32 > 0 as attempt, ${WON} as won, u.marks & 128 > 0 as bought`;
