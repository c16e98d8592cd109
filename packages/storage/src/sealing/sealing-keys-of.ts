import type { Db } from '../db/db.ts';

/** The wrapped key of each of these people, by id. */
export async function sealingKeysOf(db: Db, customerIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const { rows } = await db.query<{ ownerId: string; wrapped: Buffer }>(
    'select k.owner_id as "ownerId", k.wrapped from sealing_key as k where k.owner_id = any ($1)',
    [customerIds],
  );
  return new Map(rows.map(({ ownerId, wrapped }) => [ownerId, wrapped]));
}
