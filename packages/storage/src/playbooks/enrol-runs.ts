import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Somebody who may be taken in, with the latest run in this playbook. */
export interface Candidate {
  readonly customerId: string;
  readonly rm: number;
  readonly stage: string;
  readonly cycle: number | null;
  readonly endedOn: Day | null;
}

/** Those of these customers that are in scope, by id. @param of ids, or the book's numbers */
export async function candidates(
  db: Db,
  playbookNo: number,
  of: { readonly customerIds: readonly string[] } | { readonly members: readonly number[] },
): Promise<Candidate[]> {
  const { rows } = await db.query<Candidate>(
    `select c.customer_id as "customerId", c.rm, coalesce(s.current, 'unprofiled') as stage, l.cycle,
            l.ended_on - date '1970-01-01' as "endedOn"
       from customer as c
       left join customer_stage as s on s.customer_id = c.customer_id
       left join lateral (
              select r.cycle, case when r.state = 'ended' then r.stopped_on end as ended_on
                from playbook_run as r
               where r.customer_id = c.customer_id and r.playbook_no = $1
               order by r.cycle desc
               limit 1) as l on true
      where ${'members' in of ? 'c.member = any ($2::int[])' : 'c.customer_id = any ($2::text[])'}
      order by c.customer_id`,
    [playbookNo, 'members' in of ? of.members : of.customerIds],
  );
  return rows;
}

export interface NewRun {
  readonly customerId: string;
  readonly rm: number;
  readonly cycle: number;
  readonly anchorOn: Day | null;
  readonly heldOut: boolean;
}

/** Takes customers in. Whoever is in the playbook already, because somebody else was quicker, stays as they are. @returns how many were taken in */
export async function insertRuns(
  db: Db,
  runs: readonly NewRun[],
  of: { readonly playbookNo: number; readonly versionNo: number; readonly on: Day; readonly by: string },
): Promise<number> {
  if (runs.length === 0) return 0;
  const { rowCount } = await db.query(
    `insert into playbook_run (customer_id, rm, playbook_no, cycle, version_no, state, enrolled_on, enrolled_by, clock_on, free_on, anchor_on,
                               at, due_on)
     select w.customer_id, w.rm, $6, w.cycle, $7, case when w.held_out then 'held_out' else 'active' end, d.day, $9, d.day, d.day,
            date '1970-01-01' + w.anchor_on, 0, case when w.held_out then null else d.day end
       from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::boolean[]) as w(customer_id, rm, cycle, anchor_on, held_out)
      cross join (select date '1970-01-01' + $8::int as day) as d
     on conflict do nothing`,
    [
      runs.map((run) => run.customerId),
      runs.map((run) => run.rm),
      runs.map((run) => run.cycle),
      runs.map((run) => run.anchorOn),
      runs.map((run) => run.heldOut),
      of.playbookNo,
      of.versionNo,
      of.on,
      of.by,
    ],
  );
  return rowCount ?? 0;
}

/** So many people who might be taken in stand at this stage, with this many days to go to their date. */
export interface CandidateGroup {
  readonly stage: string;
  readonly detour: string | null;
  readonly daysToAnchor: number | null;
  readonly people: number;
}

/**
 * Those of some members who are in no run of a playbook and may be taken in, counted by what their path hangs on.
 * @param wide inside `readWide`
 * @param again days after the last run; null = whoever was in it once is out of the question
 */
export async function candidateGroups(
  wide: Db,
  playbookNo: number,
  of: {
    readonly members: readonly number[];
    readonly anchor: 'maturity' | 'promise' | null;
    readonly again: number | null;
    readonly today: Day;
  },
): Promise<CandidateGroup[]> {
  const { rows } = await wide.query<CandidateGroup>(
    `select g.stage, g.detour, g.anchor_on - (date '1970-01-01' + $4::int) as "daysToAnchor", count(*)::int as people
       from (select coalesce(s.current, 'unprofiled') as stage, coalesce(c.detour, s.detour) as detour,
                    case $3 when 'maturity' then (select min(h.matures_on) from holding as h
                                                   where h.customer_id = c.customer_id and not h.elsewhere and h.ended_on is null
                                                     and h.matures_on >= date '1970-01-01' + $4::int)
                            when 'promise' then (select min(p.due_on) from promise as p
                                                  where p.customer_id = c.customer_id and p.state = 'open'
                                                    and p.due_on >= date '1970-01-01' + $4::int) end as anchor_on
               from customer as c
               left join customer_stage as s on s.customer_id = c.customer_id
              where c.member = any ($1::int[])
                and not exists (select from playbook_run as r
                                 where r.customer_id = c.customer_id and r.playbook_no = $2
                                   and (r.state <> 'ended' or $5::int is null or r.stopped_on + $5::int > date '1970-01-01' + $4::int))) as g
      group by 1, 2, 3
      order by 1, 2, 3`,
    [of.members, playbookNo, of.anchor, of.today, of.again],
  );
  return rows;
}
