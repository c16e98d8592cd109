import { decimalsOf } from '../money.ts';
import type { Language } from './phrase.ts';
import { LOCALES } from './phrase-params.ts';

/** A sum of minor units in the currency's main unit, to the last decimal: sums of a whole file may be beyond what a number holds. */
export function exactAmount(currency: string, minor: number | string, language: Language): string {
  const decimals = decimalsOf(currency);
  const digits = String(minor)
    .replace('-', '')
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const sign = String(minor).startsWith('-') ? '-' : '';
  const text = `${sign}${whole}${decimals === 0 ? '' : `.${digits.slice(-decimals)}`}`;
  const format = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: decimals });
  return `${currency} ${format.format(text as Intl.StringNumericLiteral)}`;
}
