import { dayOf } from '@vivero/domain';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { binaryWorkbook, compoundFile, lockedWorkbook, oldWorkbook } from '../testing/binary-workbook.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';
import { detectTable } from './detect-table.ts';

// Each file is read in a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = temporaryFiles();
afterAll(files.remove);
const asOf = dayOf(2026, 6, 1);

let count = 0;
async function look(content: string | Uint8Array) {
  count += 1;
  const table = await detectTable(files.write(`file-${count}.xls`, content), { asOf, locale: 'zh' });
  if (!table.ok) return { problem: table.problem };
  const { format, columns, preamble, sample, sheets } = table.value;
  const rows = sample.map((row) => ('cells' in row ? row.cells : row.refused));
  return { format, headers: columns.map(({ name }) => name), preamble, rows, sheets };
}

const gb18030 = (text: string): Buffer =>
  Buffer.concat(text.split('').map((c) => (c <= '~' ? Buffer.from(c) : Buffer.from(GB[c] ?? '3f', 'hex'))));
const GB: Readonly<Record<string, string>> = { 姓: 'd0d5', 名: 'c3fb', 余: 'd3e0', 额: 'b6ee', 张: 'd5c5', 三: 'c8fd' };

const HEADS = ['客户号', '姓名', '余额', '到期日'];
const page = (rows: string): string =>
  `<html><head><style>td{x:1}</style></head><body><table>${rows}</table></body></html>`;
const xml = (rows: string): string =>
  `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="客户"><Table>${rows}</Table></Worksheet></Workbook>`;

describe('read', () => {
  test.each<{ why: string; bytes: () => string | Uint8Array; gives: object }>([
    {
      why: 'BIFF 8 with a title over everything, a date, an amount, and an account number that the sheet has shortened',
      bytes: () =>
        binaryWorkbook(
          {
            名单: [
              ['客户名单'],
              [...HEADS, '账号'],
              ['C1', '张三', 1234.56, { v: 46082, z: 'yyyy-mm-dd' }, 6222021234567890000],
            ],
          },
          { merges: [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }] },
        ),
      gives: {
        format: { container: 'xls', headerRow: 1, headerRows: 1, sheet: '名单' },
        headers: [...HEADS, '账号'],
        preamble: ['客户名单'],
        rows: [['C1', '张三', '1234.56', '2026-03-01', '6.22202123456789E+18']],
      },
    },
    {
      why: 'BIFF 5 in the code page of mainland China',
      bytes: () =>
        oldWorkbook(936, [
          [gb18030('姓名'), gb18030('余额')],
          [gb18030('张三'), gb18030('5')],
        ]),
      gives: { format: { container: 'xls' }, headers: ['姓名', '余额'], rows: [['张三', '5']] },
    },
    {
      why: 'an empty first sheet is passed over',
      bytes: () => binaryWorkbook({ 说明: [], 数据: [HEADS, ['C1', '张三', 5, true]] }),
      gives: { format: { sheet: '数据' }, sheets: ['说明', '数据'], rows: [['C1', '张三', '5', 'TRUE']] },
    },
    {
      why: 'one customer beside two products: the merged cells say the same of both rows',
      bytes: () =>
        binaryWorkbook(
          {
            S: [
              ['客户号', '姓名', '产品'],
              ['C1', '张三', '定期1年'],
              [null, null, '理财A7'],
              ['C2', '李四', '活期'],
            ],
          },
          {
            merges: [
              { s: { r: 1, c: 0 }, e: { r: 2, c: 0 } },
              { s: { r: 1, c: 1 }, e: { r: 2, c: 1 } },
            ],
          },
        ),
      gives: {
        rows: [
          ['C1', '张三', '定期1年'],
          ['C1', '张三', '理财A7'],
          ['C2', '李四', '活期'],
        ],
      },
    },
    {
      why: 'a web page: title, groups over columns, references, and digits that no program may touch',
      bytes: () =>
        page(
          '<tr><td colspan=4><b>客户&nbsp;名单</b></td></tr>' +
            '<tr><th rowspan="2">客户号<th colspan="2">资产(万元)</th><th rowspan="2">Tel&eacute;fono</th></tr>' +
            '<tr><th>余额</th><th>月日均</th></tr><!-- <tr><td>no</td></tr> -->' +
            '<tr><td style="mso-number-format:\'\\@\'">6222021234567890123</td><td>1,2<br>3</td><td>4</td><td>a&amp;b &#x4e2d;</td></tr>',
        ),
      gives: {
        format: { container: 'html', headerRow: 1, headerRows: 2 },
        headers: ['客户号', '资产(万元) / 余额', '资产(万元) / 月日均', 'Teléfono'],
        preamble: ['客户 名单'],
        rows: [['6222021234567890123', '1,2 3', '4', 'a&b 中']],
      },
    },
    {
      why: 'a web page in GB2312 that says so, its account lines in a table of their own',
      bytes: () =>
        Buffer.concat([
          Buffer.from('<html><meta http-equiv=Content-Type content="text/html; charset=gb2312"><table><tr><td>'),
          gb18030('姓名：'),
          Buffer.from('</td></tr></table><TABLE><TR><TD>'),
          gb18030('姓名</TD><TD>余额</TD></TR><TR><TD>张三</TD><TD>5</TD></TR></TABLE></html>'),
        ]),
      gives: { format: { encoding: 'gb18030' }, headers: ['姓名', '余额'], rows: [['张三', '5']] },
    },
    {
      why: 'a table inside a cell that lays the page out',
      bytes: () =>
        page('<tr><td><table><tr><td>姓名</td><td>余额</td></tr><tr><td>张三</td><td>5</td></tr></table></td></tr>'),
      gives: { headers: ['姓名', '余额'], rows: [['张三', '5']] },
    },
    {
      why: 'XML of Excel 2003: gaps in rows and cells, typed values',
      bytes: () =>
        xml(
          '<Row><Cell><Data ss:Type="String">姓名</Data></Cell><Cell><Data ss:Type="String">余额</Data></Cell><Cell><Data ss:Type="String">到期日</Data></Cell></Row>' +
            '<Row ss:Index="9"><Cell><Data ss:Type="String">A &amp; B</Data></Cell><Cell ss:Index="3"><Data ss:Type="DateTime">2026-03-01T00:00:00.000</Data></Cell></Row>' +
            '<Row><Cell><Data ss:Type="String">C</Data></Cell><Cell><Data ss:Type="Number">1234.5599999999999</Data></Cell></Row>',
        ),
      gives: {
        format: { container: 'xml', sheet: '客户' },
        rows: [
          ['A & B', '', '2026-03-01'],
          ['C', '1234.56', ''],
        ],
      },
    },
  ])('$why', async ({ bytes, gives }) => expect(await look(bytes())).toMatchObject(gives));
});

describe('refused by a code', () => {
  const encryptedXlsx = (): Buffer =>
    compoundFile({ EncryptionInfo: Buffer.from('04000400', 'hex'), EncryptedPackage: Buffer.alloc(9_000, 1) });
  test.each<{ why: string; bytes: () => string | Uint8Array; problem: object }>([
    { why: 'a workbook before 2007 with a password', bytes: lockedWorkbook, problem: { code: 'file.encrypted' } },
    { why: 'a workbook after 2007 with a password', bytes: encryptedXlsx, problem: { code: 'file.encrypted' } },
    {
      why: 'a text document',
      bytes: () => compoundFile({ WordDocument: Buffer.alloc(9_000, 1) }),
      problem: { code: 'file.format_unsupported', format: 'ole' },
    },
    {
      why: 'a workbook cut short',
      bytes: () => binaryWorkbook({ S: [HEADS] }).subarray(0, 700),
      problem: { code: 'file.unreadable', detail: 'xls_damaged' },
    },
    {
      why: 'a web page without a table',
      bytes: () => '<html><body>Session expired</body></html>',
      problem: { code: 'file.format_unsupported', format: 'html' },
    },
    {
      why: 'a web archive',
      bytes: () => 'MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html><table><tr><td>a',
      problem: { code: 'file.format_unsupported', format: 'mht' },
    },
    {
      why: 'a page of a cell in column 3,000',
      bytes: () => page(`<tr><td colspan=2999></td><td>x</td></tr>`),
      problem: { code: 'file.too_large', limit: 'columns' },
    },
  ])('$why', async ({ bytes, problem }) => expect(await look(bytes())).toMatchObject({ problem }));
});
