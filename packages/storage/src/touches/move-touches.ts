import type { ContactMedium, TouchState } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { type StoredGate, type StoredTouch, TOUCH_COLUMNS } from './stored-touch.ts';

/** The weightiest touch of these media that is due, locked; what another sender has in hand is passed over. */
export async function nextReady(
  db: Db,
  media: readonly ContactMedium[],
  now: string,
): Promise<StoredTouch | undefined> {
  const { rows } = await db.query<StoredTouch>(
    `select ${TOUCH_COLUMNS}
       from touch as t
      where t.state = 'ready' and t.due_at <= $2 and t.medium = any ($1::text[])
      order by t.priority desc, t.requested_at, t.touch_id
      limit 1
        for update skip locked`,
    [media, now],
  );
  return rows[0];
}

/** What was held, or lies with an RM, and is to be looked at again; locked. */
export async function dueForJudgement(db: Db, now: string, limit: number): Promise<StoredTouch[]> {
  const { rows } = await db.query<StoredTouch>(
    `select ${TOUCH_COLUMNS}
       from touch as t
      where t.state in ('held', 'task') and t.due_at <= $1
      order by t.due_at, t.touch_id
      limit $2
        for update skip locked`,
    [now, limit],
  );
  return rows;
}

/** Puts an end to what nobody wants any more. @returns how many */
export async function expireTouches(db: Db, now: string): Promise<number> {
  const { rowCount } = await db.query(
    `update touch set state = 'expired', changed_at = $1 where state in ('held', 'ready', 'task') and expires_at <= $1`,
    [now],
  );
  return rowCount ?? 0;
}

/** Puts touches where new judgements have them; the judgements are written already. */
export async function settleTouches(
  db: Db,
  judged: readonly { readonly gate: StoredGate; readonly state: TouchState; readonly dueAt: string }[],
): Promise<void> {
  await db.query(
    `update touch as t
        set state = n.state, due_at = n.due_at, gate_id = n.gate_id, gate_result = n.result, judged_at = n.judged_at,
            changed_at = case when t.state = n.state then t.changed_at else n.judged_at end
       from unnest($1::text[], $2::text[], $3::timestamptz[], $4::text[], $5::text[], $6::timestamptz[])
            as n (touch_id, state, due_at, gate_id, result, judged_at)
      where t.touch_id = n.touch_id`,
    [
      judged.map(({ gate }) => gate.touchId),
      judged.map(({ state }) => state),
      judged.map(({ dueAt }) => dueAt),
      judged.map(({ gate }) => gate.gateId),
      judged.map(({ gate }) => gate.result),
      judged.map(({ gate }) => gate.judgedAt),
    ],
  );
}

/** Writes down that a touch is about to be handed over: before it is. */
export async function beginHandOver(db: Db, gate: StoredGate, workerNo: number): Promise<void> {
  await db.query(
    `update touch
        set state = 'sending', changed_at = $2, handed_at = $2, worker_no = $3, attempts = attempts + 1,
            gate_id = $4, gate_result = $5, judged_at = $2
      where touch_id = $1`,
    [gate.touchId, gate.judgedAt, workerNo, gate.gateId, gate.result],
  );
}

/** Puts off what could not even be written, so that it does not stand before all others. What never can is taken out in the end. */
export async function putOff(
  db: Db,
  touchId: string,
  { now, dueAt, most }: { readonly now: string; readonly dueAt: string; readonly most: number },
): Promise<void> {
  await db.query(
    `update touch
        set attempts = attempts + 1, due_at = $3, answer = 'program.fault',
            state = case when attempts + 1 >= $4 then 'cancelled' else state end,
            changed_at = case when attempts + 1 >= $4 then $2 else changed_at end
      where touch_id = $1 and state = 'ready'`,
    [touchId, now, dueAt, most],
  );
}

/** How a hand-over ended. */
export interface HandOverEnd {
  readonly touchId: string;
  readonly workerNo: number;
  readonly state: TouchState;
  readonly answer: string;
  /** ISO instants with Z. */
  readonly now: string;
  readonly dueAt: string;
  /** Whether this attempt counts. */
  readonly counts: boolean;
}

/**
 * Writes down how a hand-over ended. Whoever was taken for dead meanwhile still knows what became of its message; what is unknown is not
 * put back for sending by anybody. @returns false when the touch has gone on without this sender
 */
export async function endHandOver(db: Db, end: HandOverEnd): Promise<boolean> {
  const { rowCount } = await db.query(
    `update touch
        set state = $3, answer = $4, changed_at = $5, due_at = $6,
            handed_at = case when $3 = 'ready' then null else handed_at end,
            worker_no = case when $3 = 'ready' then null else worker_no end,
            attempts = attempts - case when $7 then 0 else 1 end
      where touch_id = $1 and worker_no = $2
        and (state = 'sending' or (state = 'unknown' and $3 in ('sent', 'failed', 'bounced')))`,
    [end.touchId, end.workerNo, end.state, end.answer, end.now, end.dueAt, end.counts],
  );
  return rowCount === 1;
}

/**
 * What dead senders were sending: nobody knows whether it has arrived, so it is a person's to judge. What goes to a receiver who knows it
 * by its id is sent again. @returns how many are unknown now
 */
export async function leaveUndecided(
  db: Db,
  workerNos: readonly number[],
  again: readonly ContactMedium[],
  now: string,
): Promise<number> {
  await db.query(
    `update touch set state = 'ready', handed_at = null, worker_no = null, due_at = $3, changed_at = $3, answer = 'sender.lost'
      where state = 'sending' and worker_no = any ($1::int[]) and medium = any ($2::text[])`,
    [workerNos, again, now],
  );
  const { rowCount } = await db.query(
    `update touch set state = 'unknown', changed_at = $2, answer = 'sender.lost'
      where state = 'sending' and worker_no = any ($1::int[])`,
    [workerNos, now],
  );
  return rowCount ?? 0;
}

/** Moves one touch that is in one of these states. @returns the touch as it is then, undefined where it is in none of them or out of scope */
export async function moveTouch(
  db: Db,
  touchId: string,
  from: readonly TouchState[],
  to: { readonly state: TouchState; readonly answer: string | null; readonly now: string },
): Promise<StoredTouch | undefined> {
  const { rows } = await db.query<StoredTouch>(
    `update touch as t set state = $3, answer = $4, changed_at = $5
      where t.touch_id = $1 and t.state = any ($2::text[])
  returning ${TOUCH_COLUMNS}`,
    [touchId, from, to.state, to.answer, to.now],
  );
  return rows[0];
}
