import type { Db } from '../db/db.ts';

/** Something that a rollback had to leave: changed since the batch, or used by what came after it. */
export interface KeptRow {
  readonly relation: 'customer' | 'holding' | 'rm' | 'team' | 'branch' | 'bank';
  readonly id: string;
  /** `merged`: has become part of another record, which no import can take apart again. */
  readonly why: 'edited' | 'in_use' | 'merged';
}

export interface RollbackCounts {
  readonly removed: Readonly<Record<string, number>>;
  readonly restored: Readonly<Record<'customer' | 'holding', number>>;
  readonly kept: readonly KeptRow[];
}

/**
 * Takes back everything that a batch wrote except its events (those leave through the removal log, before this is called).
 * Created rows go unless they were edited or are used since; updated rows get their former content back, version included,
 * unless their version moved on. The transaction holds the import lock and every book is in its scope.
 */
export async function rollbackBatch(db: Db, batchId: string): Promise<RollbackCounts> {
  const removed: Record<string, number> = {};
  const remove = async (table: string, text: string) => {
    removed[table] = (await db.query(text, [batchId])).rowCount ?? 0;
  };
  await remove('ledger_quarantine', 'delete from ledger_quarantine as q where q.batch_id = $1');
  await remove('consent', 'delete from consent as s where s.batch_id = $1');
  await remove('missing_person', 'delete from missing_person as m where m.batch_id = $1');
  await remove('snapshot', 'delete from snapshot as s where s.batch_id = $1');
  await remove('note', 'delete from note as n where n.batch_id = $1');
  await remove('holding_key', 'delete from holding_key as k where k.batch_id = $1');
  await remove('holding_party', 'delete from holding_party as p where p.batch_id = $1');

  const edited = await editedSince(db, batchId);
  const restored = { holding: await restoreHoldings(db, batchId), customer: await restoreCustomers(db, batchId) };
  await remove('holding', REMOVE_HOLDINGS);
  await remove('customer', REMOVE_CUSTOMERS);
  await remove(
    'sealing_key',
    `delete from sealing_key as k
      where k.batch_id = $1 and not exists (select from customer as c where c.customer_id = k.owner_id)`,
  );
  await remove('import_row', 'delete from import_row as r where r.batch_id = $1');
  await remove('import_change', 'delete from import_change as i where i.batch_id = $1');
  await remove(
    'rm',
    `delete from rm
      where rm.batch_id = $1
        and not exists (select from customer as c where c.rm = rm.rm)
        and not exists (select from app_user as u where u.rm = rm.rm)`,
  );
  await remove(
    'team',
    `delete from team as t
      where t.batch_id = $1
        and not exists (select from rm where rm.team_id = t.team_id)
        and not exists (select from app_user as u where u.team_id = t.team_id)`,
  );
  await remove(
    'branch',
    `delete from branch as b
      where b.batch_id = $1 and not exists (select from team as t where t.branch_id = b.branch_id)`,
  );
  await remove('bank', `delete from bank as b where b.batch_id = $1 and not exists (select from customer)`);
  return { removed, restored, kept: [...edited, ...(await leftOver(db, batchId))] };
}

const REMOVE_HOLDINGS = `delete from holding as h
      where h.batch_id = $1 and h.version = 1
        and not exists (select from holding_party as p where p.holding_id = h.holding_id)
        and not exists (select from holding_key as k where k.holding_id = h.holding_id)
        and not exists (select from ledger_event as e where e.customer_id = h.customer_id and e.about = h.holding_id)`;

// What is derived (stages, needs, decisions) goes with the customer by its foreign key; what a person or a later batch
// wrote about the customer keeps the customer.
const REMOVE_CUSTOMERS = `delete from customer as c
      where c.batch_id = $1 and c.version = 1
        and not exists (select from holding as h where h.customer_id = c.customer_id)
        and not exists (select from holding_party as p where p.customer_id = c.customer_id)
        and not exists (select from ledger_event as e where e.customer_id = c.customer_id)
        and not exists (select from consent as s where s.customer_id = c.customer_id)
        and not exists (select from ledger_quarantine as q where q.customer_id = c.customer_id)
        and not exists (select from stage_override as o where o.customer_id = c.customer_id)
        and not exists (select from promise as p where p.customer_id = c.customer_id)
        and not exists (select from outcome as u where u.customer_id = c.customer_id)
        and not exists (select from note as n where n.customer_id = c.customer_id)
        and not exists (select from resource as r where r.customer_id = c.customer_id)
        and not exists (select from customer_merge as m where m.customer_id = c.customer_id)
        and not exists (select from need as d where d.customer_id = c.customer_id and d.origin = 'rm')`;

/** Rows that the batch updated and somebody else after it, or that have become part of another record. */
async function editedSince(db: Db, batchId: string): Promise<KeptRow[]> {
  const { rows } = await db.query<KeptRow>(
    `select i.relation, i.row_id as id, case when m.merge_id is null then 'edited' else 'merged' end as why
       from import_change as i
       left join customer as c on i.relation = 'customer' and c.customer_id = i.row_id
       left join holding as h on i.relation = 'holding' and h.holding_id = i.row_id
       left join customer_merge as m on i.relation = 'customer' and m.absorbed_id = i.row_id
      where i.batch_id = $1 and (coalesce(c.version, h.version) <> i.after_version or m.merge_id is not null)
      order by i.relation, i.row_id`,
    [batchId],
  );
  return rows;
}

async function restoreHoldings(db: Db, batchId: string): Promise<number> {
  const { rowCount } = await db.query(
    `update holding as h
        set category = b.category, product_name = b.product_name, elsewhere = b.elsewhere, opened_on = b.opened_on,
            matures_on = b.matures_on, ended_on = b.ended_on, balance_minor = b.balance_minor,
            payment_minor = b.payment_minor, currency = b.currency, version = b.version
       from import_change as i, jsonb_populate_record(null::holding, i.before) as b
      where i.batch_id = $1 and i.relation = 'holding' and h.holding_id = i.row_id and h.version = i.after_version`,
    [batchId],
  );
  return rowCount ?? 0;
}

async function restoreCustomers(db: Db, batchId: string): Promise<number> {
  const { rows } = await db.query<{ id: string }>(
    `update customer as c
        set rm = b.rm, identity = b.identity, sex = b.sex, birth_year = b.birth_year, place = b.place, segment = b.segment,
            relation = b.relation, lawful_basis = b.lawful_basis, risk_tolerance = b.risk_tolerance,
            risk_assessed_on = b.risk_assessed_on, customer_since_on = b.customer_since_on, completeness = b.completeness,
            reachable = b.reachable, phone_digest = b.phone_digest, email_digest = b.email_digest,
            national_id_digest = b.national_id_digest, name_birth_digest = b.name_birth_digest, name_digest = b.name_digest,
            verified_on = b.verified_on, changed_at = b.changed_at, version = b.version
       from import_change as i, jsonb_populate_record(null::customer, i.before) as b
      where i.batch_id = $1 and i.relation = 'customer' and c.customer_id = i.row_id and c.version = i.after_version
      returning c.customer_id as id`,
    [batchId],
  );
  const ids = rows.map((row) => row.id);
  await db.query('delete from customer_key as k where k.batch_id = $1 and k.customer_id = any ($2)', [batchId, ids]);
  await db.query(
    `update sealing_key as k
        set rm = c.rm
       from customer as c
      where c.customer_id = any ($1) and k.owner_id = c.customer_id and k.rm <> c.rm`,
    [ids],
  );
  return ids.length;
}

/** Rows that the batch created and that are still there. */
async function leftOver(db: Db, batchId: string): Promise<KeptRow[]> {
  const { rows } = await db.query<KeptRow>(
    `select 'bank' as relation, 'bank' as id, 'in_use' as why from bank as b where b.batch_id = $1
      union all
     select 'branch', b.branch_id, 'in_use' from branch as b where b.batch_id = $1
      union all
     select 'team', t.team_id, 'in_use' from team as t where t.batch_id = $1
      union all
     select 'rm', rm.rm::text, 'in_use' from rm where rm.batch_id = $1
      union all
     select 'customer', c.customer_id, case when c.version > 1 then 'edited' else 'in_use' end
       from customer as c where c.batch_id = $1
      union all
     select 'holding', h.holding_id, case when h.version > 1 then 'edited' else 'in_use' end
       from holding as h where h.batch_id = $1
      union all
     select 'customer', m.absorbed_id, 'merged' from customer_merge as m where m.absorbed_batch = $1
      order by relation, id`,
    [batchId],
  );
  return rows;
}
