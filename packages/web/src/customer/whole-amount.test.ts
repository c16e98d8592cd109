import { expect, test } from 'vitest';
import { wholeAmount } from './whole-amount.ts';

test.each([
  { why: 'nothing typed', typed: '', then: null },
  { why: 'digits', typed: '12000', then: 12_000 },
  { why: 'as in Madrid', typed: '12.000', then: 12_000 },
  { why: 'as in London', typed: '12,000', then: 12_000 },
  { why: 'with blanks of all kinds', typed: ' 12 000\u00A0', then: 12_000 },
])('$why', ({ typed, then }) => {
  expect(wholeAmount(typed)).toBe(then);
});
