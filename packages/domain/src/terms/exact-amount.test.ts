import { expect, test } from 'vitest';
import { exactAmount } from './exact-amount.ts';

test.each([
  { why: 'hundredths', currency: 'CZK', minor: 2_122_899_360, language: 'en', text: 'CZK 21,228,993.60' },
  { why: 'less than one', currency: 'EUR', minor: 5, language: 'en', text: 'EUR 0.05' },
  { why: 'a negative sum', currency: 'EUR', minor: -250, language: 'en', text: 'EUR -2.50' },
  { why: 'nothing', currency: 'EUR', minor: 0, language: 'en', text: 'EUR 0.00' },
  { why: 'a currency without decimals', currency: 'JPY', minor: 1_500, language: 'en', text: 'JPY 1,500' },
  { why: 'a currency of thousandths', currency: 'KWD', minor: 1_500, language: 'en', text: 'KWD 1.500' },
  {
    why: 'a comma where the reader writes one',
    currency: 'EUR',
    minor: 12_345_678,
    language: 'es',
    text: 'EUR 123.456,78',
  },
  {
    why: 'a sum that no number holds, to the last cent',
    currency: 'CNY',
    minor: '18014398509481989',
    language: 'zh',
    text: 'CNY 180,143,985,094,819.89',
  },
] as const)('$why', ({ currency, minor, language, text }) => {
  expect(exactAmount(currency, minor, language)).toBe(text);
});
