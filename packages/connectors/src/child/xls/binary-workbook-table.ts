import { type CellObject, read, set_cptable, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { FileProblem } from '../file-problem.ts';
import type { ChildRequest } from '../frame.ts';
import { Grid } from '../grid.ts';
import type { OpenTable } from '../open-table.ts';
import { recordsTable } from '../records-table.ts';
import { wholeFile } from '../whole-file.ts';
import { numberText, serialText } from '../xlsx/number-text.ts';

/** Opens a workbook of Excel before 2007 (BIFF 2 to 8), which is read whole. @throws FileProblem `file.encrypted` when it has a password */
export async function binaryWorkbookTable(request: ChildRequest): Promise<OpenTable> {
  const book = opened(await wholeFile(request.path, request.limits));
  const shown = book.SheetNames.filter((_, i) => !book.Workbook?.Sheets?.[i]?.Hidden);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = shown.map((name) => ({
    name,
    records: () => recordsOf(book.Sheets[name] ?? {}, date1904, request),
  }));
  return recordsTable(request, sheets, { container: 'xls', encoding: 'utf-8' });
}

/** The library throws plain errors: with a password, for what is no workbook (a mail, a text document), and for damage of any kind. */
function opened(bytes: Buffer): WorkBook {
  set_cptable(codepages);
  try {
    return read(bytes, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    if (/password|encrypt/i.test(why)) throw new FileProblem({ code: 'file.encrypted' });
    if (/Cannot find Workbook|Unsupported/i.test(why))
      throw new FileProblem({ code: 'file.format_unsupported', format: 'ole' });
    throw new FileProblem({ code: 'file.unreadable', row: null, detail: 'xls_damaged' });
  }
}

function recordsOf(sheet: WorkSheet, date1904: boolean, { limits }: ChildRequest): Iterable<readonly string[]> {
  const grid = new Grid(limits);
  (sheet['!data'] ?? []).forEach((row, r) =>
    row?.forEach((cell, c) => {
      grid.put(r, c, cell === undefined || cell === null ? '' : cellText(cell, date1904));
    }),
  );
  for (const { s, e } of sheet['!merges'] ?? []) grid.repeatDown(s.r, s.c, e.r - s.r + 1);
  return grid.records();
}

function cellText({ t, v, z }: CellObject, date1904: boolean): string {
  if (t === 'n' && typeof v === 'number')
    return typeof z === 'string' && SSF.is_date(z) ? serialText(String(v), date1904) : numberText(String(v));
  if (t === 'b') return v === true ? 'TRUE' : 'FALSE';
  return t === 's' && typeof v === 'string' ? v : '';
}
