import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A dated next step that the ledger's last contact with a customer states. */
export interface AgreedInContact {
  readonly customerId: string;
  readonly rm: number;
  /** ISO instant with Z of the contact. */
  readonly at: string;
  readonly dueOn: Day;
  /** The open need that the contact was about, where there is one. */
  readonly needId: string | null;
}

/** What was agreed in the last contact with each customer for a day between these two, both included, and has no promise of its own. */
export async function agreedInContacts(db: Db, from: Day, until: Day): Promise<AgreedInContact[]> {
  const { rows } = await db.query<AgreedInContact>(
    `select last.customer_id as "customerId", last.rm, last.occurred_at as at, last.due_on - date '1970-01-01' as "dueOn",
            need.need_id as "needId"
       from (select distinct on (touch.customer_id) touch.customer_id, touch.rm, touch.occurred_at, touch.event_id,
                    (touch.details ->> 'nextStepOn')::date as due_on, touch.details ->> 'needKind' as kind
               from ledger_event as touch
              where touch.code = 'CT-V'
              order by touch.customer_id, touch.occurred_at desc, touch.event_id desc) as last
       left join need on need.customer_id = last.customer_id and need.kind = last.kind
                     and need.state in ('latent', 'aware', 'confirmed')
      where last.due_on between $1::date and $2::date
        and not exists (select from promise where promise.customer_id = last.customer_id)
      order by last.customer_id`,
    [formatDay(from), formatDay(until)],
  );
  return rows;
}
