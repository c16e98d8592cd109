import { type Day, formatDay, type Relation, type StageOrNone } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** What a list shows of one customer; the identity stays sealed until somebody in scope reads it. */
export interface ListedLine {
  readonly customerId: string;
  readonly rm: number;
  readonly rmName: string;
  readonly identity: Buffer;
  readonly wrapped: Buffer;
  readonly place: string | null;
  readonly segment: string | null;
  readonly relation: Relation;
  /** null = no refresh has met the customer yet. */
  readonly stage: StageOrNone | null;
  readonly cooling: boolean | null;
  readonly since: Day | null;
  readonly balanceMinor: number | null;
  readonly lastTouch: Day | null;
  /** The next day from today on which something that is held here matures. */
  readonly nextMaturity: Day | null;
  /** The earliest day of what is promised and still open. */
  readonly promisedOn: Day | null;
}

/** The lines of these customers, as far as they are in scope, in the order of ids. */
export async function listedLines(db: Db, customerIds: readonly string[], today: Day): Promise<ListedLine[]> {
  const { rows } = await db.query<ListedLine>(
    `select c.customer_id as "customerId", c.rm, rm.name as "rmName", c.identity, k.wrapped, c.place, c.segment, c.relation,
            s.current as stage, s.cooling, s.since_on - date '1970-01-01' as since, s.balance_minor as "balanceMinor",
            s.last_touch_on - date '1970-01-01' as "lastTouch",
            (select min(h.matures_on) - date '1970-01-01'
               from holding as h
              where h.customer_id = c.customer_id and h.ended_on is null and not h.elsewhere and h.matures_on >= $2::date) as "nextMaturity",
            (select min(p.due_on) - date '1970-01-01'
               from promise as p
              where p.customer_id = c.customer_id and p.state = 'open') as "promisedOn"
       from customer as c
       join rm on rm.rm = c.rm
       join sealing_key as k on k.owner_id = c.customer_id
       left join customer_stage as s on s.customer_id = c.customer_id
      where c.customer_id = any ($1::text[])
      order by c.customer_id`,
    [customerIds, formatDay(today)],
  );
  return rows;
}
