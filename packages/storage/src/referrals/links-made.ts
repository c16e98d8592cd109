import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A customer's link and the day from which it could be forwarded. */
export interface LinkMade {
  readonly ownerId: string;
  readonly campaignId: string;
  readonly on: Day;
}

/** Every link in scope, in use or not. @param timeZone in which an instant has its day */
export async function linksMade(db: Db, timeZone: string): Promise<LinkMade[]> {
  const { rows } = await db.query<LinkMade>(
    `select s.owner_id as "ownerId", s.campaign_id as "campaignId", (s.made_at at time zone $1)::date - date '1970-01-01' as "on"
       from source_code as s
      where s.owner_id is not null
      order by s.made_at, s.code`,
    [timeZone],
  );
  return rows;
}
