import type { Id, ReferralVerdict } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What was decided about one referrer. */
export interface VerdictRow {
  readonly customerId: string;
  readonly verdict: ReferralVerdict;
  /** Codes of the signs that it was decided on. */
  readonly signals: readonly string[];
  /** Referrals that were looked at. */
  readonly referrals: number;
  readonly decidedAt: string;
}

/** The last verdict about everybody in scope about whom there is one. */
export async function lastVerdicts(db: Db): Promise<VerdictRow[]> {
  const { rows } = await db.query<VerdictRow>(
    `select distinct on (v.customer_id) v.customer_id as "customerId", v.verdict, v.signals, v.referrals, v.decided_at as "decidedAt"
       from referral_verdict as v
      order by v.customer_id, v.decided_at desc, v.verdict_id desc`,
  );
  return rows;
}

export async function insertVerdict(
  db: Db,
  { customerId, verdict, signals, referrals, decidedAt }: VerdictRow,
  { verdictId, rm, by }: { readonly verdictId: Id<'ver'>; readonly rm: number; readonly by: string },
): Promise<void> {
  await db.query(
    `insert into referral_verdict (verdict_id, customer_id, rm, verdict, signals, referrals, decided_at, decided_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [verdictId, customerId, rm, verdict, signals, referrals, decidedAt, by],
  );
}
