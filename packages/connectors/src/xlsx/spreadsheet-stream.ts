import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';

type Row = readonly (string | number | null)[];

/**
 * Rows as an XLSX file that is written while it is read, so that a long list needs no more memory than a short one. Text stays text: a
 * cell that begins like a formula is none.
 */
export async function spreadsheetStream(name: string, rows: AsyncIterable<Row>): Promise<Readable> {
  // Half a megabyte of program that only those need who take out a spreadsheet.
  const { default: exceljs } = await import('exceljs');
  const out = new PassThrough();
  const book = new exceljs.stream.xlsx.WorkbookWriter({ stream: out, useStyles: false, useSharedStrings: false });
  const write = async () => {
    const sheet = book.addWorksheet(name);
    for await (const row of rows) {
      sheet.addRow([...row]).commit();
      if (out.writableNeedDrain) await once(out, 'drain');
    }
    sheet.commit();
    await book.commit();
  };
  write().catch((cause: unknown) => out.destroy(cause instanceof Error ? cause : new Error(String(cause))));
  return out;
}
