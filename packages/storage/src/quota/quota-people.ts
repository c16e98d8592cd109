import {
  type Day,
  formatDay,
  type NeedKind,
  type Phrase,
  type ProductCategory,
  type QuotaPerson,
} from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A customer with the strongest open need of some kinds, and why they are thought to have it. */
export interface QuotaPersonRow extends QuotaPerson {
  readonly reason: Phrase | null;
}

/** Everybody in scope who may be sold to at all, with their strongest open need of these kinds: their own word before any guess. */
export async function quotaPeople(
  db: Db,
  kinds: readonly NeedKind[],
  category: ProductCategory,
  today: Day,
): Promise<QuotaPersonRow[]> {
  const { rows } = await db.query<QuotaPersonRow>(
    `select c.customer_id as "customerId",
            case when n.state is null then null else jsonb_build_object('state', n.state, 'chance', n.chance) end as need,
            n.reason,
            exists (select from holding as h where h.customer_id = c.customer_id and h.category = $2 and h.ended_on is null and not h.elsewhere) as holds,
            c.risk_tolerance as "riskTolerance", c.risk_assessed_on - date '1970-01-01' as "riskAssessedOn"
       from customer as c
       left join lateral (
         select need.state, need.reason, coalesce((need.belief ->> 'chance')::float8, need.strength) as chance
           from need
          where need.customer_id = c.customer_id and need.kind = any ($1::text[])
            and need.state in ('latent', 'aware', 'confirmed') and need.until_on >= $3::date
          order by need.state = 'confirmed' desc, coalesce((need.belief ->> 'chance')::float8, need.strength) desc, need.need_id
          limit 1) as n on true
      where c.detour is null
      order by c.customer_id`,
    [kinds, category, formatDay(today)],
  );
  return rows;
}
