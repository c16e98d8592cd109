import type { TouchEvidence } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import { type StoredTouch, TOUCH_COLUMNS } from './stored-touch.ts';

/** One piece of evidence as it is kept. */
export interface StoredEvidence {
  /** What tells it from all others: the same piece twice is one. */
  readonly evidenceKey: string;
  readonly touchId: string;
  readonly rm: number;
  readonly kind: TouchEvidence;
  /** ISO instants with Z. */
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** What the other side said, as a code such as `smtp.5.1.1`. */
  readonly answer: string | null;
}

/** One touch, locked until the transaction ends. */
export async function lockTouch(db: Db, touchId: string): Promise<StoredTouch | undefined> {
  const { rows } = await db.query<StoredTouch>(
    `select ${TOUCH_COLUMNS} from touch as t where t.touch_id = $1 for no key update`,
    [touchId],
  );
  return rows[0];
}

/** @returns false when the same piece was heard before */
export async function insertEvidence(db: Db, piece: StoredEvidence): Promise<boolean> {
  const { rowCount } = await db.query(
    `insert into touch_evidence (evidence_key, touch_id, rm, kind, occurred_at, recorded_at, answer)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (evidence_key) do nothing`,
    [piece.evidenceKey, piece.touchId, piece.rm, piece.kind, piece.occurredAt, piece.recordedAt, piece.answer],
  );
  return rowCount === 1;
}

/** The customer's mail address as it is now is no way to them any more. Nothing happens where there is none. */
export async function blockAddress(
  db: Db,
  { customerId, touchId, now }: { readonly customerId: string; readonly touchId: string; readonly now: string },
): Promise<void> {
  await db.query(
    `insert into contact_block (customer_id, rm, digest, blocked_at, touch_id)
     select c.customer_id, c.rm, c.email_digest, $3, $2 from customer as c
      where c.customer_id = $1 and c.email_digest is not null
     on conflict do nothing`,
    [customerId, touchId, now],
  );
}

/** Of these customers those whose present mail address is blocked. */
export async function blockedAddresses(
  db: Db,
  rms: readonly number[],
  only: readonly string[] | null,
): Promise<ReadonlySet<string>> {
  const { rows } = await db.query<{ customerId: string }>(
    `select b.customer_id as "customerId"
       from contact_block as b
       join customer as c on c.customer_id = b.customer_id and c.email_digest = b.digest
      where b.rm = any ($1::int[]) and ($2::text[] is null or b.customer_id = any ($2::text[]))`,
    [rms, only],
  );
  return new Set(rows.map(({ customerId }) => customerId));
}

/** What came back of some touches, the earliest first. */
export async function evidenceOfTouches(
  db: Db,
  touchIds: readonly string[],
): Promise<Pick<StoredEvidence, 'touchId' | 'kind' | 'occurredAt' | 'answer'>[]> {
  const { rows } = await db.query<Pick<StoredEvidence, 'touchId' | 'kind' | 'occurredAt' | 'answer'>>(
    `select e.touch_id as "touchId", e.kind, e.occurred_at as "occurredAt", e.answer
       from touch_evidence as e
      where e.touch_id = any ($1::text[])
      order by e.occurred_at, e.evidence_key`,
    [touchIds],
  );
  return rows;
}
