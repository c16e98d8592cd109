import {
  type Actor,
  dueWords,
  fail,
  formatDay,
  ok,
  type Playbook,
  type Problem,
  type Result,
  type Sentence,
} from '@vivero/domain';
import { inScope, listedLines, listRuns, readBank, type RunState, type Stores } from '@vivero/storage';
import { businessDay } from '../bank/business-day.ts';
import { listedCustomer } from '../customers/listed-customer.ts';
import { noteLook } from '../customers/note-look.ts';
import { readAs } from '../reading/read-as.ts';
import { isCalled } from './edit-playbook.ts';
import { playbooksWithShipped } from './keep-shipped.ts';

/** A run in a list. */
export interface ShownRun {
  readonly playbookId: string;
  readonly playbookName: Playbook['name'];
  readonly customerId: string;
  readonly customerName: string;
  readonly rmName: string;
  readonly state: RunState;
  readonly version: number;
  readonly cycle: number;
  readonly enrolledOn: string;
  /** The step that comes next or whose answer is awaited; null behind the last. */
  readonly step: { readonly title: Playbook['name']; readonly due: Sentence } | null;
  readonly waiting: boolean;
  readonly dueOn: string | null;
  readonly why: string | null;
  readonly rules: readonly string[];
  readonly stoppedOn: string | null;
}
export interface RunsPage {
  readonly runs: readonly ShownRun[];
  /** What to ask for `after` this page; null = this is the last. */
  readonly next: string | null;
}

/** Which of the runs of a playbook are asked for. */
export const RUN_GROUPS = ['running', 'stuck', 'ended', 'held_out'] as const;
export type RunGroup = (typeof RUN_GROUPS)[number];
const STATES: Readonly<Record<RunGroup, readonly RunState[]>> = {
  running: ['active', 'paused'],
  stuck: ['stuck'],
  ended: ['ended'],
  held_out: ['held_out'],
};

/** A page of runs of customers whom the actor may see, of one playbook or of all. @param of.limit 1..200 */
export async function runsPage(
  stores: Stores,
  actor: Actor,
  of: {
    readonly playbookId: string | null;
    readonly group: RunGroup;
    readonly after?: string | undefined;
    readonly limit: number;
  },
  made: Parameters<typeof playbooksWithShipped>[1],
): Promise<Result<RunsPage, Extract<Problem, { code: 'playbook.not_found' }>>> {
  const playbooks = await inScope(stores, [], (db) => playbooksWithShipped(db, made));
  const one = of.playbookId === null ? undefined : playbooks.find(isCalled(of.playbookId));
  if (of.playbookId !== null && one === undefined)
    return fail({ code: 'playbook.not_found', playbookId: of.playbookId });
  const page = await readAs(stores, actor, async (db) => {
    const runs = await listRuns(db, {
      playbookNo: one?.playbookNo ?? null,
      states: STATES[of.group],
      after: placeOf(of.after),
      limit: of.limit + 1,
    });
    const bank = await readBank(db);
    const ids = runs.map(({ customerId }) => customerId);
    const lines = await listedLines(db, ids, businessDay(bank, made.now));
    const people = new Map(lines.map((line) => [line.customerId, listedCustomer(stores, actor, line, bank.currency)]));
    return { runs, people };
  });
  const shown = page.runs.slice(0, of.limit).flatMap((run): ShownRun[] => {
    const customer = page.people.get(run.customerId);
    const definition = run.definition as Playbook;
    const stored = playbooks.find(({ playbookNo }) => playbookNo === run.playbookNo);
    if (customer === undefined || stored === undefined) return [];
    const step = definition.steps[run.at];
    return [
      {
        playbookId: stored.playbookId,
        playbookName: definition.name,
        customerId: run.customerId,
        customerName: customer.name,
        rmName: customer.rmName,
        state: run.state,
        version: run.version,
        cycle: run.cycle,
        enrolledOn: formatDay(run.enrolledOn),
        step: step === undefined ? null : { title: step.title, due: dueWords(step.due) },
        waiting: run.waiting,
        dueOn: run.dueOn === null ? null : formatDay(run.dueOn),
        why: run.why,
        rules: run.rules ?? [],
        stoppedOn: run.stoppedOn === null ? null : formatDay(run.stoppedOn),
      },
    ];
  });
  await noteLook(stores, actor, shown, made.now);
  const last = page.runs.length > of.limit ? page.runs[of.limit - 1] : undefined;
  return ok({ runs: shown, next: last === undefined ? null : `${last.customerId}.${last.playbookNo}.${last.cycle}` });
}

/** A place that nobody made starts from the beginning. */
function placeOf(after: string | undefined): Parameters<typeof listRuns>[1]['after'] {
  const [customerId, ...numbers] = after?.split('.') ?? [];
  const [playbookNo, cycle] = numbers.map(Number);
  const isPlace = Number.isSafeInteger(playbookNo) && Number.isSafeInteger(cycle);
  return customerId === undefined || playbookNo === undefined || cycle === undefined || !isPlace
    ? null
    : { customerId, playbookNo, cycle };
}
