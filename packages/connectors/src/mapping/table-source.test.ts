import { dayOf, type IntakeRow } from '@vivero/domain';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { detectTable } from '../table/detect-table.ts';
import { temporaryFiles } from '../testing/temporary-files.ts';
import { parseMapping, type Mapping } from './mapping.ts';
import { suggestMapping } from './suggest-mapping.ts';
import { tableSource } from './table-source.ts';

// Each file is read in a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const files = temporaryFiles();
afterAll(files.remove);
const asOf = dayOf(2026, 6, 1);
const defaults = { relation: 'customer', basis: 'contract', currency: 'CNY', rm: 'rm1' } as const;

function mapping(fields: Partial<Mapping>): Mapping {
  const parsed = parseMapping({
    name: 'core',
    version: 1,
    kind: 'customers',
    format: {},
    match: ['key'],
    policy: {},
    columns: {},
    defaults,
    ...fields,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.value;
}

async function rowsOf(text: string, used: Mapping): Promise<IntakeRow[]> {
  const source = await tableSource(files.write('t.csv', text), used, { asOf });
  if (!source.ok) throw new Error(JSON.stringify(source.problem));
  const rows: IntakeRow[] = [];
  for await (const chunk of source.value.rows()) rows.push(...chunk);
  return rows;
}
const codes = (rows: readonly IntakeRow[]): string[] =>
  rows.map(({ outcome }) => ('refused' in outcome ? `${outcome.refused.code} ${outcome.refused.column}` : 'taken'));

const people = mapping({
  columns: {
    key: { column: '客户号' },
    name: { column: '姓名' },
    phone: { column: '手机' },
    product: { column: '产品' },
    balance: { column: '余额(万元)' },
    openedOn: { column: '开户日' },
    maturesOn: { column: '到期日', dateOrder: 'ymd' },
    riskTolerance: { column: '风险', values: { 甲: '5' } },
  },
});
const HEAD = '客户号,姓名,手机,产品,余额(万元),开户日,到期日,风险\n';

describe('customers', () => {
  test('a row becomes the person, the holding, and the evidence that it was opened and funded', async () => {
    const [row] = await rowsOf(`${HEAD}C1,张三,138****5678,定期存款,12.5,2025-01-02,2026-07-01,甲\n`, people);
    expect(row).toMatchObject({ file: 't.csv', row: 1, amount: { minor: 12_500_000, currency: 'CNY' } });
    expect(row?.outcome).toMatchObject({
      records: [
        {
          kind: 'customer',
          key: 'C1',
          rmKey: 'rm1',
          identity: { name: '张三', phone: '138****5678' },
          riskTolerance: 5,
          relation: 'customer',
          basis: 'contract',
        },
        {
          kind: 'holding',
          customerKey: 'C1',
          category: 'term_deposit',
          maturesOn: dayOf(2026, 7, 1),
          balance: { minor: 12_500_000 },
        },
        {
          kind: 'event',
          code: 'TX-S',
          onDay: dayOf(2025, 1, 2),
          category: 'term_deposit',
          details: { inferred: true },
        },
      ],
    });
  });

  const verdicts = [
    { why: 'total', line: '合计,,,,12.5,,,', code: 'total_row null' },
    { why: 'total that is too short', line: '合计,12.5', code: 'total_row null' },
    { why: 'nothing in it', line: ',,,,,,,', code: 'row_empty null' },
    { why: 'blank line', line: '', code: 'row_empty null' },
    { why: 'headers on the next page', line: HEAD.trim(), code: 'header_repeated null' },
    { why: 'somebody who is called Name', line: 'C7,姓名,,,,,,', code: 'taken' },
    { why: 'too short', line: 'C2,李四', code: 'fields_missing null' },
    { why: 'broken quote', line: 'C2,李"四,,,,,,', code: 'quote_broken null' },
    { why: 'ruined key', line: '6.22E+18,李四,,,,,,', code: 'number_ruined 客户号' },
    { why: 'no key', line: ',李四,,,,,,', code: 'key_missing null' },
    { why: 'same key again', line: 'C1,李四,,,,,,', code: 'key_duplicate null' },
    { why: 'no phone number', line: 'C2,李四,abc,,,,,', code: 'phone_invalid 手机' },
    { why: 'no such day', line: 'C2,李四,,定期,1,2025-02-30,,', code: 'date_invalid 开户日' },
    { why: 'no number', line: 'C2,李四,,定期,lots,,,', code: 'number_invalid 余额(万元)' },
    { why: 'too much money', line: 'C2,李四,,定期,99999999999999,,,', code: 'amount_too_large 余额(万元)' },
    { why: 'a product of no known kind', line: 'C2,李四,,某某,1,,,', code: 'value_unknown 产品' },
    { why: 'unknown code', line: 'C2,李四,,,,,,乙', code: 'value_unknown 风险' },
    { why: 'no date written as zeros', line: 'C2,李四,,定期,1,0000-00-00,,', code: 'taken' },
  ];
  test('every row has its verdict, and the rows around a refused one are taken', async () => {
    const lines = verdicts.map(({ line }) => line);
    const rows = await rowsOf(`${HEAD}C1,张三,,,,,,\n${lines.join('\n')}\nC9,王五,,,,,,\n`, people);
    expect(
      codes(rows)
        .slice(1, -1)
        .map((code, i) => `${verdicts[i]?.why}: ${code}`),
    ).toEqual(verdicts.map(({ why, code }) => `${why}: ${code}`));
    expect([codes(rows).at(0), codes(rows).at(-1)]).toEqual(['taken', 'taken']);
    expect(rows.map((row) => row.row)).toEqual(rows.map((_, i) => i + 1));
  });

  test('without customer numbers the key is a digest of what identifies the person, the same in every export', async () => {
    const used = mapping({ match: ['phone', 'name'], columns: { name: { column: 'n' }, phone: { column: 'p' } } });
    const keys = (await rowsOf('n,p\nAna,+34 612345678\nJosé,612-34-56-99\nLi,138****5678\n,138****0000\n', used)).map(
      ({ outcome }) => ('records' in outcome ? (outcome.records[0] as { key: string }).key : outcome.refused.code),
    );
    const again = await rowsOf('n,p\nAna,0034612345678\n', used);
    expect(again[0]?.outcome).toMatchObject({ records: [{ key: keys[0] }] });
    expect(keys.map((key) => key.slice(0, 6))).toEqual(['phone:', 'phone:', 'name:' + (keys[2] ?? '')[5], 'key_mi']);
  });
});

describe('numbers that a spreadsheet ruined or a source hid', () => {
  const listed = mapping({
    match: ['key', 'phone'],
    columns: {
      key: { column: '客户号' },
      name: { column: '姓名' },
      phone: { column: '手机' },
      nationalId: { column: '证件' },
      holdingKey: { column: '账号' },
      product: { column: '产品' },
    },
  });
  const lost = (column: string, found: string) => ({ code: 'number_ruined', column, found });
  test.each([
    {
      why: 'a ruined number is no key; the phone tells who it is',
      line: '6.22E+18,张三,13812345678,,,',
      gives: { without: [lost('客户号', '6.22E+18')], outcome: { records: [{ keyDerived: true }] } },
    },
    {
      why: 'a ruined phone beside a number',
      line: 'C1,张三,6.28123E+12,,,',
      gives: {
        without: [lost('手机', '6.28123E+12')],
        outcome: { records: [{ key: 'C1', identity: { name: '张三' } }] },
      },
    },
    {
      why: 'a ruined account: the holding is told by customer and product',
      line: 'C1,张三,,,6.22202E+18,定期',
      gives: { without: [lost('账号', '6.22202E+18')], outcome: { records: [{}, { key: 'C1/定期//' }] } },
    },
    {
      why: 'a ruined identity number',
      line: 'C1,张三,,3.20102E+17,,',
      gives: { without: [lost('证件', '3.20102E+17')], outcome: { records: [{ key: 'C1' }] } },
    },
    {
      why: 'ruined, and nothing else to tell the person by',
      line: '6.22E+18,张三,138****5678,,,',
      gives: { outcome: { refused: lost('客户号', '6.22E+18') } },
    },
    {
      why: 'what is masked is kept to be read',
      line: 'C1,张*,138xxxx5678,3201**********1234,,',
      gives: {
        outcome: { records: [{ identity: { name: '张*', phone: '138xxxx5678', nationalId: '3201**********1234' } }] },
      },
    },
    {
      why: 'a contract number that only looks like one',
      line: 'C1,张三,,,12E34,定期',
      gives: { outcome: { records: [{}, { key: '12E34' }] } },
    },
  ])('$why', async ({ line, gives }) => {
    const [row] = await rowsOf(`客户号,姓名,手机,证件,账号,产品\n${line}\n`, listed);
    expect(row).toMatchObject(gives);
    if (!('without' in gives)) expect(row).not.toHaveProperty('without');
  });
});

describe('a month average beside the balance of the day', () => {
  const averaged = (column: string): Mapping =>
    mapping({
      columns: {
        key: { column: '客户号' },
        product: { column: '产品' },
        balance: { column: '余额' },
        averageBalance: { column },
      },
    });
  test('is a fact of its own, on the day that the file is of', async () => {
    const [row] = await rowsOf('单位：万元\n客户号,产品,余额,月日均\nC1,活期,12.5,8\n', averaged('月日均'));
    expect(row).toMatchObject({
      amount: { minor: 12_500_000 },
      outcome: {
        records: [
          { kind: 'customer' },
          { kind: 'holding', balance: { minor: 12_500_000 } },
          {
            code: 'BAL',
            onDay: asOf,
            amount: { minor: 8_000_000 },
            balance: null,
            details: { measure: 'month_average' },
          },
        ],
      },
    });
  });
  test('of the month before, where the header says so; without a product it is of the customer', async () => {
    const used = mapping({ columns: { key: { column: '客户号' }, averageBalance: { column: '上月日均(千元)' } } });
    const [row] = await rowsOf('客户号,上月日均(千元)\nC1,8\n', used);
    expect(row?.outcome).toMatchObject({
      records: [{ kind: 'customer' }, { onDay: dayOf(2026, 5, 31), about: null, amount: { minor: 800_000 } }],
    });
  });
});

describe('events', () => {
  const moves = mapping({
    kind: 'events',
    columns: { customer: { column: 'c' }, on: { column: 'on', dateOrder: 'dmy' }, amount: { column: 'amount' } },
    defaults: { ...defaults, code: 'MV', timeZone: 'Asia/Shanghai' },
  });

  test('equal rows of one file are different events, and the same ones in the next export', async () => {
    const text = 'c,on,amount\nC1,01/02/2026 08:30,-5.00\nC1,01/02/2026 08:30,-5.00\n';
    const ids = async (): Promise<string[]> =>
      (await rowsOf(text, moves)).map(({ outcome }) =>
        'records' in outcome ? (outcome.records[0] as { eventId: string }).eventId : outcome.refused.code,
      );
    const first = await ids();
    expect(new Set(first).size).toBe(2);
    expect(await ids()).toEqual(first);
  });

  test('the sign says which way the money went; a stated time becomes an instant of the stated zone', async () => {
    const [row] = await rowsOf('c,on,amount\nC1,01/02/2026 08:30,-5.00\n', moves);
    expect(row?.amount?.minor).toBe(-500);
    expect(row?.outcome).toMatchObject({
      records: [
        {
          direction: 'out',
          flow: 'other_out',
          amount: { minor: 500 },
          at: '2026-02-01T00:30:00.000Z',
          onDay: dayOf(2026, 2, 1),
        },
      ],
    });
  });
});

describe('a log of contacts', () => {
  const log = mapping({
    kind: 'events',
    match: ['phone'],
    columns: {
      name: { column: '姓名' },
      phone: { column: '手机' },
      on: { column: '时间' },
      medium: { column: '方式' },
      author: { column: '跟进人' },
      text: { column: '记录' },
      result: { column: '结果' },
    },
    defaults: { ...defaults, timeZone: 'Asia/Shanghai' },
  });
  const rowsOfLog = async (line: string): Promise<IntakeRow[]> =>
    rowsOf(`姓名,手机,时间,方式,跟进人,记录,结果\n${line}\n`, log);

  test('each contact keeps its own day, and what was written its author; the person is said, not keyed', async () => {
    const [row] = await rowsOfLog('张三,13812345678,2025-03-01 09:30,上门拜访,王芳,想给孩子存教育金,有意向');
    const at = '2025-03-01T01:30:00.000Z';
    const person = { name: '张三', phone: '+8613812345678' };
    expect(row?.outcome).toMatchObject({
      records: [
        { kind: 'event', code: 'CT-V', medium: 'visit', direction: 'out', onDay: dayOf(2025, 3, 1), at, person },
        { kind: 'note', author: '王芳', text: '有意向 · 想给孩子存教育金', onDay: dayOf(2025, 3, 1), at, person },
      ],
    });
  });

  test.each([
    {
      why: 'nobody took the call',
      line: '张三,13812345678,2025-03-01,电话,王芳,,未接',
      code: 'CT-D',
      without: undefined,
    },
    {
      why: 'a medium of their own words is left out, the contact stays',
      line: '张三,13812345678,2025-03-01,其他,王芳,客户表示满意,',
      code: 'CT-V',
      without: [{ code: 'value_unknown', column: '方式', found: '其他' }],
    },
  ])('$why', async ({ line, code, without }) => {
    const [row] = await rowsOfLog(line);
    expect(row?.outcome).toMatchObject({ records: [{ code }, { author: '王芳' }] });
    expect(row?.without).toEqual(without);
  });

  test('the same entry in the next export has the same ids, with other words others', async () => {
    const ids = async (text: string): Promise<unknown[]> => {
      const [row] = await rowsOfLog(`张三,13812345678,2025-03-01,电话,王芳,${text},`);
      return row && 'records' in row.outcome
        ? row.outcome.records.map((record) =>
            'noteId' in record ? record.noteId : 'eventId' in record && record.eventId,
          )
        : [];
    };
    expect(await ids('a')).toEqual(await ids('a'));
    expect(await ids('a')).not.toEqual(await ids('b'));
  });
});

test('a mapped column that the file lacks', async () => {
  const source = await tableSource(files.write('u.csv', 'a,b\n1,2\n'), people, { asOf });
  expect(source).toEqual({ ok: false, problem: { code: 'import.column_missing', column: '客户号', file: 'u.csv' } });
});

test.each([
  { why: 'unknown key', value: { colour: 'red' } },
  { why: 'unknown field', value: { columns: { key: { column: 'a' }, shoe: { column: 'b' } } } },
  { why: 'nobody named', value: { columns: { place: { column: 'a' } } } },
  { why: 'a balance of nothing', value: { columns: { key: { column: 'a' }, balance: { column: 'b' } } } },
  {
    why: 'no such time zone',
    value: { columns: { key: { column: 'a' } }, defaults: { ...defaults, timeZone: 'Mars/Base' } },
  },
])('a faulty mapping is refused: $why', ({ value }) => {
  const whole = {
    name: 'core',
    version: 1,
    kind: 'customers',
    format: {},
    match: ['key'],
    policy: {},
    columns: {},
    defaults,
    ...value,
  };
  expect(parseMapping(whole)).toMatchObject({ ok: false, problem: { code: 'import.mapping_invalid' } });
});

describe('suggestions', () => {
  test.each([
    {
      why: 'Chinese',
      text: '客户号,客户姓名,手机号码,余额（万元）,到期日,产品名称,客户经理,备注\nC1,张三,13812345678,1.5,2026-07-01,定期,刘,x\n',
      fields: {
        key: '客户号',
        name: '客户姓名',
        phone: '手机号码',
        balance: '余额（万元）',
        maturesOn: '到期日',
        product: '产品名称',
        rm: '客户经理',
        note: '备注',
      },
      known: null,
    },
    {
      why: 'Spanish',
      text: 'Nombre completo;Teléfono móvil;Saldo;Vencimiento;Producto\nAna;612345678;1.234,56;31/12/2026;Plazo fijo\n',
      fields: {
        name: 'Nombre completo',
        phone: 'Teléfono móvil',
        balance: 'Saldo',
        maturesOn: 'Vencimiento',
        product: 'Producto',
      },
      known: null,
    },
    {
      why: 'an average and last year beside the balance',
      text: '客户号,产品,上年余额,月日均余额(万元),余额(万元),年日均余额(万元),余额较年初\nC1,活期,1,2,3,4,5\n',
      fields: { key: '客户号', product: '产品', averageBalance: '月日均余额(万元)', balance: '余额(万元)' },
      known: null,
    },
    {
      why: 'two header lines',
      text: '客户,,资产(万元),,产品\n客户号,姓名,余额,月日均,\nC1,张三,5,4,活期\n',
      fields: {
        key: '客户 / 客户号',
        name: '客户 / 姓名',
        balance: '资产(万元) / 余额',
        averageBalance: '资产(万元) / 月日均',
        product: '产品',
      },
      known: null,
    },
    {
      why: 'HubSpot',
      text: 'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Contact owner\n1,Ana,Ruiz,a@b.es,612345678,NEW,2024-03-12 09:14,Eva\n',
      fields: {
        key: 'Record ID',
        name: ['First Name', 'Last Name'],
        phone: 'Phone Number',
        email: 'Email',
        rm: 'Contact owner',
      },
      known: 'hubspot_contacts',
    },
    {
      why: 'Salesforce',
      text: 'Lead ID,FirstName,LastName,Email,Phone,Company,LeadSource,Status,OwnerId\n1,Ana,Ruiz,a@b.es,612345678,B,Web,Open,o\n',
      fields: { key: 'Lead ID', name: ['FirstName', 'LastName'], phone: 'Phone', email: 'Email', rm: 'OwnerId' },
      known: 'salesforce_leads',
    },
    {
      why: 'Google',
      text: 'First Name,Middle Name,Last Name,Phonetic First Name,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\nAna,,Ruiz,,,,a@b.es,,612345678\n',
      fields: { name: ['First Name', 'Middle Name', 'Last Name'], phone: 'Phone 1 - Value', email: 'E-mail 1 - Value' },
      known: 'google_contacts',
    },
    {
      why: 'a log of contacts in Chinese',
      text: '客户姓名,手机号,跟进人,跟进时间,跟进方式,跟进记录\n张三,13812345678,王芳,2026-01-05 10:00,电话,想买三年期\n',
      fields: {
        name: '客户姓名',
        phone: '手机号',
        author: '跟进人',
        on: '跟进时间',
        medium: '跟进方式',
        text: '跟进记录',
      },
      known: null,
    },
    {
      why: 'activities of a CRM',
      text: 'Email,Activity date,Activity type,Assigned to,Comments\na@b.es,2026-01-05,Call,Eva,hello\n',
      fields: { email: 'Email', on: 'Activity date', medium: 'Activity type', author: 'Assigned to', text: 'Comments' },
      known: null,
    },
    {
      why: 'remarks of movements are no log',
      text: '客户号,交易日期,交易金额,备注\nC1,2026-01-05,5.00,转账\n',
      fields: { customer: '客户号', on: '交易日期', amount: '交易金额' },
      known: null,
    },
    {
      why: 'contact log',
      text: 'Customer ID,Date,Channel,Amount\nC1,2026-01-01,call,5\n',
      fields: { customer: 'Customer ID', on: 'Date', medium: 'Channel', amount: 'Amount' },
      known: null,
    },
  ])('$why', async ({ text, fields, known }) => {
    const detected = await detectTable(files.write('s.csv', text), { asOf, locale: 'es' });
    const suggested = detected.ok ? suggestMapping(detected.value, { name: 'x', currency: 'EUR' }) : detected;
    if (!suggested.ok) throw new Error(JSON.stringify(suggested.problem));
    const found = Object.entries(suggested.value.mapping.columns).map(([field, { column }]) => [field, column]);
    expect(Object.fromEntries(found)).toEqual(fields);
    expect(suggested.value.knownSource).toBe(known);
  });

  test('nothing that names a person', async () => {
    const detected = await detectTable(files.write('n.csv', 'foo,bar\n1,2\n'), { asOf });
    expect(detected.ok && suggestMapping(detected.value, { name: 'x', currency: 'EUR' })).toEqual({
      ok: false,
      problem: { code: 'import.nothing_mapped', headers: ['foo', 'bar'] },
    });
  });
});
