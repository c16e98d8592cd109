import type { Day, EventCode, Flow } from '@vivero/domain';
import type { Db } from '../db/db.ts';
import type { LedgerPosition } from '../ledger/ledger-row.ts';

/** What an event that may take somebody in or is waited for says. */
export interface NewsEvent {
  readonly customerId: string;
  readonly rm: number;
  readonly code: EventCode;
  readonly flow: Flow | null;
  readonly medium: string | null;
  readonly direction: 'in' | 'out' | null;
  readonly category: string | null;
  readonly on: Day;
  readonly place: LedgerPosition;
}

/** How far the playbooks have read the ledger; undefined before the first time. */
export async function playbookPosition(db: Db): Promise<LedgerPosition | undefined> {
  const { rows } = await db.query<LedgerPosition>(
    'select p.xid::text as xid, p.seq::text as seq from playbook_reader as p',
  );
  return rows[0];
}

export async function keepPlaybookPosition(db: Db, { xid, seq }: LedgerPosition): Promise<void> {
  await db.query(
    `insert into playbook_reader (xid, seq) values ($1::xid8, $2::bigint)
     on conflict (only_row) do update set xid = excluded.xid, seq = excluded.seq`,
    [xid, seq],
  );
}

/**
 * The next events of these kinds after a position, in the order of the ledger. Rows of transactions that may still be running are not read
 * yet: they come later, none is ever passed over.
 * @param wide inside `readWide`
 */
export async function ledgerNews(
  wide: Db,
  from: LedgerPosition,
  codes: readonly EventCode[],
  limit: number,
): Promise<NewsEvent[]> {
  const { rows } = await wide.query<NewsEvent>(
    `select e.customer_id as "customerId", e.rm, e.code, e.flow, e.medium, e.direction, e.category,
            e.occurred_on - date '1970-01-01' as on, jsonb_build_object('xid', e.xid::text, 'seq', e.seq::text) as place
       from ledger_event as e
      where (e.xid, e.seq) > ($1::xid8, $2::bigint) and e.xid < pg_snapshot_xmin(pg_current_snapshot())
        and e.code = any ($3::text[])
      order by e.xid, e.seq
      limit $4`,
    [from.xid, from.seq, codes, limit],
  );
  return rows;
}

/** Has the runs of these customers looked at today: something happened that may concern them. */
export async function wakeRuns(db: Db, customerIds: readonly string[], today: Day): Promise<void> {
  await db.query(
    `update playbook_run as r set due_on = date '1970-01-01' + $2::int
      where r.customer_id = any ($1::text[]) and r.state = 'active' and r.due_on > date '1970-01-01' + $2::int`,
    [customerIds, today],
  );
}

/** Whether an import is there that no refresh has understood yet. @param wide inside `readWide` */
export async function foldIsBehind(wide: Db): Promise<boolean> {
  const { rows } = await wide.query<{ behind: boolean }>(
    `select exists (
       select from import_batch as b
        where b.state in ('running', 'done') and coalesce(b.ended_at, b.started_at) > coalesce((select max(r.ended_at) from refresh_run as r), '-infinity')
     ) as behind`,
  );
  return rows[0]?.behind ?? false;
}
