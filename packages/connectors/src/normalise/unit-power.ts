import { halfWidth } from './half-width.ts';

/** Units as headers and lines above a table write them, the longer words first: 百万元 must not be read as 万元. */
const UNITS: readonly (readonly [power: number, word: RegExp])[] = [
  [8, /亿|億/],
  [6, /百万|millones|\bmillions?\b|\bmill\b|\bmm\b|\(\s?m(?:n|\s?[€$])?\s?\)|\bm€/i],
  [4, /万|萬/],
  [3, /千元|\(\s?千\s?\)|\bmiles\b|\bthousands?\b|\(\s?k\s?[€$]?\s?\)|\bk€|\(?\b000s?\b\)?/i],
  [0, /\(元\)|[:：]\s?(?:人民币)?元/],
];

/** Power of ten of the unit that a column's header names (余额(万元) = 4, 金额(元) = 0); null = it names none. */
export function unitPower(header: string): number | null {
  const text = halfWidth(header);
  return UNITS.find(([, word]) => word.test(text))?.[0] ?? null;
}

const ABOUT_UNITS = /单位|unit|unidad|importes?\b|cifras|saldos|expresad|amounts?\b|figures|balances/i;

/** The unit of all amounts, from the lines above the table: 单位：万元, Importes en miles de euros, 客户资产表（万元）. */
export function unitAbove(lines: readonly string[]): number | null {
  for (const line of lines) {
    const text = halfWidth(line);
    const said = ABOUT_UNITS.test(text)
      ? [text]
      : (text.match(/\([^()]{1,12}\)/g) ?? []).filter((part) =>
          /元|[€$]|eur|usd|miles|thousand|million|millones/i.test(part),
        );
    for (const part of said) {
      const power = unitPower(part);
      if (power !== null) return power;
    }
  }
  return null;
}
