import { formatDay, type Day, type RunId } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { TriedAction } from './base-rates.ts';

export interface DecisionRun {
  readonly runId: RunId;
  readonly asOf: Day;
  /** ISO instant with Z. */
  readonly decidedAt: string;
  readonly policyVersion: string;
  /** What it learnt from the whole bank. */
  readonly baseRates: readonly TriedAction[];
  /**
   * The run whose list it adds to, and why: an outcome that made room or a promise for that day; it counts as long as that does. Null = a
   * list of its own.
   */
  readonly addsTo: {
    readonly runId: RunId;
    readonly for: { readonly outcomeId: string } | { readonly promiseId: string };
  } | null;
}

/** What one book of a run was decided from: enough to see whether a replay starts from the same. */
export interface DecidedBook {
  readonly rm: number;
  readonly customers: number;
  readonly seed: number;
  readonly snapshotHash: string;
  /** What another hour of the RM would bring, in minor units; null where only some customers were looked at. */
  readonly hourWorthMinor: number | null;
}

export const DECISION_STATUSES = ['offered', 'overflow', 'held_out', 'explored', 'best_blocked', 'sampled'] as const;
export type DecisionStatus = (typeof DECISION_STATUSES)[number];

/** One line of the log: `record` holds everything needed to explain and to replay it. */
export interface LoggedDecision {
  readonly decisionId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly status: DecisionStatus;
  readonly rank: number | null;
  readonly propensity: number;
  readonly record: object;
}

export async function writeDecisionRun(db: Db, run: DecisionRun): Promise<void> {
  await db.query(
    `insert into decision_run (run_id, as_of_on, decided_at, policy_version, base_rates, base_run, outcome_id, promise_id)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      run.runId,
      formatDay(run.asOf),
      run.decidedAt,
      run.policyVersion,
      JSON.stringify(run.baseRates),
      run.addsTo?.runId ?? null,
      run.addsTo && 'outcomeId' in run.addsTo.for ? run.addsTo.for.outcomeId : null,
      run.addsTo && 'promiseId' in run.addsTo.for ? run.addsTo.for.promiseId : null,
    ],
  );
}

export async function writeDecidedBook(db: Db, runId: RunId, book: DecidedBook): Promise<void> {
  await db.query(
    `insert into decision_book (run_id, rm, customers, seed, snapshot_hash, hour_worth_minor) values ($1, $2, $3, $4, $5, $6)`,
    [runId, book.rm, book.customers, book.seed, book.snapshotHash, book.hourWorthMinor],
  );
}

/** Decisions written at once: a book of 100,000 is a hundred megabytes of log, and others want their turn in between. */
const AT_ONCE = 1_000;

export async function writeDecisions(db: Db, runId: RunId, decisions: readonly LoggedDecision[]): Promise<void> {
  for (let from = 0; from < decisions.length; from += AT_ONCE) {
    const some = decisions.slice(from, from + AT_ONCE);
    await db.query(
      `insert into decision (decision_id, run_id, customer_id, rm, status, rank, propensity, record)
       select d.decision_id, $1, d.customer_id, d.rm, d.status, d.rank, d.propensity, d.record
         from unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::int[], $7::float8[], $8::jsonb[])
              as d(decision_id, customer_id, rm, status, rank, propensity, record)`,
      [
        runId,
        some.map((d) => d.decisionId),
        some.map((d) => d.customerId),
        some.map((d) => d.rm),
        some.map((d) => d.status),
        some.map((d) => d.rank),
        some.map((d) => d.propensity),
        some.map((d) => JSON.stringify(d.record)),
      ],
    );
  }
}

const DECISION_COLUMNS = `decision.decision_id as "decisionId", decision.customer_id as "customerId", decision.rm, decision.status, decision.rank,
  decision.propensity, decision.record`;

/** The last list decided for this book on or before `today`; a later one replaces the list, never the log. */
export async function latestRun(
  db: Db,
  rm: number,
  today: Day,
): Promise<{ runId: RunId; asOf: Day; decidedAt: string } | undefined> {
  const { rows } = await db.query<{ runId: RunId; asOf: Day; decidedAt: string }>(
    `select decision_run.run_id as "runId", decision_run.as_of_on - date '1970-01-01' as "asOf", decision_run.decided_at as "decidedAt"
       from decision_book
       join decision_run on decision_run.run_id = decision_book.run_id
      where decision_book.rm = $1 and decision_run.as_of_on <= $2::date and decision_run.base_run is null
      order by decision_run.as_of_on desc, decision_run.decided_at desc, decision_run.run_id desc
      limit 1`,
    [rm, formatDay(today)],
  );
  return rows[0];
}

/** True when some book in scope has a list decided for the day. */
export async function hasRunOn(db: Db, day: Day): Promise<boolean> {
  const { rows } = await db.query<{ planned: boolean }>(
    `select exists (select from decision_book
                      join decision_run on decision_run.run_id = decision_book.run_id
                     where decision_run.as_of_on = $1::date and decision_run.base_run is null) as planned`,
    [formatDay(day)],
  );
  return rows[0]?.planned === true;
}

/**
 * The rows that a run shows: its own by rank, then those that outcomes of the day made room for or promises brought, in their order. Rows
 * that came for an outcome that was undone since are not among them.
 */
export async function offeredOfRun(db: Db, runId: RunId, rm: number): Promise<LoggedDecision[]> {
  const { rows } = await db.query<LoggedDecision>(
    `select ${DECISION_COLUMNS}
       from decision_run
       join decision on decision.run_id = decision_run.run_id
       left join outcome on outcome.outcome_id = decision_run.outcome_id
      where (decision_run.run_id = $1 or decision_run.base_run = $1)
        and decision.rm = $2
        and decision.status = 'offered'
        and outcome.undone_at is null
      order by decision_run.base_run nulls first, decision_run.decided_at, decision_run.run_id, decision.rank, decision.decision_id`,
    [runId, rm],
  );
  return rows;
}

/** One who had to wait, and for which group of the list. */
export interface Waiting {
  readonly customerId: string;
  readonly group: string;
}

/** Who had to wait in a run's own list, the first `limit` by their place. @param gone customers who do not wait any more */
export async function waitingOfRun(
  db: Db,
  runId: RunId,
  rm: number,
  gone: readonly string[],
  limit: number,
): Promise<Waiting[]> {
  const { rows } = await db.query<Waiting>(
    `select decision.customer_id as "customerId", decision.record #>> '{overflow,group}' as "group"
       from decision
      where decision.run_id = $1 and decision.rm = $2 and decision.status = 'overflow' and decision.customer_id <> all ($3::text[])
      order by decision.rank, decision.decision_id
      limit $4`,
    [runId, rm, gone, limit],
  );
  return rows;
}

/** How many had to wait and still do: of a book of 20,000 nearly everybody, so that nobody counts them who need not know. */
export async function countWaiting(db: Db, runId: RunId, rm: number, gone: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ total: number }>(
    `select count(*)::int as total
       from decision
      where decision.run_id = $1 and decision.rm = $2 and decision.status = 'overflow' and decision.customer_id <> all ($3::text[])`,
    [runId, rm, gone],
  );
  return rows[0]?.total ?? 0;
}

/** What a run learnt from the whole bank. */
export async function baseRatesOfRun(db: Db, runId: RunId): Promise<TriedAction[]> {
  const { rows } = await db.query<{ baseRates: TriedAction[] }>(
    `select decision_run.base_rates as "baseRates" from decision_run where decision_run.run_id = $1`,
    [runId],
  );
  return rows[0]?.baseRates ?? [];
}

export async function decisionById(db: Db, decisionId: string): Promise<LoggedDecision | undefined> {
  const { rows } = await db.query<LoggedDecision>(
    `select ${DECISION_COLUMNS} from decision where decision.decision_id = $1`,
    [decisionId],
  );
  return rows[0];
}

/** What the last runs decided about one customer, the latest first. */
export async function decisionsOfCustomer(
  db: Db,
  customerId: string,
  limit: number,
): Promise<(LoggedDecision & { readonly asOf: Day })[]> {
  const { rows } = await db.query<LoggedDecision & { asOf: Day }>(
    `select ${DECISION_COLUMNS}, decision_run.as_of_on - date '1970-01-01' as "asOf"
       from decision
       join decision_run on decision_run.run_id = decision.run_id
      where decision.customer_id = $1
      order by decision_run.decided_at desc, decision.decision_id
      limit $2`,
    [customerId, limit],
  );
  return rows;
}
