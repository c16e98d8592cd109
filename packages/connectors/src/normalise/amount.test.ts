import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountOf } from './amount.ts';

const read = (text: string, style: 'point' | 'comma' = 'point', unitPower = 0, currency = 'CNY'): unknown => {
  const amount = amountOf(text, { style, unitPower, currency });
  return 'refused' in amount ? amount.refused : amount.minor;
};

describe('amountOf', () => {
  test.each<{ why: string; args: Parameters<typeof read>; minor: number | string }>([
    { why: 'grouped', args: ['1,234,567.89'], minor: 123_456_789 },
    { why: 'Spanish', args: ['1.234,56', 'comma'], minor: 123_456 },
    { why: 'grouped by blanks', args: ['1 234,5', 'comma'], minor: 123_450 },
    { why: 'grouped by no-break blanks', args: ['1\u00a0234.50'], minor: 123_450 },
    { why: 'parentheses are negative', args: ['(1,234.50)'], minor: -123_450 },
    { why: 'trailing minus', args: ['12.00-'], minor: -1_200 },
    { why: 'full-width digits', args: ['１２３．４５'], minor: 12_345 },
    { why: 'currency signs', args: ['¥ 28.16元'], minor: 2_816 },
    { why: 'column in 万元', args: ['12.3456', 'point', 4], minor: 12_345_600 },
    { why: 'cell in 万, whatever the column', args: ['3.5万'], minor: 3_500_000 },
    { why: 'cell in 元, whatever the column', args: ['5,000元', 'point', 4], minor: 500_000 },
    { why: 'cell in 万元', args: ['3.5万元', 'point', 4], minor: 3_500_000 },
    { why: 'thousands in Spanish', args: ['12,5 mil €', 'comma'], minor: 1_250_000 },
    { why: 'millions', args: ['1.2M'], minor: 120_000_000 },
    { why: 'millions as Latin America writes them', args: ['1,2 MM$', 'comma'], minor: 120_000_000 },
    { why: 'a small m is a thousand to some and a million to others', args: ['5m'], minor: 'number_invalid' },
    { why: 'no decimals in yen', args: ['1,500', 'point', 0, 'JPY'], minor: 1_500 },
    { why: 'exact where a float is not', args: ['90071992547409.91'], minor: 9_007_199_254_740_991 },
    { why: 'beyond exact', args: ['90071992547409.92'], minor: 'amount_too_large' },
    { why: 'an average is rounded half away from zero', args: ['-0.125'], minor: -13 },
    { why: 'wrong grouping', args: ['1,23.4'], minor: 'number_invalid' },
    { why: 'the other style', args: ['1.234,56'], minor: 'number_invalid' },
    { why: 'ruined by a spreadsheet', args: ['6.22E+18'], minor: 'number_ruined' },
    { why: 'words', args: ['about 5'], minor: 'number_invalid' },
    { why: 'one parenthesis', args: ['(5'], minor: 'number_invalid' },
  ])('$why', ({ args, minor }) => expect(read(...args)).toBe(minor));

  test('whatever Intl writes in English or German is read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), (minor) => {
        const text = (locale: string): string =>
          new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(`${minor}E-2` as unknown as number);
        expect(read(text('en'))).toBe(minor);
        expect(read(text('de'), 'comma')).toBe(minor);
      }),
    );
  });
});
