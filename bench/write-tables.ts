import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import excel from 'exceljs';
import { customerRows, HEADER } from './customer-rows.ts';

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export async function writeCsv(path: string, rows: number): Promise<void> {
  function* lines(): Generator<string> {
    yield `${HEADER.join(',')}\n`;
    for (const row of customerRows(rows)) yield `${row.map(quoted).join(',')}\n`;
  }
  await pipeline(Readable.from(lines()), createWriteStream(path));
}

/** The same rows as a workbook of one sheet; balances and days are cells of their own kind, as a bank's export has them. */
export async function writeXlsx(path: string, rows: number): Promise<void> {
  const book = new excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('Customers');
  const balance = HEADER.indexOf('Balance');
  const days = [HEADER.indexOf('Date of birth'), HEADER.indexOf('Customer since')];
  for (const column of days) sheet.getColumn(column + 1).numFmt = 'yyyy-mm-dd';
  sheet.addRow(HEADER).commit();
  for (const row of customerRows(rows)) {
    const cells = row.map((cell, i) =>
      i === balance ? Number(cell) : days.includes(i) ? new Date(`${cell}T00:00:00Z`) : cell,
    );
    sheet.addRow(cells).commit();
  }
  sheet.commit();
  await book.commit();
}
