import type { Day } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { StoredRun } from './due-runs.ts';
import type { RunState } from './stored-playbook.ts';

/** A run as it stands after it was looked at. */
export interface BroughtRun extends Omit<StoredRun, 'dueOn'> {
  readonly state: Extract<RunState, 'active' | 'stuck' | 'ended'>;
  readonly dueOn: Day | null;
  readonly why: string | null;
  readonly rules: readonly string[] | null;
  /** The day on which it ended or got stuck. */
  readonly stoppedOn: Day | null;
}

/** What became of a step. */
export interface StepDone {
  readonly customerId: string;
  readonly rm: number;
  readonly playbookNo: number;
  readonly versionNo: number;
  readonly cycle: number;
  readonly step: string;
  readonly result: 'acted' | 'refused' | 'late' | 'stage';
  readonly dueOn: Day | null;
  readonly doneOn: Day;
  readonly touchId: string | null;
  readonly rules: readonly string[] | null;
}

/** What came of waiting for a step that was carried out. */
export type StepHeard = Pick<StepDone, 'customerId' | 'playbookNo' | 'cycle' | 'step'> & {
  readonly heard: 'evidence' | 'time';
};

/** Rules side by side as one text, since PostgreSQL's arrays of arrays must be of one length. */
const ruleText = (rules: readonly string[] | null): string | null => rules?.join(' ') ?? null;

export async function writeRuns(db: Db, runs: readonly BroughtRun[]): Promise<void> {
  if (runs.length === 0) return;
  await db.query(
    `update playbook_run as r
        set state = w.state, version_no = w.version_no, at = w.at, free_on = date '1970-01-01' + w.free_on, acted_on = date '1970-01-01' + w.acted_on,
            wait_until = date '1970-01-01' + w.wait_until, due_on = date '1970-01-01' + w.due_on, why = w.why,
            rules = string_to_array(w.rules, ' '), stopped_on = date '1970-01-01' + w.stopped_on
       from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::int[], $6::int[], $7::int[], $8::int[], $9::int[], $10::int[], $11::text[],
                   $12::text[], $13::int[])
         as w(customer_id, playbook_no, cycle, state, version_no, at, free_on, acted_on, wait_until, due_on, why, rules, stopped_on)
      where r.customer_id = w.customer_id and r.playbook_no = w.playbook_no and r.cycle = w.cycle`,
    [
      runs.map((run) => run.customerId),
      runs.map((run) => run.playbookNo),
      runs.map((run) => run.cycle),
      runs.map((run) => run.state),
      runs.map((run) => run.versionNo),
      runs.map((run) => run.at),
      runs.map((run) => run.freeOn),
      runs.map((run) => run.actedOn),
      runs.map((run) => run.waitUntil),
      runs.map((run) => run.dueOn),
      runs.map((run) => run.why),
      runs.map((run) => ruleText(run.rules)),
      runs.map((run) => run.stoppedOn),
    ],
  );
}

/** @throws when a step is there already: it is done once a run, and nobody may believe otherwise */
export async function insertSteps(db: Db, steps: readonly StepDone[]): Promise<void> {
  if (steps.length === 0) return;
  await db.query(
    `insert into playbook_step (customer_id, rm, playbook_no, version_no, cycle, step, result, due_on, done_on, touch_id, rules)
     select w.customer_id, w.rm, w.playbook_no, w.version_no, w.cycle, w.step, w.result, date '1970-01-01' + w.due_on,
            date '1970-01-01' + w.done_on, w.touch_id, string_to_array(w.rules, ' ')
       from unnest($1::text[], $2::int[], $3::int[], $4::int[], $5::int[], $6::text[], $7::text[], $8::int[], $9::int[], $10::text[], $11::text[])
         as w(customer_id, rm, playbook_no, version_no, cycle, step, result, due_on, done_on, touch_id, rules)`,
    [
      steps.map((step) => step.customerId),
      steps.map((step) => step.rm),
      steps.map((step) => step.playbookNo),
      steps.map((step) => step.versionNo),
      steps.map((step) => step.cycle),
      steps.map((step) => step.step),
      steps.map((step) => step.result),
      steps.map((step) => step.dueOn),
      steps.map((step) => step.doneOn),
      steps.map((step) => step.touchId),
      steps.map((step) => ruleText(step.rules)),
    ],
  );
}

export async function writeHeard(db: Db, heard: readonly StepHeard[]): Promise<void> {
  if (heard.length === 0) return;
  await db.query(
    `update playbook_step as s set heard = w.heard
       from unnest($1::text[], $2::int[], $3::int[], $4::text[], $5::text[]) as w(customer_id, playbook_no, cycle, step, heard)
      where s.customer_id = w.customer_id and s.playbook_no = w.playbook_no and s.cycle = w.cycle and s.step = w.step`,
    [
      heard.map((each) => each.customerId),
      heard.map((each) => each.playbookNo),
      heard.map((each) => each.cycle),
      heard.map((each) => each.step),
      heard.map((each) => each.heard),
    ],
  );
}
