import type { MatchKind } from '@vivero/domain';
import type { Db } from '../db/db.ts';

export interface MatchHit {
  readonly kind: MatchKind;
  readonly digest: Buffer;
  readonly customerId: string;
  readonly rm: number;
}

/** Every customer in scope who has one of these keyed hashes. */
export async function findMatches(db: Db, digests: readonly Buffer[]): Promise<MatchHit[]> {
  if (digests.length === 0) return [];
  const { rows } = await db.query<MatchHit>(
    `select m.kind, m.digest, m.customer_id as "customerId", m.rm
       from match_key as m
      where m.digest = any ($1::bytea[])
      order by m.digest, m.kind, m.customer_id`,
    [digests],
  );
  return rows;
}
