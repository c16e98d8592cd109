import { dayOf, type IntakeRecord, type IntakeRow } from '@vivero/domain';
import { afterAll, expect, test, vi } from 'vitest';
import { detectTable } from '../table/detect-table.ts';
import { binaryWorkbook, lockedWorkbook } from '../testing/binary-workbook.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { tableSource } from './table-source.ts';

// Each file is read in a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = temporaryFiles();
afterAll(files.remove);
const asOf = dayOf(2026, 6, 15);

/** What a file is taken for without a word from anybody: its records row by row, or the codes of what was refused or left out. */
async function taken(name: string, content: string | Uint8Array) {
  const path = files.write(name, content);
  const detected = await detectTable(path, { asOf, locale: 'zh' });
  if (!detected.ok) return { problem: detected.problem };
  const suggestion = suggestMapping(detected.value, { name: 'list', currency: 'CNY', timeZone: 'Asia/Shanghai' });
  if (!suggestion.ok) return { problem: suggestion.problem };
  const { mapping, knownSource } = suggestion.value;
  const source = await tableSource(path, mapping, { asOf, locale: 'zh', detected: detected.value });
  if (!source.ok) return { problem: source.problem };
  const rows: IntakeRow[] = [];
  for await (const chunk of source.value.rows()) rows.push(...chunk);
  return { knownSource, match: mapping.match, rows: rows.map(shown) };
}

function shown({ without, outcome }: IntakeRow): unknown {
  if ('refused' in outcome) return outcome.refused.code;
  const records = outcome.records.map(brief);
  return without === undefined
    ? records
    : [...records, ...without.map(({ code, found }) => `without ${found}: ${code}`)];
}

function brief(record: IntakeRecord): unknown {
  switch (record.kind) {
    case 'customer':
      return { ...record.identity, ...(record.rmKey === null ? {} : { rm: record.rmKey }) };
    case 'holding':
      return `${record.productName} ${record.balance?.minor ?? ''}`.trim();
    case 'event':
      return [record.code, record.details['measure'], record.amount?.minor, record.onDay - asOf, record.byRm].filter(
        (part) => part !== undefined,
      );
    case 'note':
      return `${record.author ?? ''}: ${record.text}`;
    default:
      return record.kind;
  }
}

const PERSON = { name: '张三', phone: '+8613812345678' };
const page = (rows: readonly (readonly string[])[]): string =>
  `<html><meta charset="utf-8"><table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table></html>`;

test.each<{ why: string; file: string; content: () => string | Uint8Array; gives: object }>([
  {
    why: 'a workbook before 2007: merged title, unit in a line above, page headers again, totals',
    file: '存款.xls',
    content: () =>
      binaryWorkbook(
        {
          存款: [
            ['客户存款明细表'],
            ['单位：万元', null, null, '2026年5月'],
            ['客户号', '姓名', '产品', '余额'],
            ['C1', '张三', '定期存款', 12.5],
            ['客户号', '姓名', '产品', '余额'],
            ['C2', '李四', '活期', 3],
            ['合计', null, null, 15.5],
          ],
        },
        { merges: [{ s: { r: 0, c: 0 }, e: { r: 0, c: 3 } }] },
      ),
    gives: {
      rows: [
        [{ name: '张三', number: 'C1' }, '定期存款 12500000'],
        'header_repeated',
        [{ name: '李四', number: 'C2' }, '活期 3000000'],
        'total_row',
      ],
    },
  },
  {
    why: 'a web page under the name .xls: an account number keeps all its digits',
    file: '导出.xls',
    content: () =>
      page([
        ['姓名', '手机', '账号', '产品名称', '余额(元)'],
        ['张三', '13812345678', '6222021234567890123', '活期', '1,234.50'],
        ['小计', '', '', '', '1,234.50'],
      ]),
    gives: { rows: [[PERSON, '活期 123450'], 'total_row'] },
  },
  {
    why: 'a workbook with a password',
    file: '密码.xls',
    content: lockedWorkbook,
    gives: { problem: { code: 'file.encrypted' } },
  },
  {
    why: 'masked phones and names only: told apart by name, the phone kept to be read',
    file: '脱敏.csv',
    content: () => '姓名,手机\n张三,138****5678\n李四,139xxxx0000\n',
    gives: {
      match: ['name'],
      rows: [[{ name: '张三', phone: '138****5678' }], [{ name: '李四', phone: '139xxxx0000' }]],
    },
  },
  {
    why: 'account numbers that a spreadsheet ruined: no key, the rows are taken by the phone and say so',
    file: '账号.csv',
    content: () => '客户号,姓名,手机号\n6.22E+18,张三,13812345678\n6.22E+18,李四,13900000000\n',
    gives: {
      match: ['phone'],
      rows: [
        [PERSON, 'without 6.22E+18: number_ruined'],
        [{ name: '李四', phone: '+8613900000000' }, 'without 6.22E+18: number_ruined'],
      ],
    },
  },
  {
    why: 'ruined, and nothing else tells who it is',
    file: '毁.csv',
    content: () => '客户号,产品,余额\nC1,活期,5\n6.22E+18,活期,5\n',
    gives: { rows: [[{ number: 'C1' }, '活期 500'], 'number_ruined'] },
  },
  {
    why: "the month's average beside the balance of the day, under headers of two lines",
    file: '日均.csv',
    content: () => '客户,,资产（万元）,,产品\n客户号,姓名,余额,月日均,\nC1,张三,5,4.5,理财A\n',
    gives: { rows: [[{ name: '张三', number: 'C1' }, '理财A 5000000', ['BAL', 'month_average', 4_500_000, 0]]] },
  },
  {
    why: 'a log of contacts, with its own authors and days',
    file: '跟进.csv',
    content: () =>
      '姓名,手机号,跟进人,跟进时间,跟进方式,跟进记录\n张三,13812345678,王芳,2026-06-05 10:00,电话,想买三年期\n',
    gives: { rows: [[['CT-V', -10, '王芳'], '王芳: 想买三年期']] },
  },
  {
    why: 'the customers of WeCom with their tags; who removed us says so',
    file: '企业微信.csv',
    content: () =>
      '客户名称,描述,添加人,添加人账号,添加时间,来源,手机,企业,职务,标签组1(客户等级),标签组2(兴趣),客户状态\n' +
      '张三,喜欢高尔夫,王芳,wangfang,2026-06-05 10:11:12,扫描二维码,13812345678,鼎盛公司,总经理,高净值,高尔夫；亲子,正常\n' +
      '小李,,王芳,wangfang,2025-06-15 09:00:00,名片分享,,,,,,客户已删除\n',
    gives: {
      knownSource: 'wecom_customers',
      match: ['phone', 'key'],
      rows: [
        [
          { ...PERSON, work: '鼎盛公司 总经理', tags: ['高净值', '高尔夫', '亲子', '扫描二维码'], rm: '王芳' },
          '王芳: 喜欢高尔夫',
          ['PD-A', -10, '王芳'],
        ],
        [{ name: '小李', tags: ['名片分享'], rm: '王芳' }, ['PD-A', -365, '王芳'], ['PD-X', 0]],
      ],
    },
  },
  {
    why: 'an address book',
    file: '通讯录.vcf',
    content: () =>
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E5=BC=A0;=E4=B8=89;;;\r\nTEL;CELL:13812345678\r\nTEL;WORK:02012345678\r\nBDAY:1985-04-12\r\nORG:鼎盛公司\r\nTITLE:总经理\r\nNOTE:上午方便\r\nREV:20260605T101112Z\r\nEND:VCARD\r\n' +
      'BEGIN:VCARD\r\nFN:nobody\r\nEND:VCARD\r\n',
    gives: {
      knownSource: 'vcard',
      rows: [
        [
          { ...PERSON, birthOn: dayOf(1985, 4, 12), work: '鼎盛公司 总经理', otherContacts: '02012345678' },
          ': 上午方便',
        ],
        'key_missing',
      ],
    },
  },
])('$why', async ({ content, file, gives }) => expect(await taken(file, content())).toMatchObject(gives));
