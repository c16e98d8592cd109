import { basename } from 'node:path';
import type { IntakeRow } from '@vivero/domain';
import { SourceFailure } from '../source-failure.ts';
import { readTable } from '../table/read-table.ts';
import { brokenRow } from '../rows/row-verdict.ts';
import { BerkaRow } from './berka-row.ts';
import { BERKA_COLUMNS, type BerkaTable } from './berka-tables.ts';

/** The rows of one Berka file in chunks: readable ones as `BerkaRow`, the others as their verdict. */
export async function* berkaRows(table: BerkaTable, path: string): AsyncGenerator<readonly (BerkaRow | IntakeRow)[]> {
  const file = basename(path);
  const opened = await readTable(path, { overrides: { delimiter: ';', quote: '"', headerRow: 0 } });
  if (!opened.ok) throw new SourceFailure(damaged(file, opened.problem), path);
  const { headers, rows } = opened.value;
  const at = new Map(headers.map((name, i) => [name, i]));
  for (const column of BERKA_COLUMNS[table])
    if (!at.has(column)) throw new SourceFailure({ code: 'import.column_missing', column, file }, path);
  try {
    for await (const chunk of rows)
      yield chunk.map((raw) =>
        'refused' in raw ? brokenRow(file, raw.row, raw.refused, raw.raw) : new BerkaRow(raw.row, raw.cells, at),
      );
  } catch (error) {
    throw error instanceof SourceFailure ? new SourceFailure(damaged(file, error.problem), path) : error;
  }
}

/** Of several files, the person must learn which one is damaged, and where. */
const damaged = (file: string, problem: SourceFailure['problem']): SourceFailure['problem'] => ({
  code: 'source.table_damaged',
  source: 'berka',
  file,
  row: problem.code === 'file.unreadable' ? problem.row : null,
  cause: problem.code,
});
