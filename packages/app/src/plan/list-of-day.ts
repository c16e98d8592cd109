import type { PlanRow } from '@vivero/decision';
import type { Day, OutcomeKind, RunId } from '@vivero/domain';
import {
  type Db,
  latestRun,
  offeredOfRun,
  openPromises,
  outcomesOfDay,
  type StoredOutcome,
  type StoredPromise,
  type Task,
  tasksOfBooks,
  type Waiting,
  waitingOfRun,
} from '@vivero/storage';
import { lastDayOf } from '../bank/business-day.ts';
import { type ListedRow, taskRow } from './task-row.ts';

/** The list of one book as it stands at this moment of its day. */
export interface ListOfDay {
  /** Null = nobody has decided this day yet. */
  readonly run: { readonly runId: RunId; readonly decidedAt: string } | null;
  /** What is still to do, as it was decided; rows that came during the day, and touches that lie with the RM, stand behind the others of their group. */
  readonly rows: readonly ListedRow[];
  /** Who had to wait and still waits: the first of them, in the order of the decision. */
  readonly waiting: readonly Waiting[];
  /** Who had a row or an outcome today. */
  readonly gone: readonly string[];
  /** What was done today and counts, in order. */
  readonly outcomes: readonly StoredOutcome[];
  /** Open promises that are due. */
  readonly due: readonly StoredPromise[];
  /** Minutes and rows that are gone, and those that the rows still on the list take. */
  readonly taken: { readonly minutes: number; readonly rows: number };
}

/** A row as it may have been written down before anything was drawn by lot. */
type EarlierRow = Omit<PlanRow, 'drawn'> & Partial<Pick<PlanRow, 'drawn'>>;

/** Of those who wait only so many come into question for the minutes of one row. */
const SHORTLIST = 40;
/** Of what lies with one RM the list shows so many at a time, those first that end first. */
const MOST_TASKS = 40;

/** A talk or a message has filled its row; an attempt or another day has left it to somebody else. */
const FILLS: readonly OutcomeKind[] = ['next_step', 'not_right', 'sent'];

/**
 * What was decided, less what was done: a row leaves when its customer has an outcome today or its promise has ended, and comes back,
 * the very same, when the outcome is undone. What was promised for today after the outcome is still to do, and of two rows of a customer
 * the later one counts. A touch that lies with the RM has its row from the moment it passed the gate until it is done or expires. Nothing is
 * decided here.
 */
export async function listOfDay(
  db: Db,
  rm: number,
  { today, now, timeZone }: { readonly today: Day; readonly now: string; readonly timeZone: string },
): Promise<ListOfDay> {
  const run = await latestRun(db, rm, today);
  const runId = run?.asOf === today ? run.runId : null;
  const logged = runId === null ? [] : await offeredOfRun(db, runId, rm);
  const outcomes = await outcomesOfDay(db, [rm], today);
  const due = await openPromises(db, [rm], today);
  const answered = new Map(outcomes.map((outcome) => [outcome.customerId, outcome.recordedAt]));
  const open = new Map(due.map((promise): [string, StoredPromise] => [promise.promiseId, promise]));
  const offered = logged.map(({ decisionId, record }) => {
    // The bare score is for the log: rows say what a talk is worth, not what it was ranked by.
    const {
      row: { score: _, ...row },
    } = record as { readonly row: EarlierRow };
    return { decisionId, ...row, drawn: row.drawn ?? null, title: null };
  });
  const standing = offered.filter(({ customerId, promiseId }) => {
    const answeredAt = answered.get(customerId);
    if ((promiseId ?? null) === null) return answeredAt === undefined;
    const promise = open.get(promiseId ?? '');
    return promise !== undefined && (answeredAt === undefined || promise.madeAt > answeredAt);
  });
  const latest = new Map(standing.map((row) => [row.customerId, row]));
  const decided = standing.filter((row) => latest.get(row.customerId) === row);
  const tasks = (await tasksOfBooks(db, [rm], now, MOST_TASKS)).filter(({ customerId }) => !answered.has(customerId));
  const rows = withTasks(decided, tasks, ({ expiresAt }) => lastDayOf(expiresAt, { today, now, timeZone }));
  const gone = [...answered.keys(), ...offered.map((row) => row.customerId), ...tasks.map((task) => task.customerId)];
  const waiting = runId === null ? [] : await waitingOfRun(db, runId, rm, gone, SHORTLIST);
  const spent = spentOn(outcomes);
  return {
    run: run?.asOf === today ? { runId: run.runId, decidedAt: run.decidedAt } : null,
    rows,
    waiting,
    gone,
    outcomes,
    due,
    taken: { minutes: spent.minutes + minutesOf(rows), rows: spent.rows + rows.length },
  };
}

/**
 * One row a customer. What was promised or cannot wait stays, and says what else is to be done; a touch that somebody counts on comes before
 * a mere suggestion.
 */
function withTasks(
  decided: readonly ListedRow[],
  tasks: readonly Task[],
  endsOn: (task: Task) => Day,
): readonly ListedRow[] {
  const first = new Map<string, ListedRow>();
  for (const task of tasks)
    if (!first.has(task.customerId))
      first.set(task.customerId, taskRow(task, { endsOn: endsOn(task), rank: decided.length + first.size + 1 }));
  const fixed = decided.filter(({ group }) => group !== 'worth_talking');
  const busy = new Set(fixed.map(({ customerId }) => customerId));
  return [
    ...fixed.map((row) => {
      const task = first.get(row.customerId);
      return task === undefined ? row : { ...row, alsoDue: [...row.alsoDue, task.reason], title: task.title };
    }),
    ...[...first.values()].filter(({ customerId }) => !busy.has(customerId)),
    ...decided.filter(({ group, customerId }) => group === 'worth_talking' && !first.has(customerId)),
  ];
}

/** What of the day is gone: the minutes of whatever was done, and the rows that were filled. */
export const spentOn = (outcomes: readonly StoredOutcome[]): ListOfDay['taken'] => ({
  minutes: minutesOf(outcomes),
  rows: outcomes.filter(({ kind, decisionId }) => decisionId !== null && FILLS.includes(kind)).length,
});

export const minutesOf = (some: readonly { readonly minutes: number }[]): number =>
  some.reduce((minutes, each) => minutes + each.minutes, 0);
