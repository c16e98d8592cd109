import type { Day, RunId } from '@vivero/domain';
import { type Db, type DecisionRun, writeDecidedBook, writeDecisionRun, writeDecisions } from '@vivero/storage';
import type { DecidedBooks } from './decide-books.ts';
import { loggedDecisions } from './logged-decisions.ts';

export interface Addition {
  readonly runId: RunId;
  /** The run whose list grows. */
  readonly base: RunId;
  readonly for: NonNullable<DecisionRun['addsTo']>['for'];
  readonly rm: number;
  readonly today: Day;
  /** ISO instant with Z. */
  readonly now: string;
}

/** Writes the rows that a list grows by, as a run of their own behind the list's. @returns how many there are */
export async function writeAdded(
  db: Db,
  { decided, ids, customers }: DecidedBooks,
  { runId, base, for: reason, rm, today, now }: Addition,
): Promise<number> {
  if (decided.rows.length === 0) return 0;
  const { policyVersion, seed, snapshotHash } = decided.run;
  await writeDecisionRun(db, {
    runId,
    asOf: today,
    decidedAt: now,
    policyVersion,
    baseRates: [],
    addsTo: { runId: base, for: reason },
  });
  await writeDecidedBook(db, runId, {
    rm,
    customers: customers.get(rm) ?? 0,
    seed,
    snapshotHash,
    hourWorthMinor: null,
  });
  const came = loggedDecisions(decided, ids).filter(({ status }) => status === 'offered');
  await writeDecisions(db, runId, came);
  return came.length;
}
