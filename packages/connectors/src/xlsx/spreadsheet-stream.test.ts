import { buffer } from 'node:stream/consumers';
import exceljs from 'exceljs';
import { expect, test } from 'vitest';
import { spreadsheetStream } from './spreadsheet-stream.ts';

const HEAD = ['name', 'balance'];
async function* rows(count: number) {
  yield HEAD;
  for (let i = 0; i < count; i += 1) yield [`=1+${i}`, i];
}

test('what is written is what a spreadsheet reads, and nothing is a formula', async () => {
  const book = new exceljs.Workbook();
  await book.xlsx.load((await buffer(await spreadsheetStream('list', rows(20_000)))) as unknown as ArrayBuffer);
  const sheet = book.getWorksheet('list');
  expect(sheet?.rowCount).toBe(20_001);
  expect(sheet?.getRow(1).values).toEqual([undefined, ...HEAD]);
  expect(sheet?.getRow(20_001).values).toEqual([undefined, '=1+19999', 19_999]);
});

test('rows that fail on the way end the file with their fault', async () => {
  async function* broken() {
    yield HEAD;
    throw new Error('gone');
  }
  await expect(buffer(await spreadsheetStream('list', broken()))).rejects.toThrow('gone');
});
