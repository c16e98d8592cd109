import type { Db } from '../db/db.ts';
import { type StoredGate, type StoredTouch, TOUCH_COLUMNS } from './stored-touch.ts';

/** A touch with what the gate said last. */
export type JudgedTouch = StoredTouch & Pick<StoredGate, 'results'>;

/** Touches that were asked for under these keys already. */
export async function touchesOfKeys(db: Db, keys: readonly string[]): Promise<JudgedTouch[]> {
  const { rows } = await db.query<JudgedTouch>(
    `select ${TOUCH_COLUMNS}, g.results
       from touch as t
       join touch_gate as g on g.gate_id = t.gate_id
      where t.idempotency_key = any ($1::text[])`,
    [keys],
  );
  return rows;
}

/** What of these customers' contacts is on its way: may be sent, is an RM's to do, is being sent, or nobody knows. None of it is in the ledger yet. */
export async function touchesUnderWay(
  db: Db,
  customerIds: readonly string[],
): Promise<
  Pick<StoredTouch, 'touchId' | 'customerId' | 'rm' | 'medium' | 'purpose' | 'priority' | 'requestedAt' | 'state'>[]
> {
  const { rows } = await db.query<StoredTouch>(
    `select t.touch_id as "touchId", t.customer_id as "customerId", t.rm, t.medium, t.purpose, t.priority,
            t.requested_at as "requestedAt", t.state
       from touch as t
      where t.customer_id = any ($1::text[])
        and t.state in ('ready', 'task', 'sending', 'unknown')
      order by t.touch_id`,
    [customerIds],
  );
  return rows;
}

/** Every judgement of one touch, the first first. */
export async function gatesOfTouch(db: Db, touchId: string): Promise<StoredGate[]> {
  const { rows } = await db.query<StoredGate>(
    `select g.gate_id as "gateId", g.touch_id as "touchId", g.rm, g.judged_at as "judgedAt", g.occasion, g.result, g.results, g.inputs
       from touch_gate as g
      where g.touch_id = $1
      order by g.judged_at, g.gate_id`,
    [touchId],
  );
  return rows;
}
