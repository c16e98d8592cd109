import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { RunState } from './stored-playbook.ts';

/** How many are in which state of which playbook, in the scope. */
export async function runCounts(
  db: Db,
): Promise<{ readonly playbookNo: number; readonly state: RunState; readonly people: number }[]> {
  const { rows } = await db.query<{ playbookNo: number; state: RunState; people: number }>(
    `select r.playbook_no as "playbookNo", r.state, count(*)::int as people
       from playbook_run as r
      group by r.playbook_no, r.state
      order by r.playbook_no, r.state`,
  );
  return rows;
}

/** A run as somebody reads it. */
export interface ListedRun {
  readonly customerId: string;
  readonly playbookNo: number;
  readonly cycle: number;
  readonly version: number;
  readonly state: RunState;
  readonly enrolledOn: Day;
  /** Index of the step that comes next in its version. */
  readonly at: number;
  /** Its evidence is awaited. */
  readonly waiting: boolean;
  readonly dueOn: Day | null;
  readonly why: string | null;
  readonly rules: readonly string[] | null;
  readonly stoppedOn: Day | null;
  readonly definition: unknown;
}

/**
 * A page of runs by customer: of one playbook or of all, in these states.
 * @param of.after the run that the page before ended with
 */
export async function listRuns(
  db: Db,
  of: {
    readonly playbookNo: number | null;
    readonly states: readonly RunState[];
    readonly after: { readonly customerId: string; readonly playbookNo: number; readonly cycle: number } | null;
    readonly limit: number;
  },
): Promise<ListedRun[]> {
  const { rows } = await db.query<ListedRun>(
    `select r.customer_id as "customerId", r.playbook_no as "playbookNo", r.cycle, v.version, r.state,
            r.enrolled_on - date '1970-01-01' as "enrolledOn", r.at, r.acted_on is not null as waiting,
            r.due_on - date '1970-01-01' as "dueOn", r.why, r.rules, r.stopped_on - date '1970-01-01' as "stoppedOn", v.definition
       from playbook_run as r
       join playbook_version as v on v.version_no = r.version_no
      where r.state = any ($1::text[]) and ($2::int is null or r.playbook_no = $2)
        and (r.customer_id, r.playbook_no, r.cycle) > ($3, $4, $6)
      order by r.customer_id, r.playbook_no, r.cycle
      limit $5`,
    [of.states, of.playbookNo, of.after?.customerId ?? '', of.after?.playbookNo ?? 0, of.limit, of.after?.cycle ?? 0],
  );
  return rows;
}

/** How runs came out that began long enough ago, by arm and by whether every step was carried out in time. */
export interface RunOutcomes {
  readonly arm: 'held_out' | 'kept' | 'missed';
  readonly people: number;
  readonly reached: number;
}

/**
 * What became of first runs that began at least `days` ago. `up`: reached one of the stages within so many days; `down`: fell to none of
 * them. The same is asked of those who were left alone.
 * @param kept a run in which no step came too late or was refused
 */
export async function runOutcomes(
  db: Db,
  playbookNo: number,
  {
    way,
    stages,
    days,
    today,
  }: {
    readonly way: 'up' | 'down';
    readonly stages: readonly string[];
    readonly days: number;
    readonly today: Day;
  },
): Promise<RunOutcomes[]> {
  const { rows } = await db.query<RunOutcomes>(
    `select o.arm, count(*)::int as people, count(*) filter (where o.moved = ($2 = 'up'))::int as reached
       from (select case when r.state = 'held_out' then 'held_out'
                         when exists (select from playbook_step as s
                                       where s.customer_id = r.customer_id and s.playbook_no = r.playbook_no and s.cycle = r.cycle
                                         and s.result in ('late', 'refused')) then 'missed'
                         else 'kept' end as arm,
                    exists (select from stage_history as h
                             where h.customer_id = r.customer_id and h.to_stage = any ($3::text[])
                               and h.effective_on > r.enrolled_on and h.effective_on <= r.enrolled_on + $4::int) as moved
               from playbook_run as r
              where r.playbook_no = $1 and r.cycle = 1 and r.enrolled_on + $4::int <= date '1970-01-01' + $5::int) as o
      group by o.arm
      order by o.arm`,
    [playbookNo, way, stages, days, today],
  );
  return rows;
}
