import type { Day } from '@vivero/domain';
import {
  booksWithDueRuns,
  type DuePlace,
  inScope,
  lockDueRuns,
  readWide,
  type Stores,
  writeRuns,
} from '@vivero/storage';
import { bringRuns, type Brought, type TickBench } from './bring-runs.ts';

/** Runs that one transaction brings on: enough that a statement costs little a run, few enough that a million fit into no memory. */
const PAGE = 2_000;
const BOOKS_AT_ONCE = 16;
/** So many runs that fail one by one are no accident of theirs. */
const MOST_FAILURES = 100;

export interface DueReport extends Brought {
  /** Runs that were looked at. */
  readonly runs: number;
}

/**
 * Brings on every run that is due today, book by book. Two ticks at once share the work: each passes over what the other holds. A run that
 * fails stops nobody else: the page is tried again in smaller pieces until it stands alone, and then it is stuck, with the reason in sight.
 */
export async function dueTick(stores: Stores, bench: TickBench): Promise<DueReport> {
  const total = { runs: 0, acted: 0, refused: 0, passed: 0, stuck: 0, ended: 0 };
  const books = await readWide(stores, (wide) => booksWithDueRuns(wide, bench.today));
  const failures = { left: MOST_FAILURES };
  for (let i = 0; i < books.length; i += BOOKS_AT_ONCE) {
    const rms = books.slice(i, i + BOOKS_AT_ONCE);
    // A run that has done a step may have another one today: the books are gone through until nothing moves.
    while (await throughBooks(stores, rms, bench, failures, total));
  }
  return total;
}

type Total = { -readonly [Name in keyof DueReport]: number };

/** @returns whether anything was done, so that more may be due */
async function throughBooks(
  stores: Stores,
  rms: readonly number[],
  bench: TickBench,
  failures: { left: number },
  total: Total,
): Promise<boolean> {
  let after: DuePlace | undefined;
  let size = PAGE;
  let done = false;
  for (;;) {
    try {
      const [last, brought, runs] = await inScope(stores, rms, async (db) => {
        const due = await lockDueRuns(db, bench.today, after, size);
        return [due.at(-1), await bringRuns(db, due, bench), due.length] as const;
      });
      total.runs += runs;
      for (const name of ['acted', 'refused', 'passed', 'stuck', 'ended'] as const) total[name] += brought[name];
      done ||= brought.acted + brought.refused > 0;
      if (runs < size) return done;
      after = last;
      size = Math.min(PAGE, size * 4);
    } catch (error) {
      if (size > 1) size = Math.ceil(size / 8);
      else {
        failures.left -= 1;
        if (failures.left < 0) throw error;
        bench.onFault(error);
        after = await leaveStuck(stores, rms, bench.today, after);
        total.stuck += 1;
      }
    }
  }
}

/** The next due run cannot be brought on, whatever is the matter with it. */
const leaveStuck = (
  stores: Stores,
  rms: readonly number[],
  today: Day,
  after: DuePlace | undefined,
): Promise<DuePlace | undefined> =>
  inScope(stores, rms, async (db) => {
    const [run] = await lockDueRuns(db, today, after, 1);
    if (run === undefined) return after;
    await writeRuns(db, [{ ...run, state: 'stuck', dueOn: null, why: 'failed', rules: null, stoppedOn: today }]);
    return run;
  });
