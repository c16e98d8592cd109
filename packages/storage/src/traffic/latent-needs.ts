import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Needs that were believed and still unspoken 30 days later: with content about them in those days or without, and how many surfaced after. */
export interface LatentNeeds {
  readonly exposed: boolean;
  readonly needs: number;
  readonly surfaced: number;
}

/** Days in which content counts, and days after them in which the need may surface. */
const [SHOWN, WAITED] = [30, 60];

/**
 * What became of needs that were believed so long ago that it can be said. Looked at from one fixed day of each need, so that a need that
 * surfaced early is not taken for one that no content had reached.
 * @param to last day of what is known; needs believed from `days + 90` to 90 days before it count
 */
export async function latentNeeds(db: Db, rms: readonly number[], to: Day, days: number): Promise<LatentNeeds[]> {
  const { rows } = await db.query<LatentNeeds>(
    `with still as (
       select need.customer_id, need.kind, need.hypothesised_on, need.surfaced_on
         from need
        where need.rm = any ($1::int[])
          and need.hypothesised_on between $2::date - $4::int - $5::int - $3::int and $2::date - $4::int - $5::int
          and (need.surfaced_on is null or need.surfaced_on > need.hypothesised_on + $4::int)
          and (need.state in ('latent', 'aware', 'confirmed', 'served') or need.moved_on > need.hypothesised_on + $4::int)),
     shown as (
       select still.surfaced_on is not null and still.surfaced_on <= still.hypothesised_on + $4::int + $5::int as surfaced,
              exists (
                select from ledger_event as e
                 where e.customer_id = still.customer_id
                   and e.occurred_at >= still.hypothesised_on and e.occurred_on <= still.hypothesised_on + $4::int
                   and e.code in ('CT-D', 'CT-V', 'IN-C')
                   and coalesce(e.details ->> 'contentId', '') <> '' and e.details ->> 'needKind' = still.kind) as exposed
         from still)
     select shown.exposed, count(*)::int as needs, count(*) filter (where shown.surfaced)::int as surfaced
       from shown
      group by shown.exposed
      order by shown.exposed`,
    [rms, formatDay(to), days, SHOWN, WAITED],
  );
  return rows;
}
