import type { IntakeRecord } from '@vivero/domain';
import { afterAll, expect, test } from 'vitest';
import { temporaryFiles } from '../testing/temporary-files.ts';
import { folderSource } from './folder-source.ts';

const { folder, write, remove } = temporaryFiles();
afterAll(remove);

const tables = [
  {
    file: 'people.csv',
    mapping: { kind: 'customers', columns: { key: { column: 'no' }, name: { column: 'name' }, rm: { column: 'rm' } } },
  },
  {
    file: 'accounts.csv',
    mapping: {
      kind: 'customers',
      columns: { key: { column: 'no' }, holdingKey: { column: 'account' }, category: { column: 'kind' } },
    },
  },
  {
    file: 'moved.csv',
    mapping: {
      kind: 'events',
      columns: {
        id: { column: 'id' },
        customer: { column: 'no' },
        on: { column: 'day' },
        amount: { column: 'amount' },
      },
      defaults: { code: 'MV' },
    },
  },
];
const manifest = {
  name: 'core',
  bank: 'Bank of Somewhere',
  asOf: '2026-03-31',
  timeZone: 'Europe/Madrid',
  currency: 'EUR',
  managers: [
    { key: 'R1', name: 'Ana', branch: 'Centre', team: 'One' },
    { key: 'R2', name: 'Luis', branch: 'Centre', team: 'One' },
  ],
  tables,
};
write('people.csv', 'no,name,rm\nC1,Eva Sol,R1\nC2,Leo Mar,R2\n');
write('accounts.csv', 'account,no,kind\nA1,C1,savings\nA2,C1,card\n');
write('moved.csv', 'id,no,day,amount\nT1,C1,2026-03-02,-12.50\n');
write('ignored.csv', 'anything\n1\n');

async function readFolder(content: unknown) {
  write('bank.json', typeof content === 'string' ? content : JSON.stringify(content));
  return folderSource(folder);
}

test('several tables are one import: managers, people, what they hold, what happened', async () => {
  const opened = await readFolder(manifest);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  const records: IntakeRecord[] = [];
  const files: string[] = [];
  for await (const chunk of opened.value.rows.rows())
    for (const { file, outcome } of chunk) {
      files.push(file);
      if ('records' in outcome) records.push(...outcome.records);
    }
  expect(files).toEqual([
    'bank.json',
    'bank.json',
    'people.csv',
    'people.csv',
    'accounts.csv',
    'accounts.csv',
    'moved.csv',
  ]);
  // A person is stated once, however many accounts they have.
  expect(records.map(({ kind }) => kind)).toEqual('branch rm rm customer customer holding holding event'.split(' '));
  expect(records.at(-1)).toMatchObject({ eventId: 'core:T1', customerKey: 'C1', amount: { minor: 1_250 } });
  expect(opened.value).toMatchObject({ bank: 'Bank of Somewhere', rows: { source: 'core', namesRms: false } });
  expect(opened.value.rows.lacks).not.toContain('MV');
});

test.each([
  { why: 'no JSON', content: '{', code: 'import.mapping_invalid' },
  { why: 'a key nobody knows', content: { ...manifest, colour: 'red' }, code: 'import.mapping_invalid' },
  { why: 'no table', content: { ...manifest, tables: [] }, code: 'import.mapping_invalid' },
  {
    why: 'a file outside of the folder',
    content: { ...manifest, tables: [{ ...tables[0], file: '../people.csv' }] },
    code: 'import.mapping_invalid',
  },
  {
    why: 'a table that is not there',
    content: { ...manifest, tables: [{ ...tables[0], file: 'absent.csv' }] },
    code: 'file.not_found',
  },
  {
    why: 'a column that the table does not have',
    content: { ...manifest, tables: [{ ...tables[1], file: 'people.csv' }] },
    code: 'import.column_missing',
  },
])('refused: $why', async ({ content, code }) => {
  expect(await readFolder(content)).toMatchObject({ ok: false, problem: { code } });
});

test('a folder without a bank.json is refused', async () => {
  expect(await folderSource('/nowhere/at/all')).toMatchObject({ ok: false, problem: { code: 'file.not_found' } });
});
