import type { Db } from '../db/db.ts';
import { transaction } from '../db/transaction.ts';
import type { Stores } from '../stores/stores.ts';
import { AUDIT_COLUMNS, CHAIN_START, chainHash, type AuditText } from './chain-hash.ts';

/** Advisory lock of the vivero database: one sealer at a time. */
const SEALING = 7_204_004;

interface Head {
  readonly position: number;
  readonly hash: Buffer;
  readonly xid: string;
  readonly audit_id: string;
}

/**
 * Chains committed audit rows that are not chained yet, in the order (xid, audit_id), which no running transaction can still get
 * in front of. Chaining inside the transactions themselves cost twelve times the throughput (measured).
 * @param limit rows a call, 1 or more
 * @returns how many were sealed
 */
export async function sealAudit(stores: Pick<Stores, 'wide'>, limit = 10_000): Promise<number> {
  return transaction(stores.wide, 'begin', async (db) => {
    await db.query('select pg_advisory_xact_lock($1)', [SEALING]);
    const head = await chainHead(db);
    const { rows } = await db.query<AuditText>(
      `select ${AUDIT_COLUMNS}
         from audit_entry as e
        where (e.xid, e.audit_id) > ($1::xid8, $2::bigint)
          and e.xid < pg_snapshot_xmin(pg_current_snapshot())
        order by e.xid, e.audit_id
        limit $3`,
      [head.xid, head.audit_id, limit],
    );
    let { hash } = head;
    const hashes = rows.map((row) => (hash = chainHash(hash, row)).toString('hex'));
    await db.query(
      `insert into audit_seal (position, audit_id, hash)
       select $1 + t.place, t.audit_id, decode(t.hash, 'hex')
         from unnest($2::bigint[], $3::text[]) with ordinality as t(audit_id, hash, place)`,
      [head.position, rows.map((row) => row.audit_id), hashes],
    );
    return rows.length;
  });
}

/** @throws Error when the row of the last seal is gone: sealing on would hide that */
async function chainHead(db: Db): Promise<Head> {
  const { rows } = await db.query<Head | (Omit<Head, 'xid' | 'audit_id'> & { xid: null; audit_id: null })>(
    `select s.position, s.hash, e.xid::text as xid, e.audit_id::text as audit_id
       from audit_seal as s
       left join audit_entry as e on e.audit_id = s.audit_id
      order by s.position desc
      limit 1`,
  );
  const [head] = rows;
  if (!head) return { position: 0, hash: CHAIN_START, xid: '0', audit_id: '0' };
  if (head.xid === null) throw new Error(`the audit entry sealed at ${head.position} is gone`);
  return head;
}
