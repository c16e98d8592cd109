import type { Db } from '../db/db.ts';

/** Columns of tables about a customer whose words are sealed with the customer's own key. A test fails for one that is not here. */
export const SEALED_COLUMNS = {
  customer_merge: ['merge_id', 'before'],
  feedback_item: ['feedback_id', 'words'],
  note: ['note_id', 'words'],
  promise: ['promise_id', 'words'],
  resource: ['resource_id', 'words'],
  stage_override: ['override_id', 'reason'],
} as const;
type SealedTable = keyof typeof SEALED_COLUMNS;

export interface SealedWords {
  readonly table: SealedTable;
  readonly id: string;
  readonly words: Buffer;
}

const TABLES = Object.keys(SEALED_COLUMNS) as SealedTable[];

/** Everything that is sealed with one customer's key, the identity aside. */
export async function sealedWords(db: Db, customerId: string): Promise<SealedWords[]> {
  const all: SealedWords[] = [];
  for (const table of TABLES) {
    const [id, words] = SEALED_COLUMNS[table];
    const { rows } = await db.query<Omit<SealedWords, 'table'>>(
      `select t.${id} as id, t.${words} as words from ${table} as t where t.customer_id = $1 and t.${words} is not null order by 1`,
      [customerId],
    );
    all.push(...rows.map((row) => ({ table, ...row })));
  }
  return all;
}

/** Writes words that were sealed anew with another key. */
export async function writeSealedWords(db: Db, sealed: readonly SealedWords[]): Promise<void> {
  for (const { table, id, words } of sealed) {
    const [key, column] = SEALED_COLUMNS[table];
    await db.query(`update ${table} set ${column} = $2 where ${key} = $1`, [id, words]);
  }
}
