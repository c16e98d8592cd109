import { formatDay, type Day, type StageOrNone } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What has been tried so far and how often it worked, per segment, stage at that time and kind of action. */
export interface TriedAction {
  readonly segment: string | null;
  readonly stage: StageOrNone;
  readonly action: 'offer' | 'ask' | 'seed';
  readonly contacted: number;
  readonly succeeded: number;
}

/**
 * Outbound contacts of the two years before `today` that are at least 30 days old (a younger one is not due: missing, not "no"),
 * and those followed within 30 days by what the action wants: a transaction after an offer, a named need after a question,
 * interest after a seed. Read over the whole bank: counts only.
 */
export async function triedActions(db: Db, today: Day): Promise<TriedAction[]> {
  const { rows } = await db.query<TriedAction>(
    `with touch as (
       select ledger_event.customer_id, ledger_event.occurred_on as touched_on, ledger_event.occurred_at as touched_at,
              case when ledger_event.details ->> 'productId' <> '' then 'offer'
                   when ledger_event.details ->> 'asksQuestion' = 'true' then 'ask'
                   else 'seed' end as action
         from ledger_event
        where ledger_event.code in ('CT-D', 'CT-V')
          and ledger_event.direction = 'out'
          and coalesce(ledger_event.details ->> 'service', 'false') <> 'true'
          and (ledger_event.details ->> 'productId' <> '' or ledger_event.details ->> 'asksQuestion' = 'true'
               or ledger_event.details ->> 'contentId' <> '')
          and ledger_event.occurred_on > $1::date - 730
          and ledger_event.occurred_on <= $1::date - 30
     )
     select customer.segment,
            coalesce(stood.to_stage, 'unprofiled') as stage,
            touch.action,
            count(*)::int as contacted,
            count(*) filter (where exists (
              select from ledger_event as answer
               where answer.customer_id = touch.customer_id
                 and answer.occurred_at > touch.touched_at
                 and answer.occurred_on <= touch.touched_on + 30
                 and answer.code = any (case touch.action when 'offer' then array['TX-S']
                                                          when 'ask' then array['ND-C', 'ND-Q']
                                                          else array['IN-C', 'IN-Q', 'IN-A'] end)))::int as succeeded
       from touch
       join customer on customer.customer_id = touch.customer_id
       left join lateral (
         select stage_history.to_stage
           from stage_history
          where stage_history.customer_id = touch.customer_id and stage_history.effective_on < touch.touched_on
          order by stage_history.step desc
          limit 1) as stood on true
      group by customer.segment, stage, touch.action
      order by customer.segment nulls first, stage, touch.action`,
    [formatDay(today)],
  );
  return rows;
}
