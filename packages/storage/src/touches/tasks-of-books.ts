import type { Playbook, StageOrNone } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { type StoredTouch, TOUCH_COLUMNS } from './stored-touch.ts';

/** A touch that lies with an RM, with what a list says of it. */
export type Task = StoredTouch & {
  readonly stage: StageOrNone | null;
  /** What the playbook's step is called; null where no playbook asked for it. */
  readonly title: Playbook['name'] | null;
};

/** What lies with the RMs of these books and is still worth something, the first to expire first. */
export async function tasksOfBooks(db: Db, rms: readonly number[], now: string, limit: number): Promise<Task[]> {
  const { rows } = await db.query<Task>(
    `select ${TOUCH_COLUMNS}, customer_stage.current as stage, step.title
       from touch as t
       left join customer_stage on customer_stage.customer_id = t.customer_id
       left join lateral (
         select d.step -> 'title' as title
           from playbook_step as s
           join playbook_version as v on v.version_no = s.version_no
          cross join jsonb_array_elements(v.definition -> 'steps') as d (step)
          where s.customer_id = t.customer_id and s.touch_id = t.touch_id and d.step ->> 'id' = s.step
          limit 1) as step on true
      where t.rm = any ($1::int[]) and t.state = 'task' and t.expires_at > $2
      order by t.expires_at, t.priority desc, t.touch_id
      limit $3`,
    [rms, now, limit],
  );
  return rows;
}

/** One touch that lies with an RM or did until it was said what became of it; a scope that does not see it finds nothing. */
export async function taskById(db: Db, touchId: string): Promise<StoredTouch | undefined> {
  const { rows } = await db.query<StoredTouch>(
    `select ${TOUCH_COLUMNS} from touch as t where t.touch_id = $1 and t.state in ('task', 'done')`,
    [touchId],
  );
  return rows[0];
}

/** The task that somebody asked for on this ground and that is still open. */
export async function taskOfOrigin(db: Db, origin: string): Promise<string | undefined> {
  const { rows } = await db.query<{ touchId: string }>(
    `select t.touch_id as "touchId" from touch as t where t.origin = $1 and t.state = 'task' order by t.touch_id limit 1`,
    [origin],
  );
  return rows[0]?.touchId;
}
