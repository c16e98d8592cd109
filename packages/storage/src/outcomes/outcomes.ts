import { type Day, formatDay, type OutcomeId, type OutcomeKind, type OutcomeReason } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** How one contact ended, with what it wrote; `undoneAt` says that nothing of it counts any more. */
export interface StoredOutcome {
  readonly outcomeId: OutcomeId;
  /** Made by the page, a UUID: the same tap sent twice is one outcome. */
  readonly clientKey: string;
  /** The row of Today that it answers; null = a contact that no row proposed. */
  readonly decisionId: string | null;
  readonly customerId: string;
  readonly rm: number;
  readonly occurredOn: Day;
  readonly kind: OutcomeKind;
  readonly reason: OutcomeReason | null;
  readonly nextOn: Day | null;
  readonly minutes: number;
  readonly eventIds: readonly string[];
  readonly madePromise: string | null;
  readonly keptPromise: string | null;
  /** The customer's needs as their rows stood, where the outcome moves one; null = it moves none. */
  readonly needsBefore: readonly object[] | null;
  /** ISO instants with Z. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  readonly undoneAt: string | null;
}

const OUTCOME_COLUMNS = `outcome.outcome_id as "outcomeId", outcome.client_key as "clientKey", outcome.decision_id as "decisionId",
  outcome.customer_id as "customerId", outcome.rm, outcome.occurred_on - date '1970-01-01' as "occurredOn", outcome.kind, outcome.reason,
  outcome.next_on - date '1970-01-01' as "nextOn", outcome.minutes, outcome.event_ids as "eventIds", outcome.made_promise as "madePromise",
  outcome.kept_promise as "keptPromise", outcome.needs_before as "needsBefore", outcome.recorded_at as "recordedAt", outcome.recorded_by as "recordedBy",
  outcome.undone_at as "undoneAt"`;

/** Writes the outcome, unless the tap was sent before or the row has an outcome: then false, and what is there can be read. */
export async function insertOutcome(db: Db, outcome: StoredOutcome): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into outcome (outcome_id, client_key, decision_id, customer_id, rm, occurred_on, kind, reason, next_on, minutes, event_ids,
                          made_promise, kept_promise, needs_before, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
     on conflict do nothing`,
    [
      outcome.outcomeId,
      outcome.clientKey,
      outcome.decisionId,
      outcome.customerId,
      outcome.rm,
      formatDay(outcome.occurredOn),
      outcome.kind,
      outcome.reason,
      outcome.nextOn === null ? null : formatDay(outcome.nextOn),
      outcome.minutes,
      outcome.eventIds,
      outcome.madePromise,
      outcome.keptPromise,
      outcome.needsBefore && JSON.stringify(outcome.needsBefore),
      outcome.recordedAt,
      outcome.recordedBy,
    ],
  );
  return rowCount === 1;
}

/** False when it was undone before, by another tap. */
export async function undoneOutcome(db: Db, outcomeId: string, at: string): Promise<boolean> {
  const { rowCount } = await db.query(
    'update outcome set undone_at = $2 where outcome.outcome_id = $1 and outcome.undone_at is null',
    [outcomeId, at],
  );
  return rowCount === 1;
}

export async function outcomeById(db: Db, outcomeId: string): Promise<StoredOutcome | undefined> {
  const { rows } = await db.query<StoredOutcome>(
    `select ${OUTCOME_COLUMNS} from outcome where outcome.outcome_id = $1`,
    [outcomeId],
  );
  return rows[0];
}

/** The outcome of a tap; undone ones too. */
export async function outcomeOfTap(db: Db, clientKey: string): Promise<StoredOutcome | undefined> {
  const { rows } = await db.query<StoredOutcome>(
    `select ${OUTCOME_COLUMNS} from outcome where outcome.client_key = $1`,
    [clientKey],
  );
  return rows[0];
}

/** The outcome that a row of Today has, if it has one that counts. */
export async function outcomeOfRow(db: Db, decisionId: string): Promise<StoredOutcome | undefined> {
  const { rows } = await db.query<StoredOutcome>(
    `select ${OUTCOME_COLUMNS} from outcome where outcome.decision_id = $1 and outcome.undone_at is null`,
    [decisionId],
  );
  return rows[0];
}

/** What was done in these books on a day and counts, in the order in which it was recorded. */
export async function outcomesOfDay(db: Db, rms: readonly number[], day: Day): Promise<StoredOutcome[]> {
  const { rows } = await db.query<StoredOutcome>(
    `select ${OUTCOME_COLUMNS}
       from outcome
      where outcome.rm = any ($1::int[]) and outcome.occurred_on = $2::date and outcome.undone_at is null
      order by outcome.recorded_at, outcome.outcome_id`,
    [rms, formatDay(day)],
  );
  return rows;
}

/** How talks since a day ended, those that a row proposed and those that nobody proposed; no answer and what was merely sent are no talk. */
export interface TalksSince {
  readonly proposed: { readonly talks: number; readonly nextSteps: number };
  readonly own: { readonly talks: number; readonly nextSteps: number };
}

export async function talksSince(db: Db, rms: readonly number[], from: Day): Promise<TalksSince> {
  const { rows } = await db.query<{ own: boolean; talks: number; nextSteps: number }>(
    `select outcome.decision_id is null as own,
            count(*)::int as talks,
            (count(*) filter (where outcome.kind = 'next_step'))::int as "nextSteps"
       from outcome
      where outcome.rm = any ($1::int[]) and outcome.occurred_on >= $2::date and outcome.undone_at is null
        and outcome.kind in ('next_step', 'another_day', 'not_right')
      group by outcome.decision_id is null`,
    [rms, formatDay(from)],
  );
  const of = (own: boolean) => {
    const { talks = 0, nextSteps = 0 } = rows.find((row) => row.own === own) ?? {};
    return { talks, nextSteps };
  };
  return { proposed: of(false), own: of(true) };
}

/** What came of the contacts with one customer and counts, the latest first. */
export async function outcomesOfCustomer(db: Db, customerId: string): Promise<StoredOutcome[]> {
  const { rows } = await db.query<StoredOutcome>(
    `select ${OUTCOME_COLUMNS}
       from outcome
      where outcome.customer_id = $1 and outcome.undone_at is null
      order by outcome.recorded_at desc, outcome.outcome_id`,
    [customerId],
  );
  return rows;
}

/**
 * Customers who had an outcome on that day: whatever else there is with them, it is for another one, unless something was promised for
 * that very day since.
 */
export async function answeredCustomers(
  db: Db,
  rms: readonly number[],
  day: Day,
  only: readonly string[] | null = null,
): Promise<Set<string>> {
  const { rows } = await db.query<{ customerId: string }>(
    `select distinct outcome.customer_id as "customerId"
       from outcome
      where outcome.rm = any ($1::int[]) and outcome.occurred_on = $2::date and outcome.undone_at is null
        and ($3::text[] is null or outcome.customer_id = any ($3::text[]))
        and not exists (
          select from promise
           where promise.customer_id = outcome.customer_id and promise.state = 'open'
             and promise.due_on <= $2::date and promise.made_at > outcome.recorded_at)`,
    [rms, formatDay(day), only],
  );
  return new Set(rows.map((row) => row.customerId));
}
