import type { Db } from '../db/db.ts';

/** In what two records agree, the strongest first. */
export const LIKENESSES = ['nationalId', 'phone', 'email', 'nameBirth'] as const;
export type Likeness = (typeof LIKENESSES)[number];

export interface LikePair {
  /** The smaller id first. */
  readonly oneId: string;
  readonly otherId: string;
  readonly alike: readonly Likeness[];
}

/** More than so many with one number share a switchboard, not a person. */
const SHARED_BY = 4;

/** Pairs of customers in scope who share a number, an address or a name with the day of birth, and whom nobody has called two people. */
export async function likePairs(db: Db, limit: number): Promise<LikePair[]> {
  const { rows } = await db.query<LikePair>(
    `with keyed as (
       select 'nationalId' as kind, c.national_id_digest as digest, c.customer_id from customer as c where c.national_id_digest is not null
        union all
       select 'phone', c.phone_digest, c.customer_id from customer as c where c.phone_digest is not null
        union all
       select 'email', c.email_digest, c.customer_id from customer as c where c.email_digest is not null
        union all
       select 'nameBirth', c.name_birth_digest, c.customer_id from customer as c where c.name_birth_digest is not null),
     shared as (
       select keyed.kind, array_agg(keyed.customer_id order by keyed.customer_id) as ids
         from keyed
        group by keyed.kind, keyed.digest
       having count(*) between 2 and $2::int)
     select one.id as "oneId", other.id as "otherId",
            array_agg(shared.kind order by array_position($3::text[], shared.kind)) as alike
       from shared
      cross join unnest(shared.ids) as one (id)
      cross join unnest(shared.ids) as other (id)
      where one.id < other.id
        and not exists (select from customer_apart as a where a.customer_id = one.id and a.other_id = other.id)
      group by one.id, other.id
      order by count(*) desc, one.id, other.id
      limit $1`,
    [limit, SHARED_BY, LIKENESSES],
  );
  return rows;
}

/** Keeps that two records are two people. @param pair the smaller id first, both in scope */
export async function keepApart(
  db: Db,
  pair: { readonly oneId: string; readonly otherId: string; readonly rm: number },
  at: string,
  by: string,
): Promise<void> {
  await db.query(
    `insert into customer_apart (customer_id, rm, other_id, said_at, said_by) values ($1, $2, $3, $4, $5)
     on conflict (customer_id, other_id) do nothing`,
    [pair.oneId, pair.rm, pair.otherId, at, by],
  );
}
