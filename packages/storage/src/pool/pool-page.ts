import type { LawfulBasis, NeedKind, Relation } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A contact of the pool as everybody may see one: nothing of it names, reaches or identifies anybody. */
export interface PoolLead {
  readonly customerId: string;
  readonly place: string | null;
  readonly segment: string | null;
  readonly source: string;
  readonly relation: Relation;
  readonly basis: LawfulBasis;
  /** Media by which the contact could be reached. */
  readonly reachable: readonly string[];
  /** Instant since which nobody has the contact. */
  readonly since: string;
  /** Times that somebody has claimed it and not kept it. */
  readonly returned: number;
  /** Needs that a contact like this has more often than not. */
  readonly needs: readonly NeedKind[];
}

export interface PoolFilter {
  readonly place?: string;
  readonly segment?: string;
  readonly source?: string;
}

const CONDITIONS = `c.rm = 0
        and ($1::text is null or c.place = $1)
        and ($2::text is null or c.segment = $2)
        and ($3::text is null or c.source = $3)`;
const valuesOf = ({ place, segment, source }: PoolFilter) => [place ?? null, segment ?? null, source ?? null];

/** The next contacts of the pool after an id, in the order in which they came. @param db with nobody's book (0) in scope */
export async function poolPage(db: Db, filter: PoolFilter, after: string, limit: number): Promise<PoolLead[]> {
  const { rows } = await db.query<PoolLead>(
    `select c.customer_id as "customerId", c.place, c.segment, c.source, c.relation, c.lawful_basis as basis, c.reachable,
            coalesce((select max(k.ended_at) from lead_claim as k where k.customer_id = c.customer_id), c.changed_at) as since,
            (select count(*)::int from lead_claim as k where k.customer_id = c.customer_id) as returned,
            array(select n.kind
                    from need as n
                   where n.customer_id = c.customer_id and n.state in ('latent', 'aware', 'confirmed')
                   order by n.strength desc, n.kind
                   limit 3) as needs
       from customer as c
      where ${CONDITIONS}
        and c.customer_id > $4
      order by c.customer_id
      limit $5`,
    [...valuesOf(filter), after, limit],
  );
  return rows;
}

export async function countPool(db: Db, filter: PoolFilter): Promise<number> {
  const { rows } = await db.query<{ leads: number }>(
    `select count(*)::int as leads from customer as c where ${CONDITIONS}`,
    valuesOf(filter),
  );
  return rows[0]?.leads ?? 0;
}

/** The places, segments and sources that contacts of the pool have, each in the order of words. */
export async function poolWords(db: Db): Promise<Record<keyof PoolFilter, string[]>> {
  const { rows } = await db.query<Record<keyof PoolFilter, string[]>>(
    `select array(select distinct c.place from customer as c where c.rm = 0 and c.place is not null order by 1) as place,
            array(select distinct c.segment from customer as c where c.rm = 0 and c.segment is not null order by 1) as segment,
            array(select distinct c.source from customer as c where c.rm = 0 order by 1) as source`,
  );
  return rows[0] ?? { place: [], segment: [], source: [] };
}
