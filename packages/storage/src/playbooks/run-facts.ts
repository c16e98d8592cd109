import type { Day, EventCode, RunFacts, SeenEvent } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** Stage and detour of these customers, as the last fold found them; a detour that was recorded counts before. */
export async function standingOf(
  db: Db,
  customerIds: readonly string[],
): Promise<ReadonlyMap<string, Pick<RunFacts, 'stage' | 'detour'>>> {
  const { rows } = await db.query<{ customerId: string } & Pick<RunFacts, 'stage' | 'detour'>>(
    `select c.customer_id as "customerId", coalesce(s.current, 'unprofiled') as stage, coalesce(c.detour, s.detour) as detour
       from customer as c
       left join customer_stage as s on s.customer_id = c.customer_id
      where c.customer_id = any ($1::text[])`,
    [customerIds],
  );
  return new Map(rows.map((row) => [row.customerId, row]));
}

/**
 * Latest day of each kind of event of these customers since a day of each. A purchase that was taken back did not happen.
 * @param codes those that anything hangs on
 */
export async function eventsSince(
  db: Db,
  since: ReadonlyMap<string, Day>,
  codes: readonly EventCode[],
): Promise<ReadonlyMap<string, readonly SeenEvent[]>> {
  if (codes.length === 0 || since.size === 0) return new Map();
  const { rows } = await db.query<SeenEvent & { customerId: string }>(
    `select e.customer_id as "customerId", e.code, e.flow, max(e.occurred_on) - date '1970-01-01' as on
       from unnest($1::text[], $2::int[]) as w(customer_id, since)
       join ledger_event as e on e.customer_id = w.customer_id
        and e.occurred_at >= (date '1970-01-01' + w.since)::timestamptz - interval '1 day'
      where e.occurred_on >= date '1970-01-01' + w.since
        and e.code = any ($3::text[])
        and (e.code <> 'TX-S' or not exists (
              select from ledger_event as v
               where v.customer_id = e.customer_id and v.code = 'TX-V' and v.about = e.event_id))
      group by e.customer_id, e.code, e.flow`,
    [[...since.keys()], [...since.values()], codes],
  );
  return Map.groupBy(rows, ({ customerId }) => customerId);
}

/** Next date of each customer that steps may be due before; customers without one are left out. */
export async function anchorsOf(
  db: Db,
  of: 'maturity' | 'promise',
  customerIds: readonly string[],
  today: Day,
): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await db.query<{ customerId: string; on: Day }>(of === 'maturity' ? MATURITY : PROMISE, [
    customerIds,
    today,
  ]);
  return new Map(rows.map(({ customerId, on }) => [customerId, on]));
}

const MATURITY = `select h.customer_id as "customerId", min(h.matures_on) - date '1970-01-01' as on
  from holding as h
 where h.customer_id = any ($1::text[]) and not h.elsewhere and h.ended_on is null and h.matures_on >= date '1970-01-01' + $2::int
 group by h.customer_id`;
const PROMISE = `select p.customer_id as "customerId", min(p.due_on) - date '1970-01-01' as on
  from promise as p
 where p.customer_id = any ($1::text[]) and p.state = 'open' and p.due_on >= date '1970-01-01' + $2::int
 group by p.customer_id`;
