import { ok, type Day, type Result } from '@vivero/domain';
import { unitAbove } from '../normalise/unit-power.ts';
import { SourceFailure } from '../source-failure.ts';
import { detectColumn, type DetectedColumn } from './detect-column.ts';
import { readTable, type ReadTableOptions } from './read-table.ts';
import type { RawRow, TableFormat } from './table-format.ts';

/** A file as it would be read: shown in the preview, handed to `suggestMapping` and `tableSource`. */
export interface DetectedTable {
  readonly format: TableFormat;
  readonly sheets: readonly string[];
  /** What stands above the headers, a line each. */
  readonly preamble: readonly string[];
  readonly columns: readonly DetectedColumn[];
  /** The first data rows as text, refused ones included. */
  readonly sample: readonly RawRow[];
}

const SAMPLE_ROWS = 500;

/** Detects how a file is to be read, from its bytes and first rows, in a child process. */
export async function detectTable(
  path: string,
  options: ReadTableOptions & { readonly asOf: Day },
): Promise<Result<DetectedTable>> {
  const opened = await readTable(path, { ...options, rowLimit: SAMPLE_ROWS });
  if (!opened.ok) return opened;
  const sample: RawRow[] = [];
  try {
    for await (const chunk of opened.value.rows) sample.push(...chunk);
  } catch (error) {
    // What broke later is reported when the rows are read for good; a preview shows what came before it.
    if (!(error instanceof SourceFailure)) throw error;
  }
  const { format, headers, preamble, sheets } = opened.value;
  const locale = options.locale ?? 'en';
  const above = unitAbove(preamble);
  const columns = headers.map((name, i) =>
    detectColumn(
      name,
      sample.flatMap((row) => ('cells' in row ? [row.cells[i] ?? ''] : [])),
      locale,
      options.asOf,
      above,
    ),
  );
  return ok({ format, sheets, preamble, columns, sample });
}
