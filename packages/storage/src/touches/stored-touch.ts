import type { GateId, GateResult, TouchId, TouchState, TouchWish } from '@vivero/domain';

/** A touch as it lies in the store: ids and codes. */
export interface StoredTouch extends TouchWish {
  readonly touchId: TouchId;
  readonly rm: number;
  /** ISO instants with Z. */
  readonly requestedAt: string;
  readonly requestedBy: string;
  readonly state: TouchState;
  readonly changedAt: string;
  /** The judgement that the state stands on. */
  readonly gateId: GateId;
  readonly gateResult: 'pass' | 'hold' | 'refuse';
  readonly judgedAt: string;
  /** When to look at it again. */
  readonly dueAt: string;
  readonly attempts: number;
  readonly workerNo: number | null;
  readonly handedAt: string | null;
  /** What the other side answered, as a code. */
  readonly answer: string | null;
}

/** One judgement of the gate as it is kept. */
export interface StoredGate {
  readonly gateId: GateId;
  readonly touchId: TouchId;
  readonly rm: number;
  /** ISO instant with Z. */
  readonly judgedAt: string;
  readonly occasion: 'request' | 'release' | 'send';
  readonly result: StoredTouch['gateResult'];
  readonly results: readonly GateResult[];
  /** What was looked at, as codes. */
  readonly inputs: Readonly<Record<string, string | number | boolean | null>>;
}

export const TOUCH_COLUMNS = `t.touch_id as "touchId", t.customer_id as "customerId", t.rm, t.idempotency_key as "idempotencyKey", t.medium, t.purpose,
  t.agreed, t.content_id as "contentId", t.product_id as "productId", t.need_kind as "needKind",
  case when t.place is null then null else jsonb_build_object('place', t.place, 'frequency', t.frequency, 'aim', t.aim) end as scene,
  t.reward, t.priority, t.origin, t.not_before as "notBefore", t.expires_at as "expiresAt", t.requested_at as "requestedAt",
  t.requested_by as "requestedBy", t.state, t.changed_at as "changedAt", t.gate_id as "gateId", t.gate_result as "gateResult",
  t.judged_at as "judgedAt", t.due_at as "dueAt", t.attempts, t.worker_no as "workerNo", t.handed_at as "handedAt", t.answer`;
