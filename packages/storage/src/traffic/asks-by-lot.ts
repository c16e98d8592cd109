import { type Day, formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Customers whom the lot chose to be asked for a referral, or not to be, and whom they brought in the time after. */
export interface AsksByLot {
  readonly asked: { readonly people: number; readonly came: number };
  readonly notAsked: { readonly people: number; readonly came: number };
}

/** Days in which whoever comes counts. */
const DAYS = 90;

/**
 * What the playbook of asking for a recommendation has shown: everybody was taken in alike, and the lot held a share of them out. Who was
 * taken in by hand, or so lately that the time is not over, is not in it; somebody counts once, from the first time.
 */
export async function asksByLot(db: Db, today: Day): Promise<AsksByLot> {
  const { rows } = await db.query<{ held: boolean; people: number; came: number }>(
    `select run.state = 'held_out' as held, count(*)::int as people, coalesce(sum(brought.people), 0)::int as came
       from playbook
       join playbook_run as run on run.playbook_no = playbook.playbook_no
       join playbook_version on playbook_version.version_no = run.version_no
      cross join lateral (
        select count(distinct e.about) as people
          from ledger_event as e
         where e.customer_id = run.customer_id and e.code in ('RF-I', 'RF-C') and e.about like 'cus\\_%'
           and e.occurred_on > run.enrolled_on and e.occurred_on <= run.enrolled_on + $2::int) as brought
      where playbook.shipped = 'referral_ask'
        and run.enrolled_by in ('segment', 'event') and run.cycle = 1 and run.enrolled_on <= $1::date - $2::int
        and (playbook_version.definition ->> 'heldOutShare')::float > 0
      group by run.state = 'held_out'`,
    [formatDay(today), DAYS],
  );
  const arm = (held: boolean) => {
    const { people = 0, came = 0 } = rows.find((row) => row.held === held) ?? {};
    return { people, came };
  };
  return { asked: arm(false), notAsked: arm(true) };
}
