import type { NeedKind, NeedOrigin } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** When the record came to know of one need; instants are ISO with Z. */
export interface NeedRecording {
  readonly customerId: string;
  readonly rm: number;
  readonly kind: NeedKind;
  readonly origin: NeedOrigin;
  /** When somebody here believed in it: the record was written, or the first refresh of that day had ended; null when nobody did. */
  readonly believedAt: string | null;
  /** When the ledger learnt of its first evidence and when that evidence says it happened; null when none is in the ledger. */
  readonly heardAt: string | null;
  readonly happenedAt: string | null;
  /** Last evidence of an ended need, or the day on which its window had passed; null while it is open. */
  readonly endedAt: string | null;
  readonly evidenceIds: readonly string[];
}

/** Every need of these books, ended ones too, with when it really was on record: never the day that it claims for itself. */
export async function recordedNeeds(
  db: Db,
  rms: readonly number[],
  only: readonly string[] | null = null,
): Promise<NeedRecording[]> {
  const { rows } = await db.query<NeedRecording>(
    `select need.customer_id as "customerId", need.rm, need.kind, need.origin,
            case when need.hypothesised_on is not null then coalesce(need.recorded_at, believed.at) end as "believedAt",
            heard."heardAt", heard."happenedAt", need.evidence_ids as "evidenceIds",
            case when need.state in ('denied', 'served') then coalesce(heard."lastAt", need.moved_on::timestamptz)
                 when need.state = 'expired' then need.moved_on::timestamptz end as "endedAt"
       from need
      cross join lateral (
        select min(refresh_run.ended_at) as at from refresh_run where refresh_run.as_of_on = need.hypothesised_on) as believed
      cross join lateral (
        select min(ledger_event.recorded_at) as "heardAt", min(ledger_event.occurred_at) as "happenedAt", max(ledger_event.occurred_at) as "lastAt"
          from ledger_event
         where ledger_event.event_id = any (need.evidence_ids)) as heard
      where need.rm = any ($1::int[])
        and ($2::text[] is null or need.customer_id = any ($2::text[]))
      order by need.customer_id, need.need_id`,
    [rms, only],
  );
  return rows;
}
