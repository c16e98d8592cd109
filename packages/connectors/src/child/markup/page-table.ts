import type { TableLimits } from '../../table/table-limits.ts';
import { FileProblem } from '../file-problem.ts';
import type { ChildRequest } from '../frame.ts';
import { Grid } from '../grid.ts';
import type { OpenTable } from '../open-table.ts';
import { recordsTable } from '../records-table.ts';
import { markupText } from './markup-text.ts';
import { pageTables, type PageTable } from './page-tables.ts';

/**
 * Opens a web page, which is what many systems export under the name .xls. All its tables are read one below the other, since
 * titles and account lines often have one of their own. @throws FileProblem `file.format_unsupported` when it has none
 */
export async function pageTable(request: ChildRequest): Promise<OpenTable> {
  const { text, encoding } = await markupText(request);
  const tables = pageTables(text);
  if (tables.length === 0) throw new FileProblem({ code: 'file.format_unsupported', format: 'html' });
  const records = tables.flatMap((table) => laidOut(table, request.limits));
  return recordsTable(request, [{ name: null, records: () => records }], { container: 'html', encoding });
}

/** A table with its spans resolved: what spans columns leaves blanks, what spans rows is repeated. */
function laidOut(table: PageTable, limits: TableLimits): readonly (readonly string[])[] {
  const grid = new Grid(limits);
  /** Row at which each column is free again. */
  const freeFrom: number[] = [];
  const tall: [row: number, column: number, rows: number][] = [];
  table.forEach((cells, row) => {
    let column = 0;
    for (const { text, columns, rows } of cells) {
      while ((freeFrom[column] ?? 0) > row) column += 1;
      grid.put(row, column, text);
      if (rows > 1) tall.push([row, column, Math.min(rows, table.length - row)]);
      for (let i = 0; i < Math.min(columns, limits.columns); i += 1) freeFrom[column + i] = row + rows;
      column += columns;
    }
  });
  for (const [row, column, rows] of tall) grid.repeatDown(row, column, rows);
  return grid.records();
}
