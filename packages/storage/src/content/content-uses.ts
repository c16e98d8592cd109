import { formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** How often a piece was passed on within a window, and to how many people. */
export interface ContentUse {
  readonly contentId: string;
  readonly uses: number;
  readonly customers: number;
}

/** By piece, from a day up to another, both included. @param db that may read the whole bank */
export async function contentUses(db: Db, from: number, until: number): Promise<ContentUse[]> {
  const { rows } = await db.query<ContentUse>(
    `select event.details ->> 'contentId' as "contentId", count(*)::int as uses, count(distinct event.customer_id)::int as customers
       from ledger_event as event
      where event.details ? 'contentId' and event.occurred_on between $1 and $2
      group by 1
      order by 1`,
    [formatDay(from), formatDay(until)],
  );
  return rows;
}
