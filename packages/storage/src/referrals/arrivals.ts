import type { Day, Language, Purpose, ReferralRule } from '@vivero/domain';
import { formatDay } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** That somebody left their data under a code, and said yes to what. */
export interface Arrival {
  readonly arrivalId: string;
  readonly customerId: string;
  readonly rm: number;
  readonly code: string;
  readonly arrivedAt: string;
  readonly arrivedOn: Day;
  /** Whether the bank came to know the person by it. */
  readonly first: boolean;
  readonly referrerId: string | null;
  readonly rules: readonly ReferralRule[];
  readonly purposes: readonly Purpose[];
  readonly textVersion: string;
  readonly language: Language;
  /** Keyed hash of the browser that it came from. */
  readonly device: string;
}

export async function insertArrival(db: Db, arrival: Arrival): Promise<void> {
  const { arrivalId, customerId, rm, code, arrivedAt, arrivedOn, first, referrerId } = arrival;
  await db.query(
    `insert into arrival (arrival_id, customer_id, rm, code, arrived_at, arrived_on, first, referrer_id, rules, purposes, text_version, language, device)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      arrivalId,
      customerId,
      rm,
      code,
      arrivedAt,
      formatDay(arrivedOn),
      first,
      referrerId,
      arrival.rules,
      arrival.purposes,
      arrival.textVersion,
      arrival.language,
      arrival.device,
    ],
  );
}

/** By which codes somebody came, the first arrival first. */
export interface ArrivalLine {
  readonly arrivalId: string;
  readonly kind: string | null;
  readonly about: string | null;
  readonly on: Day;
  readonly first: boolean;
}

/** What a customer's link says of its owner is in the owner's book: a link of another book is there without its words. */
export async function arrivalsOf(db: Db, customerId: string): Promise<ArrivalLine[]> {
  const { rows } = await db.query<ArrivalLine>(
    `select a.arrival_id as "arrivalId", s.kind, case when s.owner_id is null then s.about end as about,
            a.arrived_on - date '1970-01-01' as "on", a.first
       from arrival as a
       left join source_code as s on s.code = a.code
      where a.customer_id = $1
      order by a.arrived_at, a.arrival_id`,
    [customerId],
  );
  return rows;
}
