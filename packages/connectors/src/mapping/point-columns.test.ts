import { expect, test } from 'vitest';
import type { DetectedColumn } from '../table/detect-column.ts';
import { type PointedColumns, pointColumns } from './point-columns.ts';

const columnsOf = (kinds: Readonly<Record<string, DetectedColumn['kind']>>): readonly DetectedColumn[] =>
  Object.entries(kinds).map(([name, kind]) => ({ name, kind }) as DetectedColumn);
const LIST = { 姓名: 'text', 手机: 'text', 其他: 'text', 余额: 'number', 到期日: 'date' } as const;

test.each<{
  why: string;
  given: Readonly<Record<string, DetectedColumn['kind']>>;
  pointed: PointedColumns;
  fields: object;
  lacks: string | null;
}>([
  {
    why: 'nothing was pointed at: as suggested, a balance of nothing named stays out',
    given: LIST,
    pointed: {},
    fields: { name: ['姓名'], phone: ['手机'] },
    lacks: null,
  },
  {
    why: 'once a column is the product, what was suggested beside it comes in',
    given: LIST,
    pointed: { 其他: 'product' },
    fields: { name: ['姓名'], phone: ['手机'], product: ['其他'], balance: ['余额'], maturesOn: ['到期日'] },
    lacks: null,
  },
  {
    why: 'a balance that a person insists on lacks its product',
    given: LIST,
    pointed: { 余额: 'balance' },
    fields: { name: ['姓名'], phone: ['手机'], balance: ['余额'], maturesOn: ['到期日'] },
    lacks: 'product',
  },
  {
    why: 'the person is right about a column that was taken for something else',
    given: LIST,
    pointed: { 手机: null, 其他: 'phone' },
    fields: { name: ['姓名'], phone: ['其他'] },
    lacks: null,
  },
  {
    why: 'of one field there is one column, the one that was pointed at',
    given: LIST,
    pointed: { 其他: 'phone' },
    fields: { name: ['姓名'], phone: ['其他'] },
    lacks: null,
  },
  {
    why: 'a name is made of several columns',
    given: { A: 'text', B: 'text' },
    pointed: { A: 'name', B: 'name' },
    fields: { name: ['A', 'B'] },
    lacks: null,
  },
  { why: 'nobody is named', given: { A: 'text', B: 'number' }, pointed: {}, fields: {}, lacks: 'person' },
  {
    why: 'everything was pointed away',
    given: { 姓名: 'text' },
    pointed: { 姓名: null },
    fields: {},
    lacks: 'person',
  },
  {
    why: 'a day in each row makes it a table of what happened',
    given: { 客户号: 'text', 日期: 'date', 余额: 'number', 其他: 'text' },
    pointed: { 其他: 'medium' },
    fields: { on: ['日期'], customer: ['客户号'], balance: ['余额'], medium: ['其他'] },
    lacks: null,
  },
  {
    why: 'a header that the file does not have is nothing',
    given: { 姓名: 'text' },
    pointed: { 没有: 'phone' },
    fields: { name: ['姓名'] },
    lacks: null,
  },
])('$why', ({ given, pointed, fields, lacks }) => {
  const found = pointColumns(columnsOf(given), pointed, { name: 'mine', currency: 'CNY' });
  expect(Object.fromEntries(found.fields.map(({ field, columns }) => [field, columns]))).toEqual(fields);
  expect(found.lacks).toBe(lacks);
  expect(found.mapping === null).toBe(lacks !== null);
  const mapped = Object.fromEntries(
    Object.entries(found.mapping?.columns ?? {}).map(([field, { column }]) => [field, [column].flat()]),
  );
  if (lacks === null) expect(mapped).toEqual(fields);
});
