import type { MatchKind } from '@vivero/domain';
import type { Db } from '../db/db.ts';

export interface MatchHit {
  readonly digest: string;
  readonly customerId: string;
  readonly rm: number;
}

const WITH_DIGEST: Readonly<Record<MatchKind, string>> = {
  key: 'customer_key as c where c.digest = w.digest',
  phone: 'customer as c where c.phone_digest = w.digest',
  email: 'customer as c where c.email_digest = w.digest',
  nationalId: 'customer as c where c.national_id_digest = w.digest',
  nameBirth: 'customer as c where c.name_birth_digest = w.digest',
  name: 'customer as c where c.name_digest = w.digest',
};

/** Every customer in scope who has one of these keyed hashes of a kind. */
export async function findMatches(db: Db, kind: MatchKind, digests: readonly string[]): Promise<MatchHit[]> {
  if (digests.length === 0) return [];
  // Lateral with "offset 0", so that each digest is looked up by itself: a planner without fresh statistics takes digests for
  // something that many customers share and reads the whole table.
  const { rows } = await db.query<MatchHit>(
    `select replace(w.digest::text, '-', '') as digest, m.customer_id as "customerId", m.rm
       from unnest($1::uuid[]) as w (digest)
      cross join lateral (select c.customer_id, c.rm from ${WITH_DIGEST[kind]} offset 0) as m
      order by w.digest, m.customer_id`,
    [digests],
  );
  return rows;
}
