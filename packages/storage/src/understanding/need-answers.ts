import type { Db } from '../db/db.ts';

/** The last answer about a customer's needs, as far as it can still be taken back. */
export interface LastAnswer {
  /** Made by the page that sent it. */
  readonly clientKey: string;
  /** ISO instant with Z. */
  readonly recordedAt: string;
  readonly needsBefore: readonly object[];
}

/** Keeps what the needs were before an answer. Of an earlier one nothing is kept any more: it has been built upon. */
export async function keepLastAnswer(
  db: Db,
  { customerId, rm }: { readonly customerId: string; readonly rm: number },
  { clientKey, recordedAt, needsBefore }: LastAnswer,
): Promise<void> {
  await forgetAnswers(db, customerId);
  await db.query(
    `insert into need_answer (client_key, customer_id, rm, needs_before, recorded_at) values ($1, $2, $3, $4, $5)`,
    [clientKey, customerId, rm, JSON.stringify(needsBefore), recordedAt],
  );
}

export async function lastAnswer(db: Db, customerId: string): Promise<LastAnswer | undefined> {
  const { rows } = await db.query<LastAnswer>(
    `select a.client_key as "clientKey", a.recorded_at as "recordedAt", a.needs_before as "needsBefore"
       from need_answer as a
      where a.customer_id = $1`,
    [customerId],
  );
  return rows[0];
}

export async function forgetAnswers(db: Db, customerId: string): Promise<void> {
  await db.query('delete from need_answer as a where a.customer_id = $1', [customerId]);
}
