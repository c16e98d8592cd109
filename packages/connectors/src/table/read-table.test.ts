import { gzipSync } from 'node:zlib';
import exceljs from 'exceljs';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { temporaryFiles } from '../testing/temporary-files.ts';
import { workbookFile, zipFile } from '../testing/zip-file.ts';
import { readTable, type ReadTableOptions } from './read-table.ts';

// Each file is read in a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = temporaryFiles();
afterAll(files.remove);

let count = 0;
/** What a file of these bytes gives: its format, headers and rows, or its Problem. */
async function read(content: string | Uint8Array, options: ReadTableOptions = {}) {
  count += 1;
  const table = await readTable(files.write(`file-${count}`, content), options);
  if (!table.ok) return { problem: table.problem };
  const rows: unknown[] = [];
  try {
    for await (const chunk of table.value.rows)
      for (const row of chunk) rows.push('cells' in row ? row.cells : `${row.row} ${row.refused}: ${row.raw}`);
  } catch (error) {
    return { problem: (error as { problem: unknown }).problem, rows };
  }
  return { format: table.value.format, headers: table.value.headers, sheets: table.value.sheets, rows };
}

async function all<T>(chunks: AsyncIterable<readonly T[]>): Promise<T[]> {
  const items: T[] = [];
  for await (const chunk of chunks) items.push(...chunk);
  return items;
}

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** 姓名,余额 / 张三,1 in GB18030; `Año,José` in Windows-1252. */
const GB = Buffer.from('d0d5c3fb2cd3e0b6ee0ad5c5c8fd2c310a', 'hex');
const LATIN = Buffer.from('A\xf1o,Nombre\n2024,Jos\xe9\n', 'latin1');

describe('text', () => {
  test.each<{ why: string; bytes: string | Uint8Array; format: object; headers: string[]; rows: unknown[] }>([
    {
      why: 'UTF-8 mark',
      bytes: '\uFEFFa,b\n1,ʤ\n',
      format: { encoding: 'utf-8' },
      headers: ['a', 'b'],
      rows: [['1', 'ʤ']],
    },
    { why: 'GB18030', bytes: GB, format: { encoding: 'gb18030' }, headers: ['姓名', '余额'], rows: [['张三', '1']] },
    {
      why: 'Windows-1252',
      bytes: LATIN,
      format: { encoding: 'windows-1252' },
      headers: ['Año', 'Nombre'],
      rows: [['2024', 'José']],
    },
    {
      why: 'UTF-16 LE with mark',
      bytes: utf16('\uFEFFa,b\n1,ʤ', false),
      format: { encoding: 'utf-16le' },
      headers: ['a', 'b'],
      rows: [['1', 'ʤ']],
    },
    {
      why: 'UTF-16 BE without mark',
      bytes: utf16('姓名,b\n张三,22\n', true),
      format: { encoding: 'utf-16be' },
      headers: ['姓名', 'b'],
      rows: [['张三', '22']],
    },
    {
      why: 'gzip',
      bytes: gzipSync('a;b\n1;2\n'),
      format: { compression: 'gzip', delimiter: ';' },
      headers: ['a', 'b'],
      rows: [['1', '2']],
    },
    { why: 'tabs', bytes: 'a\tb\n1,5\t2', format: { delimiter: '\t' }, headers: ['a', 'b'], rows: [['1,5', '2']] },
    {
      why: 'bars',
      bytes: 'a|b\r\n1|2',
      format: { delimiter: '|', lineEnd: 'crlf' },
      headers: ['a', 'b'],
      rows: [['1', '2']],
    },
    {
      why: 'blank first lines',
      bytes: '\n\n\na,b\n1,2',
      format: { headerRow: 3 },
      headers: ['a', 'b'],
      rows: [['1', '2']],
    },
    {
      why: 'title padded with delimiters',
      bytes: 'A title,,\nFoo,Bar,Baz\n1,2,3',
      format: { headerRow: 1 },
      headers: ['Foo', 'Bar', 'Baz'],
      rows: [['1', '2', '3']],
    },
    {
      why: 'a preamble longer than the table, trailing commas',
      bytes: `导出信息：\n${'说明；\n'.repeat(9)}时间,金额,\n2024-01-01,1.00,\n`,
      format: { headerRow: 10 },
      headers: ['时间', '金额', '#3'],
      rows: [['2024-01-01', '1.00', '']],
    },
    {
      why: 'no headers',
      bytes: '1,2\n3,4',
      format: { headerRow: null },
      headers: ['#1', '#2'],
      rows: [
        ['1', '2'],
        ['3', '4'],
      ],
    },
    { why: 'a header alone', bytes: 'foo,bar', format: { headerRow: 0 }, headers: ['foo', 'bar'], rows: [] },
    {
      why: 'repeated and multi-line headers',
      bytes: 'a,a,"b\n c"\n1,2,3',
      format: {},
      headers: ['a', 'a (2)', 'b c'],
      rows: [['1', '2', '3']],
    },
    {
      why: 'too few, too many, harmless surplus',
      bytes: 'a,b\n1\n1,2,3\n1,2, \n',
      format: {},
      headers: ['a', 'b'],
      rows: ['1 fields_missing: 1', '2 fields_extra: 1,2,3', ['1', '2']],
    },
    {
      why: 'a zero byte',
      bytes: 'a,b,c\n\0,2,3\n4,5,6',
      format: {},
      headers: ['a', 'b', 'c'],
      rows: ['1 text_undecodable: \0,2,3', ['4', '5', '6']],
    },
    {
      why: 'one lost byte does not turn UTF-8 into another encoding',
      bytes: Buffer.concat([
        Buffer.from(`名,b\n${'张三李四王五,1\n'.repeat(40)}`),
        Buffer.from([0xe5, 0x2c, 0x31, 0x0a]),
      ]),
      format: { encoding: 'utf-8' },
      headers: ['名', 'b'],
      rows: [...Array.from({ length: 40 }, () => ['张三李四王五', '1']), '41 text_undecodable: \uFFFD,1'],
    },
  ])('$why', async ({ bytes, format, headers, rows }) => {
    const result = await read(bytes);
    expect(result).toMatchObject({ headers, rows });
    expect(result.format).toMatchObject(format);
  });

  test('what was detected can be overridden', async () => {
    const result = await read('x;y\na,b\n1,2', { overrides: { delimiter: ',', headerRow: 1 } });
    expect(result).toMatchObject({ headers: ['a', 'b'], rows: [['1', '2']] });
  });
});

describe('refused as a whole', () => {
  const bomb = (): Buffer => workbookFile(Buffer.alloc(64 * 2 ** 20, ' '));
  test.each<{ why: string; bytes: () => string | Uint8Array; problem: object }>([
    { why: 'empty', bytes: () => '', problem: { code: 'file.empty' } },
    { why: 'blank lines only', bytes: () => '\n\n', problem: { code: 'file.empty' } },
    { why: 'PDF', bytes: () => '%PDF-1.7\n', problem: { format: 'pdf' } },
    { why: 'encrypted archive', bytes: () => zipFile({ 'a.csv': 'a' }, 1), problem: { code: 'file.encrypted' } },
    { why: 'archive that is no workbook', bytes: () => zipFile({ 'a.csv': 'a' }), problem: { format: 'zip' } },
    {
      why: 'cut archive',
      bytes: () => workbookFile('<row/>').subarray(0, 100),
      problem: { code: 'file.unreadable', detail: 'zip_cut' },
    },
    { why: 'zip bomb', bytes: bomb, problem: { code: 'file.too_large', limit: 'unzip_ratio' } },
    {
      why: 'gzip bomb',
      bytes: () => gzipSync(Buffer.alloc(64 * 2 ** 20, 'a,b\n')),
      problem: { code: 'file.too_large', limit: 'unzip_ratio' },
    },
    {
      why: 'a million columns',
      bytes: () => ','.repeat(1_000_000),
      problem: { code: 'file.too_large', limit: 'columns' },
    },
    {
      why: 'a header of 3,000 columns',
      bytes: () => Array.from({ length: 3_000 }, (_, i) => `h${i}`).join(','),
      problem: { code: 'file.too_large', limit: 'columns' },
    },
    {
      why: 'a cell in column XFD',
      bytes: () => workbookFile('<row><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>'),
      problem: { code: 'file.too_large', limit: 'columns' },
    },
    {
      why: 'a quote that swallows the rest',
      bytes: () => 'a,b\n1,2\n3,"open\n5,6',
      problem: { code: 'file.unreadable', row: 2, detail: 'quote_broken' },
    },
  ])('$why', async ({ bytes, problem }) => expect(await read(bytes())).toMatchObject({ problem }));
});

describe('workbooks', () => {
  test('a workbook that another program wrote, strings behind the sheets', async () => {
    const path = `${files.folder}/written.xlsx`;
    const book = new exceljs.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true, useSharedStrings: true });
    const sheet = book.addWorksheet('客户');
    sheet.addRow(['客户名单']).commit();
    sheet.addRow(['姓名', '余额', '到期日', '账号', '有效']).commit();
    const row = sheet.addRow(['张 & <三>', 1234.56, new Date('2026-03-01T00:00:00Z'), 6222021234567890000, true]);
    row.getCell(3).numFmt = 'yyyy-mm-dd';
    row.commit();
    sheet.commit();
    await book.commit();
    const table = await readTable(path);
    if (!table.ok) throw new Error(table.problem.code);
    const rows = await all(table.value.rows);
    expect(table.value.headers).toEqual(['姓名', '余额', '到期日', '账号', '有效']);
    expect(table.value.sheets).toEqual(['客户']);
    expect(rows).toEqual([{ row: 1, cells: ['张 & <三>', '1234.56', '2026-03-01', '6.22202123456789E+18', 'TRUE'] }]);
  });

  test('a cell that spans rows says the same of each: merged by hand, one customer beside two products', async () => {
    const cell = (at: string, text: string): string => `<c r="${at}" t="str"><v>${text}</v></c>`;
    const rows = [
      `<row r="1">${cell('A1', '客户号')}${cell('B1', '产品')}</row>`,
      `<row r="2">${cell('A2', 'C1')}${cell('B2', '定期1年')}</row>`,
      `<row r="3">${cell('B3', '理财A7')}</row>`,
      `<row r="5">${cell('B5', '活期')}</row>`,
    ];
    const sheet = `<sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="A2:A3"/><mergeCell ref="A1:B1"/></mergeCells>`;
    expect(await read(workbookFile(sheet))).toMatchObject({
      rows: [
        ['C1', '定期1年'],
        ['C1', '理财A7'],
        ['', '活期'],
      ],
    });
  });

  test.each([
    { why: 'phonetic hints are not text', sheet: '<row><c t="s"><v>0</v></c></row>', cell: '東京' },
    {
      why: 'doubles print as people wrote them',
      sheet: '<row><c><v>1234.5599999999999</v></c></row>',
      cell: '1234.56',
    },
    { why: 'prefixed elements', sheet: '<x:row><x:c t="str"><x:v>a&#x4e2d;</x:v></x:c></x:row>', cell: 'a中' },
  ])('$why', async ({ sheet, cell }) => {
    const strings = '<si><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si>';
    expect(await read(workbookFile(sheet, strings), { overrides: { headerRow: null } })).toMatchObject({
      rows: [[cell]],
    });
  });
});
