import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fail, ok, type Result } from '@vivero/domain';

/** The eight linked tables and the columns that are read of each. */
export const BERKA_COLUMNS = {
  district: ['A1', 'A2', 'A3'],
  client: ['client_id', 'birth_number', 'district_id'],
  account: ['account_id', 'district_id', 'frequency', 'date'],
  disp: ['disp_id', 'client_id', 'account_id', 'type'],
  order: ['order_id', 'account_id', 'bank_to', 'account_to', 'amount', 'k_symbol'],
  loan: ['loan_id', 'account_id', 'date', 'amount', 'duration', 'payments', 'status'],
  card: ['card_id', 'disp_id', 'type', 'issued'],
  trans: ['trans_id', 'account_id', 'date', 'type', 'operation', 'amount', 'balance', 'k_symbol', 'bank', 'account'],
} as const;
export type BerkaTable = keyof typeof BERKA_COLUMNS;
export const BERKA_TABLES = Object.keys(BERKA_COLUMNS) as BerkaTable[];

export interface BerkaFiles {
  /** Paths by table; only the transactions may be spread over several files. */
  readonly tables: Readonly<Record<BerkaTable, readonly string[]>>;
  /** Names of the other files of the folder, which are not read. */
  readonly ignored: readonly string[];
}

/** Finds the tables in a folder: `<table>.asc`, `<table>.csv` or either gzipped; every `trans*` file is part of the transactions. */
export async function findBerkaFiles(folder: string): Promise<Result<BerkaFiles>> {
  let names: string[];
  try {
    names = (await readdir(folder)).toSorted();
  } catch {
    return fail({ code: 'file.not_found', path: folder });
  }
  const tables = {} as Record<BerkaTable, string[]>;
  for (const table of BERKA_TABLES) {
    const pattern = new RegExp(`^${table === 'trans' ? 'trans.*' : table}\\.(asc|csv)(\\.gz)?$`, 'i');
    tables[table] = names.filter((name) => pattern.test(name)).map((name) => join(folder, name));
    if (tables[table].length === 0) return fail({ code: 'source.table_missing', source: 'berka', table, folder });
    if (table !== 'trans') tables[table] = tables[table].slice(0, 1);
  }
  const read = new Set(Object.values(tables).flat());
  return ok({ tables, ignored: names.filter((name) => !read.has(join(folder, name))) });
}
