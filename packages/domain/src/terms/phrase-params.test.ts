import { expect, test } from 'vitest';
import { dayOf } from '../day.ts';
import { messageOf } from './catalogue.ts';
import { dayText, moneyText, plainParams } from './phrase-params.ts';
import type { Language } from './phrase.ts';

/** `Intl` separates with spaces that do not break; the eye does not care which. */
const seen = (text: string): string => text.replaceAll(/\s/gu, ' ');

test.each([
  { language: 'en', minor: 18_000_000, currency: 'EUR', gives: '€180,000' },
  { language: 'zh', minor: 18_000_000, currency: 'CNY', gives: '¥180,000' },
  { language: 'es', minor: 18_000_000, currency: 'EUR', gives: '180.000 €' },
  { language: 'es', minor: 512_345, currency: 'EUR', gives: '5.123 €' },
  { language: 'en', minor: 1_250, currency: 'EUR', gives: '€12.50' },
  { language: 'en', minor: 1_200, currency: 'EUR', gives: '€12' },
  { language: 'en', minor: -250_000, currency: 'EUR', gives: '-€2,500' },
  { language: 'en', minor: 1_500, currency: 'JPY', gives: 'JP¥1,500' },
] as const)('$minor $currency in $language reads $gives', ({ language, minor, currency, gives }) => {
  expect(seen(moneyText({ minor, currency }, language))).toBe(gives);
});

test.each([
  ['en', '3 March 1998'],
  ['zh', '1998年3月3日'],
  ['es', '3 de marzo de 1998'],
] as const)('a day in %s reads %s', (language, gives) => {
  expect(dayText(dayOf(1998, 3, 3), language)).toBe(gives);
});

test('each kind of value becomes text or a number', () => {
  const phrase = {
    key: 'reason.payment_stopped',
    params: { flow: { term: 'flow.leasing' }, amount: { minor: 4_500_00, currency: 'EUR' }, day: { day: 0 }, count: 7 },
  };
  const look = (term: string, language: Language): string => messageOf(term, language);
  expect(plainParams(phrase, 'en', look)).toEqual({
    flow: 'leasing',
    amount: '€4,500',
    day: '1 January 1970',
    count: 7,
  });
});
