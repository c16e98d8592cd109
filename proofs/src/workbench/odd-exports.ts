import { CFB, utils, write } from '@e965/xlsx';

/** One export as relationship managers have it, and what must become of it. */
export interface OddExport {
  readonly kind: string;
  readonly file: string;
  readonly content: Buffer | string;
  readonly source?: 'vcard';
  readonly gives:
    | { readonly problem: string }
    | {
        /** Rows by verdict, those that occur. */
        readonly verdicts: Readonly<Record<string, number>>;
        readonly refusedBy?: Readonly<Record<string, number>>;
        readonly withoutBy?: Readonly<Record<string, number>>;
        /** Minor units of all rows that state an amount. */
        readonly amount?: number;
        /** Rows that a table gains. */
        readonly gains?: Readonly<Record<string, number>>;
      };
}

type Cell = string | number | null;

function workbook(rows: readonly (readonly Cell[])[], title?: number): Buffer {
  const book = utils.book_new();
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  if (title !== undefined) sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: title } }];
  utils.book_append_sheet(book, sheet, '名单');
  return write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

/** What Excel makes of a workbook with a password: a compound file with an encrypted package. */
function locked(): Buffer {
  const file = CFB.utils.cfb_new();
  CFB.utils.cfb_add(file, '/EncryptionInfo', Buffer.from('04000400', 'hex'));
  CFB.utils.cfb_add(file, '/EncryptedPackage', Buffer.alloc(9_000, 1));
  return CFB.write(file, { type: 'buffer' }) as Buffer;
}

const page = (rows: readonly (readonly string[])[]): string =>
  `<html><head><meta charset="utf-8"></head><body><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table></body></html>`;

/** Each kind of method demand 31 and 32, made here so that no real export is needed. */
export const ODD_EXPORTS: readonly OddExport[] = [
  {
    kind: '.xls with a merged title, 万元 in a line above, headers on each page, totals',
    file: 'deposits.xls',
    content: workbook(
      [
        ['客户存款明细表'],
        ['单位：万元', null, null, '2026年5月'],
        ['客户号', '姓名', '产品', '余额'],
        ['D1', '张一', '定期存款', 12.5],
        ['小计', null, null, 12.5],
        ['客户号', '姓名', '产品', '余额'],
        ['D2', '李二', '活期', 3],
        ['合计', null, null, 15.5],
      ],
      3,
    ),
    gives: { verdicts: { new: 2, refused: 3 }, refusedBy: { total_row: 2, header_repeated: 1 }, amount: 15_500_000 },
  },
  {
    kind: 'a web page called .xls, account numbers of 19 digits, 小计',
    file: 'page.xls',
    content: page([
      ['姓名', '手机', '账号', '产品名称', '余额(元)'],
      ['王三', '13812340003', '6222021234567890123', '活期', '1,234.50'],
      ['赵四', '13812340004', '6222021234567890124', '定期', '65.50'],
      ['小计', '', '', '', '1,300.00'],
    ]),
    gives: { verdicts: { new: 2, refused: 1 }, refusedBy: { total_row: 1 }, amount: 130_000, gains: { holding: 2 } },
  },
  { kind: 'a workbook with a password', file: 'locked.xlsx', content: locked(), gives: { problem: 'file.encrypted' } },
  {
    kind: 'masked phones: read, never a key',
    file: 'masked.csv',
    content: '姓名,手机\n孙五,138****5678\n周六,138****5678\n吴七,139xxxx0000\n',
    gives: { verdicts: { new: 3 } },
  },
  {
    kind: 'account numbers ruined as 6.22E+18: refused as key, the row taken by its phone',
    file: 'ruined.csv',
    content: '客户号,姓名,手机号\n6.22E+18,郑八,13812340008\nR2,冯九,6.28123E+12\n6.22E+18,陈十,\n',
    gives: { verdicts: { new: 2, refused: 1 }, refusedBy: { number_ruined: 1 }, withoutBy: { number_ruined: 2 } },
  },
  {
    kind: "the month's average beside the balance, two header lines",
    file: 'average.csv',
    content: '客户,,资产（万元）,,产品\n客户号,姓名,余额,月日均,\nA1,褚甲,5,4.5,理财A\n',
    gives: { verdicts: { new: 1 }, amount: 5_000_000, gains: { ledger_event: 1, holding: 1 } },
  },
  {
    kind: 'a log of contacts with its own authors and days',
    file: 'log.csv',
    content:
      '姓名,手机号,跟进人,跟进时间,跟进方式,跟进记录\n郑八,13812340008,王芳,2026-01-05 10:00,电话,想买三年期\n谁,13900000000,王芳,2026-01-05,电话,\n',
    gives: {
      verdicts: { new: 1, refused: 1 },
      refusedBy: { reference_missing: 1 },
      gains: { ledger_event: 1, note: 1 },
    },
  },
  {
    kind: 'the customers of WeCom with tags',
    file: 'wecom.csv',
    content:
      '客户名称,描述,添加人,添加人账号,添加时间,来源,手机,企业,职务,标签组1(等级),客户状态\n卫乙,喜欢高尔夫,王芳,wangfang,2026-01-05 10:11:12,扫码,13812340011,鼎盛,经理,高净值,正常\n小李,,王芳,wangfang,2025-06-15 09:00:00,名片,,,,,客户已删除\n',
    gives: {
      verdicts: { new: 2 },
      withoutBy: { reference_missing: 2 },
      gains: { customer: 2, ledger_event: 3, note: 1 },
    },
  },
  {
    kind: 'an address book of vCards',
    file: 'contacts.vcf',
    source: 'vcard',
    content:
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89;;;\r\nTEL;CELL:13812340012\r\nBDAY:1985-04-12\r\nNOTE:mornings\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:3.0\r\nFN:nobody\r\nEND:VCARD\r\n',
    gives: { verdicts: { new: 1, refused: 1 }, refusedBy: { key_missing: 1 }, gains: { customer: 1, note: 1 } },
  },
];
