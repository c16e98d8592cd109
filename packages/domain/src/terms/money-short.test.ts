import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moneyShort } from './money-short.ts';
import { moneyText } from './phrase-params.ts';
import { LANGUAGES } from './phrase.ts';

/** `Intl` separates with spaces that do not break; the eye does not care which. */
const seen = (text: string): string => text.replaceAll(/\s/gu, ' ');

test.each([
  { why: 'a small amount is exact', major: 9_999, en: '€9,999', zh: '€9,999', es: '9.999 €' },
  { why: 'ten thousand is one 万 and ten mil', major: 10_000, en: '€10k', zh: '€1万', es: '10 mil €' },
  { why: 'three digits say enough', major: 12_500, en: '€12.5k', zh: '€1.25万', es: '12,5 mil €' },
  { why: 'no decimal from a hundred units on', major: 123_456, en: '€123k', zh: '€12.3万', es: '123 mil €' },
  { why: 'rounding up reaches the next unit', major: 999_600, en: '€1M', zh: '€100万', es: '1 M €' },
  { why: 'not quite a million is no million', major: 950_000, en: '€950k', zh: '€95万', es: '950 mil €' },
  { why: 'a million is 100 万', major: 1_250_000, en: '€1.25M', zh: '€125万', es: '1,25 M €' },
  { why: 'ten million stays in 万', major: 12_345_678, en: '€12.3M', zh: '€1,235万', es: '12,3 M €' },
  { why: 'a hundred million is one 亿', major: 250_000_000, en: '€250M', zh: '€2.5亿', es: '250 M €' },
  { why: 'there is no billion to confuse', major: 1_250_000_000, en: '€1,250M', zh: '€12.5亿', es: '1.250 M €' },
  { why: 'a debt keeps its sign', major: -45_000, en: '-€45k', zh: '-€4.5万', es: '-45 mil €' },
])('$why', ({ major, en, zh, es }) => {
  const amount = { minor: major * 100, currency: 'EUR' };
  expect(LANGUAGES.map((language) => seen(moneyShort(amount, language)))).toEqual([en, zh, es]);
});

test('a currency without cents is counted by its own decimals', () => {
  expect(seen(moneyShort({ minor: 1_500_000, currency: 'JPY' }, 'en'))).toBe('JP¥1.5M');
});

const WORTH: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, mil: 1e3, 万: 1e4, 亿: 1e8 };
/** Reads a short amount back, the way a person does: the number, then its unit. */
function readBack(text: string, decimal: string): number {
  const [, digits = '', unit = ''] = /([\d.,]+)\s?(k|M|mil|万|亿)?/u.exec(text) ?? [];
  const grouped = decimal === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  return Number(grouped) * (WORTH[unit] ?? 1);
}

test('what a person reads is the amount to within one part in two hundred, and never longer than the amount itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1_000_000, max: 10 ** 14 }), fc.constantFrom(...LANGUAGES), (minor, language) => {
      const amount = { minor, currency: 'EUR' };
      const text = moneyShort(amount, language);
      const read = readBack(text, language === 'es' ? ',' : '.');
      expect(Math.abs(read - minor / 100) / (minor / 100)).toBeLessThanOrEqual(0.005);
      expect(text.length).toBeLessThanOrEqual(moneyText(amount, language).length);
    }),
  );
});
