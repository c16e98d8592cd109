import { basename } from 'node:path';
import {
  dayOf,
  fail,
  ok,
  type Day,
  type EventCode,
  type IntakeRow,
  type IntakeSource,
  type Result,
} from '@vivero/domain';
import { rowVerdict } from '../rows/row-verdict.ts';
import { berkaFacts, type SmallTables } from './berka-facts.ts';
import { BERKA_RECORDS, type BerkaContext } from './berka-records.ts';
import { BerkaRow } from './berka-row.ts';
import { berkaRows } from './berka-rows.ts';
import { BERKA_TABLES, findBerkaFiles, type BerkaFiles, type BerkaTable } from './berka-tables.ts';

/** The data's own last day. */
export const BERKA_AS_OF: Day = dayOf(1998, 12, 31);

/** The bank recorded money and contracts; nobody wrote down a contact, an interest, a need, a referral or a word of feedback. */
const LACKS: readonly EventCode[] = [
  ...(['CT-D', 'CT-R', 'CT-V', 'PD-A', 'PD-X', 'IN-C', 'IN-Q', 'IN-A', 'ND-C', 'ND-D', 'ND-Q'] as const),
  ...(['TX-V', 'RF-I', 'RF-C', 'FB', 'CP', 'CP-X', 'BAL'] as const),
];

export interface BerkaSource extends IntakeSource {
  /** Files of the folder that are no table of the bank and are not read. */
  readonly ignored: readonly string[];
}

/**
 * The eight linked tables of the PKDD'99 bank as intake rows, every row of every file exactly once, transactions streamed.
 * @returns the source, or the Problem that a table is missing; `rows()` throws `SourceFailure` when a file is damaged
 */
export async function berkaSource(folder: string, asOf: Day = BERKA_AS_OF): Promise<Result<BerkaSource>> {
  const found = await findBerkaFiles(folder);
  if (!found.ok) return fail(found.problem);
  const { tables, ignored } = found.value;
  return ok({
    source: 'berka',
    currency: 'CZK',
    asOf,
    lacks: LACKS,
    policy: {},
    match: ['key'],
    ignored,
    rows: () => intake(tables, asOf),
  });
}

async function* intake(tables: BerkaFiles['tables'], asOf: Day): AsyncGenerator<readonly IntakeRow[]> {
  const small = {} as Record<keyof SmallTables, BerkaRow[]>;
  for (const table of ['district', 'client', 'account', 'disp', 'loan'] as const) {
    small[table] = [];
    for await (const chunk of readable(table, tables[table])) small[table].push(...chunk);
  }
  const facts = await berkaFacts(small, readable('trans', tables.trans));
  const context: BerkaContext = { facts, asOf, branches: new Set() };
  for (const table of BERKA_TABLES)
    for (const path of tables[table])
      for await (const chunk of berkaRows(table, path))
        yield chunk.map((row) =>
          row instanceof BerkaRow ? rowVerdict(basename(path), row.row, () => BERKA_RECORDS[table](row, context)) : row,
        );
}

/** Only the rows that could be read; the others get their verdict in the main pass. */
async function* readable(table: BerkaTable, paths: readonly string[]): AsyncGenerator<readonly BerkaRow[]> {
  for (const path of paths)
    for await (const chunk of berkaRows(table, path)) yield chunk.filter((row) => row instanceof BerkaRow);
}
