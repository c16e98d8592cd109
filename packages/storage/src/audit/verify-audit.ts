import type { Db } from '../db/db.ts';
import { readWide } from '../db/read-wide.ts';
import type { Stores } from '../stores/stores.ts';
import { readAuditHeads } from './audit-head.ts';
import { AUDIT_COLUMNS, CHAIN_START, chainHash, type AuditText } from './chain-hash.ts';

const CHUNK = 10_000;

export interface AuditVerdict {
  readonly sealed: number;
  /** Entries outside the chain: committed within the last second, or slipped in. */
  readonly unsealed: number;
  /** First position at which the chain or a written head disagrees with what is stored; null when all is as it was written. */
  readonly broken: number | null;
}

/** Computes the whole chain again. @param headFolder where `writeAuditHead` wrote; only with it is a cut-off end noticed */
export async function verifyAudit(stores: Pick<Stores, 'wide'>, headFolder?: string): Promise<AuditVerdict> {
  const heads = headFolder === undefined ? new Map<number, string>() : await readAuditHeads(headFolder);
  return readWide(stores, async (db) => {
    const { sealed, unsealed } = await count(db);
    return { sealed, unsealed, broken: await firstBreak(db, heads) };
  });
}

async function count(db: Db): Promise<{ sealed: number; unsealed: number }> {
  const { rows } = await db.query<{ sealed: number; unsealed: number }>(
    `select (select count(*) from audit_seal as s) as sealed,
            (select count(*) from audit_entry as e left join audit_seal as s on s.audit_id = e.audit_id
              where s.audit_id is null) as unsealed`,
  );
  return rows[0] ?? { sealed: 0, unsealed: 0 };
}

async function firstBreak(db: Db, heads: ReadonlyMap<number, string>): Promise<number | null> {
  let hash: Buffer = CHAIN_START;
  let position = 0;
  for (;;) {
    const { rows } = await db.query<{ position: number; hash: Buffer } & (AuditText | { audit_id: null })>(
      `select s.position, s.hash, ${AUDIT_COLUMNS}
         from audit_seal as s
         left join audit_entry as e on e.audit_id = s.audit_id
        where s.position > $1
        order by s.position
        limit $2`,
      [position, CHUNK],
    );
    for (const row of rows) {
      position += 1;
      if (row.position !== position || row.audit_id === null) return position;
      hash = chainHash(hash, row);
      if (!hash.equals(row.hash) || (heads.get(position) ?? hash.toString('hex')) !== hash.toString('hex'))
        return position;
    }
    if (rows.length < CHUNK) break;
  }
  return Math.max(0, ...heads.keys()) > position ? position + 1 : null;
}
