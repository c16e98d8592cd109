import type { Db } from '../db/db.ts';
import type { StoredGate, StoredTouch } from './stored-touch.ts';

/** Writes judgements down. Before their touches: a touch without one is refused by the database. */
export async function insertGates(db: Db, gates: readonly StoredGate[]): Promise<void> {
  if (gates.length === 0) return;
  await db.query(
    `insert into touch_gate (gate_id, touch_id, rm, judged_at, occasion, result, results, inputs)
     select n.* from unnest($1::text[], $2::text[], $3::int[], $4::timestamptz[], $5::text[], $6::text[], $7::jsonb[], $8::jsonb[]) as n`,
    [
      gates.map((g) => g.gateId),
      gates.map((g) => g.touchId),
      gates.map((g) => g.rm),
      gates.map((g) => g.judgedAt),
      gates.map((g) => g.occasion),
      gates.map((g) => g.result),
      gates.map((g) => JSON.stringify(g.results)),
      gates.map((g) => JSON.stringify(g.inputs)),
    ],
  );
}

/** Writes new touches down. @throws the database's error where another transaction has written the same key meanwhile */
export async function insertTouches(db: Db, touches: readonly StoredTouch[]): Promise<void> {
  if (touches.length === 0) return;
  await db.query(
    `insert into touch (touch_id, customer_id, rm, idempotency_key, medium, purpose, agreed, content_id, product_id, need_kind,
                        place, frequency, aim, priority, origin, not_before, expires_at, requested_at, requested_by, state, changed_at,
                        gate_id, gate_result, judged_at, due_at, reward)
     select n.*
       from unnest($1::text[], $2::text[], $3::int[], $4::text[], $5::text[], $6::text[], $7::boolean[], $8::text[], $9::text[],
                   $10::text[], $11::text[], $12::text[], $13::text[], $14::float8[], $15::text[], $16::timestamptz[],
                   $17::timestamptz[], $18::timestamptz[], $19::text[], $20::text[], $21::timestamptz[], $22::text[], $23::text[],
                   $24::timestamptz[], $25::timestamptz[], $26::text[]) as n`,
    [
      touches.map((t) => t.touchId),
      touches.map((t) => t.customerId),
      touches.map((t) => t.rm),
      touches.map((t) => t.idempotencyKey),
      touches.map((t) => t.medium),
      touches.map((t) => t.purpose),
      touches.map((t) => t.agreed),
      touches.map((t) => t.contentId),
      touches.map((t) => t.productId),
      touches.map((t) => t.needKind),
      touches.map((t) => t.scene?.place ?? null),
      touches.map((t) => t.scene?.frequency ?? null),
      touches.map((t) => t.scene?.aim ?? null),
      touches.map((t) => t.priority),
      touches.map((t) => t.origin),
      touches.map((t) => t.notBefore),
      touches.map((t) => t.expiresAt),
      touches.map((t) => t.requestedAt),
      touches.map((t) => t.requestedBy),
      touches.map((t) => t.state),
      touches.map((t) => t.changedAt),
      touches.map((t) => t.gateId),
      touches.map((t) => t.gateResult),
      touches.map((t) => t.judgedAt),
      touches.map((t) => t.dueAt),
      touches.map((t) => t.reward ?? null),
    ],
  );
}
