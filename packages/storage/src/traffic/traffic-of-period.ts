import { type ContactMedium, type Day, type EventCode, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { ACQUIRED, BOUGHT } from './acquired.ts';
import { MARKS, UNITS_BY_CUSTOMER, WON } from './units-by-customer.ts';

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

/** How many units of traffic there are for one customer (N), over all who were won. */
export interface UnitsPerCustomer {
  readonly customers: number;
  readonly nonBuyers: number;
  readonly units: number;
  readonly unitsOfNonBuyers: number;
  /** null where nobody was won. */
  readonly median: number | null;
  readonly p90: number | null;
}

/** The traffic of a scope from one day until another. */
export interface PeriodTraffic {
  /** Every unit, put together in groups; what a unit is and what its group means is decided by the rules of the domain, not here. */
  readonly groups: readonly TrafficGroup[];
  readonly perCustomer: UnitsPerCustomer;
  /** People with a lawful basis who were in no private domain when it began and had to do with the bank, and those of them who came into one. */
  readonly inPublic: { readonly people: number; readonly linked: number };
}

/** What says that somebody had to do with the bank, and not the bank with them alone. */
const SEEN = `('CT-R', 'CT-V', 'PD-A', 'IN-C', 'IN-Q', 'IN-A', 'ND-C', 'ND-Q')`;

/**
 * One walk through the events of the period answers all three questions: the ledger is by far the most that they read.
 * @param codes the events that are units, and those of them that count in N, which they do from the day after the customer was won
 */
export async function trafficOfPeriod(
  db: Db,
  codes: { readonly units: readonly EventCode[]; readonly counted: readonly EventCode[] },
  from: Day,
  to: Day,
): Promise<PeriodTraffic> {
  const { rows } = await db.query<PeriodTraffic>(
    `with acquired as (${ACQUIRED}),
     units as materialized (${UNITS_BY_CUSTOMER}),
     in_groups as (
       select u.code, u.medium, u.direction, ${MARKS},
              sum(u.units)::int as units, count(*)::int as people, sum(u.timed)::int as timed, sum(u.minutes)::int as minutes
         from units as u
        group by u.code, u.medium, u.direction, u.marks
        order by u.code, u.medium, u.direction, u.marks),
     each_one as (
       select u.customer_id, sum(u.units) filter (where ${WON} and u.code = any ($4::text[]))::int as counted,
              bool_or(u.code in ${SEEN}) as seen, bool_or(u.code = 'PD-A') as linked
         from units as u
        group by u.customer_id),
     each_won as (
       select coalesce(each_one.counted, 0) as units, coalesce(customer_stage.highest in ${BOUGHT}, false) as bought
         from acquired
         left join each_one on each_one.customer_id = acquired.customer_id
         left join customer_stage on customer_stage.customer_id = acquired.customer_id
        where acquired.acquired_on <= $3::date),
     per_won as (
       select count(*)::int as customers, count(*) filter (where not each_won.bought)::int as "nonBuyers",
              coalesce(sum(each_won.units), 0)::int as units,
              coalesce(sum(each_won.units) filter (where not each_won.bought), 0)::int as "unitsOfNonBuyers",
              percentile_cont(0.5) within group (order by each_won.units) as median,
              percentile_cont(0.9) within group (order by each_won.units) as p90
         from each_won),
     inside as (
       select distinct on (e.customer_id) e.customer_id, e.code
         from customer
         join ledger_event as e on e.customer_id = customer.customer_id
        where e.code in ('PD-A', 'PD-X') and e.occurred_on < $2::date
        order by e.customer_id, e.occurred_at desc, e.event_id desc),
     in_public as (
       select count(*)::int as people, count(*) filter (where each_one.linked)::int as linked
         from each_one
         join customer on customer.customer_id = each_one.customer_id
         left join inside on inside.customer_id = each_one.customer_id
        where each_one.seen and customer.lawful_basis <> 'none' and inside.code is distinct from 'PD-A')
     select (select coalesce(json_agg(in_groups), '[]') from in_groups) as groups,
            (select to_json(per_won) from per_won) as "perCustomer",
            (select to_json(in_public) from in_public) as "inPublic"`,
    [codes.units, formatDay(from), formatDay(to), codes.counted],
  );
  return rows[0] as PeriodTraffic;
}
