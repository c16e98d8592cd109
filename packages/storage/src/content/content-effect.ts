import { formatDay, STAGES } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** People who were passed a piece, and people of the same stages who were not: how many of each went up a stage within the days after. */
export interface ContentEffectCounts {
  readonly contentId: string;
  readonly exposed: number;
  readonly exposedUp: number;
  readonly others: number;
  readonly othersUp: number;
}

/**
 * Counts for every piece that was passed on between two days. Somebody counts from the first time on; whoever was passed nothing
 * counts from the middle of the window, at the stage of that day. @param db that may read the whole bank
 */
export async function contentEffectCounts(
  db: Db,
  { from, until, days }: { readonly from: number; readonly until: number; readonly days: number },
): Promise<ContentEffectCounts[]> {
  const { rows } = await db.query<ContentEffectCounts>(
    `with passed as (
       select event.details ->> 'contentId' as content_id, event.customer_id, min(event.occurred_on) as on_day
         from ledger_event as event
        where event.details ? 'contentId' and event.occurred_on between $1 and $2
        group by 1, 2),
     stood as (
       select passed.content_id, passed.customer_id, passed.on_day,
              (select history.to_stage from stage_history as history
                where history.customer_id = passed.customer_id and history.effective_on <= passed.on_day
                order by history.step desc limit 1) as stage
         from passed),
     people as materialized (
       select customer_stage.customer_id,
              (select history.to_stage from stage_history as history
                where history.customer_id = customer_stage.customer_id and history.effective_on <= $3
                order by history.step desc limit 1) as stage
         from customer_stage),
     rank as (
       select s.stage, s.rank from unnest($5::text[]) with ordinality as s (stage, rank)),
     went as (
       select history.customer_id, history.effective_on
         from stage_history as history
         join rank as came on came.stage = history.from_stage
         join rank as goes on goes.stage = history.to_stage
        where goes.rank > came.rank and history.effective_on between $1 and ($2::date + $4::int))
     select stood.content_id as "contentId",
            count(*)::int as exposed,
            (count(*) filter (where exists (
               select from went where went.customer_id = stood.customer_id
                  and went.effective_on > stood.on_day and went.effective_on <= stood.on_day + $4::int)))::int as "exposedUp",
            (select count(*)::int from people
              where people.stage in (select same.stage from stood as same where same.content_id = stood.content_id)
                and not exists (select from passed as own where own.content_id = stood.content_id and own.customer_id = people.customer_id)
            ) as others,
            (select count(*)::int from people
              where people.stage in (select same.stage from stood as same where same.content_id = stood.content_id)
                and not exists (select from passed as own where own.content_id = stood.content_id and own.customer_id = people.customer_id)
                and exists (select from went where went.customer_id = people.customer_id
                               and went.effective_on > $3 and went.effective_on <= $3::date + $4::int)
            ) as "othersUp"
       from stood
      where stood.stage is not null
      group by stood.content_id
      order by stood.content_id`,
    [formatDay(from), formatDay(until), formatDay(Math.floor((from + until) / 2)), days, ['unprofiled', ...STAGES]],
  );
  return rows;
}
