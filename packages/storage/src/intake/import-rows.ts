import type { Verdict } from '@vivero/domain';
import type { Db } from '../db/db.ts';

/** A row that a person must see. */
export interface ImportRow {
  readonly file: string;
  /** 1-based among the file's data rows */
  readonly row: number;
  /** Book of the customer concerned; 0 when there is none. */
  readonly rm: number;
  /** A new or unchanged row is here where it was taken without some of its values. */
  readonly verdict: Verdict;
  readonly code: string | null;
  readonly customerId: string | null;
  /** JSON sealed with the batch's key */
  readonly detail: Buffer;
}

export async function insertImportRows(db: Db, batchId: string, rows: readonly ImportRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db.query(
    `insert into import_row (batch_id, file, row_no, rm, verdict, code, customer_id, detail)
     select $1, n.file, n.row_no, n.rm, n.verdict, n.code, n.customer_id, n.detail
       from unnest($2::text[], $3::int[], $4::int[], $5::text[], $6::text[], $7::text[], $8::bytea[])
            as n (file, row_no, rm, verdict, code, customer_id, detail)`,
    [
      batchId,
      rows.map((r) => r.file),
      rows.map((r) => r.row),
      rows.map((r) => r.rm),
      rows.map((r) => r.verdict),
      rows.map((r) => r.code),
      rows.map((r) => r.customerId),
      rows.map((r) => r.detail),
    ],
  );
}

/** The key that seals the details of a batch lies in the batch's book. */
export async function insertBatchKey(db: Db, batchId: string, rm: number, wrapped: Buffer): Promise<void> {
  await db.query('insert into sealing_key (owner_id, rm, wrapped, batch_id) values ($1, $2, $3, $1)', [
    batchId,
    rm,
    wrapped,
  ]);
}

export async function batchKey(db: Db, batchId: string): Promise<Buffer | undefined> {
  const { rows } = await db.query<{ wrapped: Buffer }>('select k.wrapped from sealing_key as k where k.owner_id = $1', [
    batchId,
  ]);
  return rows[0]?.wrapped;
}

/** Rows of one verdict in file order, at most `limit`, after the given one. */
export async function readImportRows(
  db: Db,
  page: {
    readonly batchId: string;
    readonly verdict: ImportRow['verdict'];
    readonly after: { readonly file: string; readonly row: number } | null;
    readonly limit: number;
  },
): Promise<ImportRow[]> {
  const { rows } = await db.query<ImportRow>(
    `select r.file, r.row_no as row, r.rm, r.verdict, r.code, r.customer_id as "customerId", r.detail
       from import_row as r
      where r.batch_id = $1 and r.verdict = $2 and (r.file, r.row_no) > ($3, $4)
      order by r.file, r.row_no
      limit $5`,
    [page.batchId, page.verdict, page.after?.file ?? '', page.after?.row ?? 0, page.limit],
  );
  return rows;
}
