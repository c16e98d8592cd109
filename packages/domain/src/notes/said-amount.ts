import { decimalsOf, type Money } from '../money.ts';

const POWERS: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  w: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  k: 3,
  mil: 3,
  thousand: 3,
  m: 6,
  million: 6,
  millions: 6,
  millón: 6,
  millon: 6,
  millones: 6,
};
const NUMBER = '(\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,2})?|\\d+(?:[.,]\\d{1,2})?)';
const WRITTEN = new RegExp(
  `([¥￥€$£]\\s?)?${NUMBER}\\s?(百万|千万|[千万亿]|w(?!\\p{L})|k(?!\\p{L})|mil(?!\\p{L})|thousand|millions?|mill[oó]n(?:es)?|m(?!\\p{L}))?\\s?(元|块|€|euros?|pesos?|dollars?|yuan)?`,
  'giu',
);

/**
 * The largest amount of money that a text names, in the bank's currency; null when it names none. A bare number is no amount: it needs
 * a unit (50万, 30 mil, 20k) or a sign of money. A sign before exactly three digits groups thousands.
 */
export function saidAmount(text: string, currency: string): Money | null {
  let most = 0;
  for (const [, sign, digits = '', unit = '', name] of text.matchAll(WRITTEN)) {
    if (sign === undefined && unit === '' && name === undefined) continue;
    const grouped = digits.replace(/[.,](?=\d{3}(?:\D|$))/g, '').replace(',', '.');
    most = Math.max(most, Number(grouped) * 10 ** (POWERS[unit.toLowerCase()] ?? 0));
  }
  const minor = Math.round(most * 10 ** decimalsOf(currency));
  return minor > 0 && Number.isSafeInteger(minor) ? { minor, currency } : null;
}
