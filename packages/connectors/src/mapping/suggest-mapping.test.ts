import { expect, test } from 'vitest';
import type { DetectedColumn } from '../table/detect-column.ts';
import type { DetectedTable } from '../table/detect-table.ts';
import { suggestMapping } from './suggest-mapping.ts';

const table = (columns: Readonly<Record<string, DetectedColumn['kind']>>): DetectedTable =>
  ({ columns: Object.entries(columns).map(([name, kind]) => ({ name, kind })) }) as unknown as DetectedTable;
const wish = { name: 'mine', currency: 'EUR' };

test.each([
  {
    why: 'given name and surname in two columns are one name',
    given: { Nombre: 'text', Apellidos: 'text', Teléfono: 'text' },
    columns: { name: { column: ['Nombre', 'Apellidos'] }, phone: { column: 'Teléfono' } },
    unmapped: [],
  },
  {
    why: 'a balance of nothing named stays out and is said to',
    given: { 姓名: 'text', 手机号: 'text', 余额: 'number', 到期日: 'date' },
    columns: { name: { column: '姓名' }, phone: { column: '手机号' } },
    unmapped: ['余额', '到期日'],
  },
  {
    why: 'with its product the balance comes in',
    given: { Name: 'text', Phone: 'text', Product: 'text', Balance: 'number', Maturity: 'date' },
    columns: {
      name: { column: 'Name' },
      phone: { column: 'Phone' },
      product: { column: 'Product' },
      balance: { column: 'Balance' },
      maturesOn: { column: 'Maturity' },
    },
    unmapped: [],
  },
] as const)('$why', ({ given, columns, unmapped }) => {
  const suggestion = suggestMapping(table(given), wish);
  expect(suggestion).toMatchObject({ ok: true, value: { mapping: { kind: 'customers' }, unmapped } });
  expect(suggestion.ok && suggestion.value.mapping.columns).toEqual(columns);
});

test('columns that name nobody are no mapping', () => {
  expect(suggestMapping(table({ a: 'text', b: 'number' }), wish)).toEqual({
    ok: false,
    problem: { code: 'import.nothing_mapped', headers: ['a', 'b'] },
  });
});
