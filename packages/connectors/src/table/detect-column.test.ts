import { dayOf } from '@vivero/domain';
import { expect, test } from 'vitest';
import { detectColumn, type DetectedColumn } from './detect-column.ts';
import type { LocaleHint } from './table-format.ts';

test.each<{ why: string; name?: string; cells: string[]; locale?: LocaleHint; is: Partial<DetectedColumn> }>([
  {
    why: 'a day above 12 settles the order',
    cells: ['02/01/2014', '31/12/2012'],
    is: { kind: 'date', dateOrder: 'dmy', sure: true },
  },
  { why: 'else the language settles it, and says so', cells: ['02/01/2014'], is: { dateOrder: 'mdy', sure: false } },
  { why: 'in Spanish the day comes first', cells: ['02/01/2014'], locale: 'es', is: { dateOrder: 'dmy', sure: false } },
  {
    why: 'two forms in one column',
    cells: ['2024-03-12 09:14', '3/15/2024 2:30 PM', '0/0/00', ''],
    is: { dateOrder: 'mdy', sure: true },
  },
  { why: 'Chinese dates', cells: ['2024年3月2日'], is: { dateOrder: 'ymd', sure: true } },
  { why: 'digits under a date header', name: '开户日期', cells: ['20240302'], is: { dateOrder: 'yyyymmdd' } },
  { why: 'six digits', name: 'date', cells: ['930101'], is: { dateOrder: 'yymmdd' } },
  { why: 'serials of a spreadsheet', name: 'Maturity', cells: ['45352'], is: { dateOrder: 'excel' } },
  { why: 'the same digits elsewhere are a number', name: 'balance', cells: ['45352'], is: { kind: 'number' } },
  { why: 'comma decimals', cells: ['1,7', '200.000.000'], is: { kind: 'number', numberStyle: 'comma', sure: true } },
  {
    why: 'a lone group could be a fraction',
    cells: ['1.234'],
    locale: 'es',
    is: { numberStyle: 'comma', sure: false },
  },
  { why: 'unit in the header', name: '余额（万元）', cells: ['1.5'], is: { kind: 'number', unitPower: 4 } },
  { why: 'phone numbers are text', cells: ['13812345678'], is: { kind: 'text' } },
  { why: 'numbers with leading zeros are text', cells: ['007'], is: { kind: 'text' } },
  { why: 'nothing in it', cells: ['', '-', 'N/A'], is: { kind: 'empty' } },
])('$why', ({ name = 'x', cells, locale = 'en', is }) =>
  expect(detectColumn(name, cells, locale, dayOf(2026, 6, 1))).toMatchObject(is),
);
