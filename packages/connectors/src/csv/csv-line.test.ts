import { expect, test } from 'vitest';
import { csvLine } from './csv-line.ts';

test.each([
  { why: 'nothing stays empty', cells: ['a', null, 'b'], then: 'a,,b\r\n' },
  { why: 'a comma is held together', cells: ['Ruiz, Ana', 1], then: '"Ruiz, Ana",1\r\n' },
  { why: 'a quotation mark is doubled', cells: ['5" disk'], then: '"5"" disk"\r\n' },
  { why: 'a line break stays in its cell', cells: ['a\nb'], then: '"a\nb"\r\n' },
  { why: 'a debt is a number, not a formula', cells: [-12.5], then: '-12.5\r\n' },
  { why: 'a name that is a formula is a name', cells: ['=1+1', '@SUM(A1)', '-x'], then: `'=1+1,'@SUM(A1),'-x\r\n` },
  { why: 'a phone number with its country stays one', cells: ['+34 610 (1)'], then: '+34 610 (1)\r\n' },
  { why: 'a sum that calls a program is a formula', cells: ['+1+cmd|x'], then: `'+1+cmd|x\r\n` },
])('$why', ({ cells, then }) => {
  expect(csvLine(cells)).toBe(then);
});
