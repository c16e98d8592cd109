import type { ChildRequest } from '../frame.ts';
import type { OpenTable } from '../open-table.ts';
import { recordsTable } from '../records-table.ts';
import { sheetRecords } from './sheet-records.ts';
import { openWorkbook } from './workbook.ts';

/** Opens a workbook of Excel 2007 or later; each sheet is streamed whenever it is read. */
export async function workbookTable(request: ChildRequest): Promise<OpenTable> {
  const { path, limits } = request;
  const book = await openWorkbook(path, limits);
  const sheets = book.sheets.map(({ name, entry }) => ({
    name,
    records: () => sheetRecords(path, entry, book, limits),
  }));
  return recordsTable(request, sheets, { container: 'xlsx', encoding: 'utf-8' });
}
