import { gzipSync } from 'node:zlib';
import { dayOf, type IntakeRecord, type IntakeRow } from '@vivero/domain';
import { rmSync } from 'node:fs';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { temporaryFiles } from '../testing/temporary-files.ts';
import { berkaSource } from './berka-source.ts';

// Each file is read in a process of its own, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const TABLES: Readonly<Record<string, string>> = {
  'district.asc': 'A1;A2;A3;A4\r\n1;"Alpha";"north";9\r\n2;"Beta";"north";9\r\n',
  'client.asc': '"client_id";"birth_number";"district_id"\r\n1;"706213";1\r\n2;"450204";2\r\n3;"451204";2\r\n',
  'account.asc':
    '"account_id";"district_id";"frequency";"date"\r\n10;1;"POPLATEK MESICNE";930101\r\n11;2;"POPLATEK TYDNE";940101\r\n',
  'disp.asc': '"disp_id";"client_id";"account_id";"type"\r\n1;1;10;"OWNER"\r\n2;2;10;"DISPONENT"\r\n3;3;11;"OWNER"\r\n',
  'order.asc':
    '"order_id";"account_id";"bank_to";"account_to";"amount";"k_symbol"\r\n1;10;"YZ";"8";101.50;"UVER"\r\n2;11;"YZ";"8";7.00;"UVER"\r\n3;10;"AB";"9";5.25;" "\r\n',
  'loan.asc':
    '"loan_id";"account_id";"date";"amount";"duration";"payments";"status"\r\n7;10;931130;1200;3;102.00;"A"\r\n',
  'card.asc': '"card_id";"disp_id";"type";"issued"\r\n5;1;"gold";930601 00:00:00\r\n6;3;"junior";940601 00:00:00\r\n',
  'trans_1.asc':
    '"trans_id";"account_id";"date";"type";"operation";"amount";"balance";"k_symbol";"bank";"account"\r\n' +
    '100;10;930102;"PRIJEM";"VKLAD";700.00;700.00;"";;\r\n101;10;930501;"VYDAJ";"VYBER KARTOU";50.00;650.00;"";;\r\n' +
    '102;10;930601;"VYDAJ";"VYBER";14.60;635.40;"SLUZBY";;\r\n103;10;930602;"PRIJEM";"";2.10;637.50;"UROK";;\r\n',
  'trans_2.csv':
    'trans_id;account_id;date;type;operation;amount;balance;k_symbol;bank;account\n' +
    '200;10;930701;withdrawal;credit card withdrawal;20.00;617.50;;;\n201;10;930702;credit;collection from another bank;9.00;626.50; ;QR;77\n',
};
let files = temporaryFiles();
function setUp(): void {
  files = temporaryFiles();
  for (const [name, text] of Object.entries(TABLES)) files.write(`${name}.gz`, gzipSync(text));
  files.write('README.md', 'not a table');
}
beforeEach(setUp);
afterEach(() => files.remove());

async function intake(): Promise<IntakeRow[]> {
  const source = await berkaSource(files.folder);
  if (!source.ok) throw new Error(JSON.stringify(source.problem));
  const rows: IntakeRow[] = [];
  for await (const chunk of source.value.rows()) rows.push(...chunk);
  return rows;
}
const replace = (name: string, text: string): void => {
  rmSync(`${files.folder}/${name}.gz`);
  files.write(name, text);
};
const recordsOf = (rows: readonly IntakeRow[]): IntakeRecord[] =>
  rows.flatMap(({ outcome }) => ('records' in outcome ? outcome.records : []));

describe('the eight tables', () => {
  let rows: readonly IntakeRow[] = [];
  beforeAll(async () => {
    setUp();
    rows = await intake();
    files.remove();
  });

  test('every row of every file comes once, in an order in which references are known, with its amount', () => {
    const names = [...new Set(rows.map((row) => row.file.replace('.gz', '')))];
    expect(names).toEqual(Object.keys(TABLES));
    expect(rows.length).toBe(2 + 3 + 2 + 3 + 3 + 1 + 2 + 4 + 2);
    expect(rows.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0)).toBe(
      10_150 + 700 + 525 + 120_000 + 76_670 + 2_900,
    );
    expect(rows.filter(({ outcome }) => 'refused' in outcome)).toEqual([]);
  });

  test.each<{ why: string; record: object }>([
    { why: 'a region is given once as a branch', record: { kind: 'branch', key: 'north' } },
    {
      why: 'a woman has 50 added to her month',
      record: {
        kind: 'customer',
        key: '1',
        sex: 'f',
        birthYear: 1970,
        identity: { birthOn: dayOf(1970, 12, 13) },
        relation: 'customer',
        rmKey: '1',
        place: 'Alpha',
      },
    },
    {
      why: 'who may only sign is no customer',
      record: { kind: 'customer', key: '2', sex: 'm', relation: 'authorised', customerSince: null },
    },
    {
      why: 'funded by its first known credit',
      record: { code: 'TX-S', about: 'account:10', onDay: dayOf(1993, 1, 2), details: { inferred: false } },
    },
    {
      why: 'funding inferred where no transaction is known',
      record: { code: 'TX-S', about: 'account:11', onDay: dayOf(1994, 1, 1), details: { inferred: true } },
    },
    {
      why: 'an order that pays the own loan',
      record: { kind: 'holding', key: 'order:1', category: 'payments', elsewhere: false },
    },
    {
      why: 'an order that pays a loan elsewhere',
      record: { kind: 'holding', key: 'order:2', category: 'consumer_loan', elsewhere: true },
    },
    {
      why: 'a loan matures at the end of a shorter month',
      record: { kind: 'holding', key: 'loan:7', maturesOn: dayOf(1994, 2, 28), endedOn: dayOf(1994, 2, 28) },
    },
    {
      why: 'a card is bought when first used after its issue',
      record: { code: 'TX-S', about: 'card:5', onDay: dayOf(1993, 7, 1) },
    },
    {
      why: 'money in Czech',
      record: {
        eventId: 'berka:trans:102',
        code: 'MV',
        flow: 'fee',
        direction: 'out',
        amount: { minor: 1_460, currency: 'CZK' },
        balance: { minor: 63_540 },
      },
    },
    {
      why: 'money in English',
      record: { eventId: 'berka:trans:201', flow: 'transfer_in', direction: 'in', customerKey: '1' },
    },
  ])('$why', ({ record }) => {
    const found = recordsOf(rows);
    expect(found.filter((each) => matches(each, record))).toHaveLength(1);
  });

  test('a card that was never used is held, not bought', () => {
    const found = recordsOf(rows);
    expect(found.filter((each) => 'about' in each && each.about === 'card:6')).toEqual([]);
  });

  test('one bad client takes along what refers to it, row by row', async () => {
    replace('client.asc', (TABLES['client.asc'] ?? '').replace('451204', '451304'));
    const refused = (await intake()).flatMap(({ file, outcome }) =>
      'refused' in outcome ? `${file.split('.')[0]} ${outcome.refused.code} ${outcome.refused.column}` : [],
    );
    expect(refused).toEqual([
      'client date_invalid birth_number',
      'account reference_missing account_id',
      'disp reference_missing client_id',
      'order reference_missing account_id',
      'card reference_missing disp_id',
    ]);
  });

  test('what cannot be read or referred to is refused by row and column', async () => {
    replace(
      'loan.asc',
      `${TABLES['loan.asc']}8;99;931130;1;3;1;"A"\r\n9;10;931330;1;3;1;"A"\r\n10;10;931130;1;3;1;"Q"\r\n11;10\r\n`,
    );
    const loans = (await intake()).filter((row) => row.file === 'loan.asc');
    expect(
      loans.map(({ outcome }) =>
        'refused' in outcome ? `${outcome.refused.code} ${outcome.refused.column}` : 'taken',
      ),
    ).toEqual([
      'taken',
      'reference_missing account_id',
      'date_invalid date',
      'value_unknown status',
      'fields_missing null',
    ]);
  });
});

test('other files of the folder are named, not read', async () => {
  expect(await berkaSource(files.folder)).toMatchObject({
    ok: true,
    value: { ignored: ['README.md'], asOf: dayOf(1998, 12, 31) },
  });
});

test('a missing table', async () => {
  rmSync(`${files.folder}/loan.asc.gz`);
  expect(await berkaSource(files.folder)).toMatchObject({
    ok: false,
    problem: { code: 'source.table_missing', table: 'loan' },
  });
});

test.each([
  {
    why: 'a column is gone',
    text: '"loan_id";"account_id"\n1;2\n',
    problem: { code: 'import.column_missing', file: 'loan.asc', column: 'date' },
  },
  {
    why: 'a quote swallows the rest',
    text: `${TABLES['loan.asc']}8;10;"931130;1;3;1;A\r\n`,
    problem: { code: 'source.table_damaged', file: 'loan.asc', row: 2 },
  },
  {
    why: 'cut in the middle of its compression',
    text: null,
    problem: { code: 'source.table_damaged', file: 'loan.asc.gz', cause: 'file.unreadable' },
  },
])('a damaged table ends the import with file and row: $why', async ({ text, problem }) => {
  if (text === null) files.write('loan.asc.gz', gzipSync(TABLES['loan.asc'] ?? '').subarray(0, 40));
  else replace('loan.asc', text);
  await expect(intake()).rejects.toMatchObject({ problem });
});

/** Whether `record` has all that `wanted` says. */
const matches = (record: unknown, wanted: unknown): boolean =>
  typeof wanted === 'object' && wanted !== null
    ? typeof record === 'object' &&
      record !== null &&
      Object.entries(wanted).every(([key, value]) => matches((record as Record<string, unknown>)[key], value))
    : record === wanted;
