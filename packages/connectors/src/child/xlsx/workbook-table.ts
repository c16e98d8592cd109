import type { TableFormat } from '../../table/table-format.ts';
import { FileProblem } from '../file-problem.ts';
import { findHeader } from '../find-header.ts';
import type { ChildRequest } from '../frame.ts';
import { headerNames } from '../header-names.ts';
import type { OpenTable } from '../open-table.ts';
import { sheetRecords } from './sheet-records.ts';
import { openWorkbook } from './workbook.ts';

const SAMPLE_RECORDS = 100;

/** Opens a workbook: the chosen sheet, or the first visible one that has rows. */
export async function workbookTable(request: ChildRequest): Promise<OpenTable> {
  const { path, limits } = request;
  const book = await openWorkbook(path, limits);
  const names = book.sheets.map((sheet) => sheet.name);
  const wanted = request.format?.sheet ?? request.overrides.sheet;
  const candidates = book.sheets.filter((sheet) => wanted === undefined || wanted === null || sheet.name === wanted);
  for (const sheet of candidates) {
    const sample: string[][] = [];
    for await (const record of sheetRecords(path, sheet.entry, book, limits)) {
      sample.push(record);
      if (sample.length === SAMPLE_RECORDS) break;
    }
    if (sample.length === 0) continue;
    const given = request.format ? request.format.headerRow : request.overrides.headerRow;
    const headerRow = given === undefined ? findHeader(sample) : given;
    const width = Math.max(...sample.slice(headerRow ?? 0).map((record) => record.length));
    const headers = headerNames(headerRow === null ? undefined : sample[headerRow], width);
    const format: TableFormat = {
      container: 'xlsx',
      compression: 'none',
      encoding: 'utf-8',
      delimiter: '',
      quote: '',
      lineEnd: 'none',
      headerRow,
      sheet: sheet.name,
    };
    return { format, headers, sheets: names, rows: dataRows(request, sheet.entry, book, headerRow, headers.length) };
  }
  throw new FileProblem({ code: 'file.empty' });
}

/** Spreadsheet rows end at their last value: shorter ones are filled up. Cells beyond the headers' width make the row too long. */
async function* dataRows(
  request: ChildRequest,
  entry: Parameters<typeof sheetRecords>[1],
  book: Parameters<typeof sheetRecords>[2],
  headerRow: number | null,
  width: number,
): OpenTable['rows'] {
  let index = -1;
  for await (const record of sheetRecords(request.path, entry, book, request.limits)) {
    index += 1;
    if (headerRow !== null && index <= headerRow) continue;
    while (record.length < width) record.push('');
    yield record.length > width ? { code: 'fields_extra', raw: record.join('\t') } : record;
  }
}
