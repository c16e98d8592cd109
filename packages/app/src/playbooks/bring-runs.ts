import {
  advanceRun,
  afterMove,
  afterRefusal,
  type Day,
  isMendable,
  type PlaybookRun,
  type PlaybookStep,
  type RunFacts,
} from '@vivero/domain';
import {
  type BroughtRun,
  type Db,
  eventsSince,
  insertSteps,
  standingOf,
  type StepDone,
  type StepHeard,
  type StoredRun,
  writeHeard,
  writeRuns,
} from '@vivero/storage';
import type { requestTouches, TouchClock } from '../touches/request-touch.ts';
import { codesWatched, type LiveVersion } from './live-versions.ts';
import { wishOfStep } from './wish-of-step.ts';

/** What every batch of a tick goes by. */
export interface TickBench {
  readonly today: Day;
  /** Milliseconds at which today began in the bank. Worked out once: asking the calendar for every step took two thirds of a tick's time. */
  readonly dayBegan: number;
  readonly versions: ReadonlyMap<number, LiveVersion>;
  readonly clock: TouchClock;
  /** The one door through which anybody is contacted. */
  readonly ask: typeof requestTouches;
  /** Told of the bug behind each run that cannot be brought on: whoever finds it stuck is sent to the log. */
  readonly onFault: (error: unknown) => void;
}

export interface Brought {
  readonly acted: number;
  readonly refused: number;
  readonly passed: number;
  readonly stuck: number;
  readonly ended: number;
}

type End = { readonly run: PlaybookRun } & Pick<BroughtRun, 'state' | 'dueOn' | 'why' | 'rules' | 'stoppedOn'>;
interface Act {
  readonly stored: StoredRun;
  readonly version: LiveVersion;
  readonly facts: RunFacts;
  readonly run: PlaybookRun;
  readonly step: PlaybookStep;
  readonly dueOn: Day;
}

/**
 * Brings due runs as far as they go today, in the caller's transaction: decides, asks the door for what is to be done, and writes down what
 * became of all of it. Either everything is there or nothing. A run that has more to do today comes again with the next page.
 */
export async function bringRuns(db: Db, due: readonly StoredRun[], bench: TickBench): Promise<Brought> {
  const { today } = bench;
  const facts = await factsOf(db, due, bench);
  const ended: BroughtRun[] = [];
  const steps: StepDone[] = [];
  const heard: StepHeard[] = [];
  const acts: Act[] = [];

  /** Goes on from here, writes down what is passed, and says where it comes to stand; null = a step is to be carried out. */
  const goOn = (
    stored: StoredRun,
    from: PlaybookRun,
    version: LiveVersion,
    known: RunFacts,
    again: boolean,
  ): End | null => {
    const { passed, stands, run } = advanceRun(version.playbook, from, known, today);
    for (const move of passed)
      if (move.is === 'go_on') heard.push({ ...keyOf(stored), step: move.step.id, heard: move.because });
      else
        steps.push({
          ...stepOf(stored, move.step.id),
          result: move.because,
          dueOn: null,
          doneOn: today,
          touchId: null,
          rules: null,
        });
    switch (stands.is) {
      case 'wait':
        return active(run, stands.until);
      case 'done':
        return stopped(run, 'ended', 'done', today);
      case 'exit':
        return stopped(run, 'ended', stands.because, today);
      case 'stuck':
        return stopped(run, 'stuck', stands.because, today);
      case 'act':
        // One step a page: whether it may be done at all can hang on the one before it.
        if (again) return active(run, today);
        if (stands.step.owner === 'rm' && stored.rm === 0) return stopped(run, 'stuck', 'no_rm', today);
        acts.push({ stored, version, facts: known, run, step: stands.step, dueOn: stands.dueOn });
        return null;
    }
  };

  for (const stored of due) {
    const version = bench.versions.get(stored.versionNo);
    const known = facts.get(runKey(stored));
    const end =
      version === undefined || known === undefined
        ? stopped(stored, 'stuck', 'version', today)
        : goOn(stored, stored, version, known, false);
    if (end !== null) ended.push(brought(stored, end));
  }
  const wishes = acts.map(({ stored, version, step, dueOn }) =>
    wishOfStep({ ...stored, playbookId: version.playbookId, step, dueOn }, bench),
  );
  const answers = wishes.length === 0 ? [] : await bench.ask(db, wishes, bench.clock);
  for (const [i, { stored, version, facts: known, run, step, dueOn }] of acts.entries()) {
    const answer = answers[i];
    const touch = answer?.ok === true ? answer.value : null;
    const rules = touch?.state === 'refused' ? touch.results.map(({ rule }) => rule) : null;
    if (rules !== null && isMendable(touch?.results ?? [])) {
      ended.push(brought(stored, { ...stopped(run, 'stuck', 'refused', today), rules }));
      continue;
    }
    const result = rules === null ? 'acted' : 'refused';
    steps.push({ ...stepOf(stored, step.id), result, dueOn, doneOn: today, touchId: touch?.touchId ?? null, rules });
    const after = rules === null ? afterMove(run, { is: 'act', step, dueOn }, today) : afterRefusal(run, today);
    const end = goOn(stored, after, version, known, true);
    if (end !== null) ended.push(brought(stored, end));
  }
  // The step of an answer that comes with its very act has to be there first.
  await insertSteps(db, steps);
  await writeHeard(db, heard);
  await writeRuns(db, ended);
  const count = (...results: StepDone['result'][]) => steps.filter(({ result }) => results.includes(result)).length;
  return {
    acted: count('acted'),
    refused: count('refused'),
    passed: count('late', 'stage'),
    stuck: ended.filter(({ state }) => state === 'stuck').length,
    ended: ended.filter(({ state }) => state === 'ended').length,
  };
}

const runKey = ({ customerId, playbookNo, cycle }: StoredRun): string => `${customerId} ${playbookNo} ${cycle}`;
const keyOf = ({ customerId, playbookNo, cycle }: StoredRun) => ({ customerId, playbookNo, cycle });
const stepOf = (run: StoredRun, step: string) => ({ ...keyOf(run), rm: run.rm, versionNo: run.versionNo, step });

const active = (run: PlaybookRun, dueOn: Day): End => ({
  run,
  state: 'active',
  dueOn,
  why: null,
  rules: null,
  stoppedOn: null,
});
const stopped = (run: PlaybookRun, state: 'stuck' | 'ended', why: string, on: Day): End => ({
  run,
  state,
  dueOn: null,
  why,
  rules: null,
  stoppedOn: on,
});
const brought = (stored: StoredRun, { run, ...end }: End): BroughtRun => ({ ...stored, ...run, ...end });

/** What is known of each run's customer: the ledger is asked only where something hangs on it. */
async function factsOf(
  db: Db,
  due: readonly StoredRun[],
  { versions }: TickBench,
): Promise<ReadonlyMap<string, RunFacts>> {
  const standing = await standingOf(db, [...new Set(due.map(({ customerId }) => customerId))]);
  const since = new Map<string, Day>();
  const playbooks = new Set<LiveVersion['playbook']>();
  for (const { customerId, versionNo, enrolledOn, actedOn } of due) {
    const playbook = versions.get(versionNo)?.playbook;
    if (playbook === undefined || (actedOn === null && !playbook.exits.some(({ is }) => is === 'event'))) continue;
    playbooks.add(playbook);
    since.set(customerId, Math.min(since.get(customerId) ?? enrolledOn, enrolledOn));
  }
  const seen = await eventsSince(db, since, codesWatched(playbooks));
  return new Map(
    due.flatMap((run) => {
      const known = standing.get(run.customerId);
      return known === undefined ? [] : [[runKey(run), { ...known, seen: seen.get(run.customerId) ?? [] }] as const];
    }),
  );
}
