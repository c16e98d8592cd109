import type { TableFormat } from '../table/table-format.ts';
import { FileProblem } from './file-problem.ts';
import { findHeader } from './find-header.ts';
import type { ChildRequest } from './frame.ts';
import { headerPair } from './header-pair.ts';
import { headerNames } from './header-names.ts';
import type { OpenTable } from './open-table.ts';
import { preambleOf } from './preamble.ts';

/** One sheet, or what is like one: its records as text, read anew at each call. */
export interface Sheet {
  readonly name: string | null;
  readonly records: () => AsyncIterable<readonly string[]> | Iterable<readonly string[]>;
}

const SAMPLE_RECORDS = 100;

/** Opens a file whose cells are separate already: the chosen sheet, or the first one that has records. */
export async function recordsTable(
  request: ChildRequest,
  sheets: readonly Sheet[],
  how: Pick<TableFormat, 'container' | 'encoding'>,
): Promise<OpenTable> {
  const wanted = request.format?.sheet ?? request.overrides.sheet ?? null;
  for (const sheet of sheets.filter(({ name }) => wanted === null || name === wanted)) {
    const sample: (readonly string[])[] = [];
    for await (const record of sheet.records()) {
      sample.push(record);
      if (sample.length === SAMPLE_RECORDS) break;
    }
    if (sample.length === 0) continue;
    const { headerRow, headerRows } = headerPlace(request, sample);
    const width = Math.max(...sample.slice(headerRow ?? 0).map((record) => record.length));
    const header = headerRow === null ? [] : sample.slice(headerRow, headerRow + headerRows);
    const headers = headerNames(header, width);
    const format: TableFormat = {
      ...how,
      compression: 'none',
      delimiter: '',
      quote: '',
      lineEnd: 'none',
      headerRow,
      headerRows,
      sheet: sheet.name,
    };
    const names = sheets.flatMap(({ name }) => (name === null ? [] : [name]));
    const preamble = preambleOf(sample, headerRow);
    return { format, headers, preamble, sheets: names, rows: dataRows(sheet, format, headers.length) };
  }
  throw new FileProblem({ code: 'file.empty' });
}

/** Where the headers are said or found to be. */
export function headerPlace(
  { format, overrides }: ChildRequest,
  sample: readonly (readonly string[])[],
): Pick<TableFormat, 'headerRow' | 'headerRows'> {
  if (format) return format;
  const { headerRow, headerRows } = overrides;
  if (headerRow !== undefined) {
    const at = headerRow ?? sample.length;
    const pair = headerPair(sample[at] ?? [], sample[at + 1], sample[at + 2]);
    return { headerRow, headerRows: headerRows ?? (pair ? 2 : 1) };
  }
  const found = findHeader(sample);
  return { headerRow: found?.row ?? null, headerRows: found?.rows ?? 1 };
}

/** Rows of a sheet end at their last value: shorter ones are filled up. Cells beyond the headers' width make the row too long. */
async function* dataRows(sheet: Sheet, { headerRow, headerRows }: TableFormat, width: number): OpenTable['rows'] {
  const before = headerRow === null ? 0 : headerRow + headerRows;
  let index = 0;
  for await (const record of sheet.records()) {
    index += 1;
    if (index <= before) continue;
    if (record.length > width) yield { code: 'fields_extra', raw: record.join('\t') };
    else yield record.length === width ? record : [...record, ...Array<string>(width - record.length).fill('')];
  }
}
