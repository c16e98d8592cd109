import { majorUnits, type Money } from '../money.ts';
import { keptFormat } from './kept-format.ts';
import type { Language } from './phrase.ts';
import { LOCALES, moneyText } from './phrase-params.ts';

interface Unit {
  readonly worth: number;
  readonly sign: string;
}
/**
 * The units that people of each language count money in, largest first. `Intl`'s compact notation is no help: it writes `1.3k` for 1,250,
 * a million as `m` (read as milli) and a Spanish 10^12 as `B`, and its words change with the browser's version.
 */
const UNITS: Readonly<Record<Language, readonly Unit[]>> = {
  en: [
    { worth: 1e6, sign: 'M' },
    { worth: 1e3, sign: 'k' },
  ],
  zh: [
    { worth: 1e8, sign: '亿' },
    { worth: 1e4, sign: '万' },
  ],
  es: [
    { worth: 1e6, sign: '\u00A0M' },
    { worth: 1e3, sign: '\u00A0mil' },
  ],
};
/** Below this many main units the exact amount is as short. */
const SHORT_FROM = 10_000;
/**
 * An amount as it is said in passing: `€1.25M`, `¥125万`, `1,25 M €`, to three digits or whole units, half away from zero; below
 * 10,000 the exact amount. Wherever it stands the exact amount (`moneyText`) is one tap away.
 */
export function moneyShort(amount: Money, language: Language): string {
  const major = majorUnits(amount);
  if (Math.abs(major) < SHORT_FROM) return moneyText(amount, language);
  const { count, sign } = inUnits(major, UNITS[language]);
  const parts = keptFormat(
    `${language} ${amount.currency} short`,
    () =>
      new Intl.NumberFormat(LOCALES[language], {
        style: 'currency',
        currency: amount.currency,
        minimumFractionDigits: 0,
        maximumFractionDigits: 2,
        useGrouping: 'always',
      }),
  ).formatToParts(count);
  const last = parts.findLastIndex(({ type }) => type === 'integer' || type === 'fraction');
  return parts.map(({ value }, i) => (i === last ? value + sign : value)).join('');
}

/** The largest unit of which there is at least one; 999,960 rounds up into the next, since nobody says a thousand thousands. */
function inUnits(major: number, units: readonly Unit[]): { readonly count: number; readonly sign: string } {
  const at = units.findIndex(({ worth }) => Math.abs(major) >= worth);
  const [unit, larger] = [units[at], units[at - 1]];
  if (!unit) return { count: major, sign: '' };
  const count = rounded(major / unit.worth);
  if (larger && Math.abs(count) * unit.worth >= larger.worth) return { count: Math.sign(count), sign: larger.sign };
  return { count, sign: unit.sign };
}

/** Two decimals below 10, one below 100, none above. */
function rounded(count: number): number {
  const size = Math.abs(count);
  const parts = size < 10 ? 100 : size < 100 ? 10 : 1;
  return (Math.sign(count) * Math.round(size * parts)) / parts;
}
