import { decimalsOf, money, type Money, type RefusalCode } from '@vivero/domain';
import { halfWidth } from './half-width.ts';
import { isRuined } from './ruined-number.ts';

export const NUMBER_STYLES = ['point', 'comma'] as const;
/** Which sign is the decimal one: `1,234.56` and `1 234.56` are `point`, `1.234,56` and `1 234,56` are `comma`. */
export type NumberStyle = (typeof NUMBER_STYLES)[number];

export interface AmountFormat {
  readonly style: NumberStyle;
  /** Power of ten that the column's unit stands for: 万元 = 4. */
  readonly unitPower: number;
  readonly currency: string;
}

const UNIT_POWERS: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  亿: 8,
  億: 8,
  k: 3,
  K: 3,
  mil: 3,
  M: 6,
  mn: 6,
  MM: 6,
  mill: 6,
  million: 6,
  millón: 6,
  millones: 6,
};
/** What stands behind the digits. A capital M is a million everywhere; a small one is a thousand to some: it is no unit here. */
const UNIT = /(?:百万|[千万萬亿億]|M|k|K|mil|mn|MM|mill|million|millón|millones)$/;
const CURRENCY_SIGNS = /人民币|RMB|CNY|USD|EUR|HKD|MXN|CZK|COP|CLP|ARS|PEN|US\$|MX\$|HK\$|S\/|Kč|[¥$€£元圆]/gi;

/**
 * An amount as exact minor units, by text arithmetic. Grouping must be in threes; a sign may lead, trail, or be parentheses.
 * Digits finer than the currency's smallest unit (averages) are rounded half away from zero.
 */
export function amountOf(raw: string, format: AmountFormat): Money | { readonly refused: RefusalCode } {
  const cell = halfWidth(raw);
  const text = /[^\d.,+-]/.test(cell) ? cell.replace(CURRENCY_SIGNS, '').replace(/\s/g, '') : cell;
  if (isRuined(text)) return { refused: 'number_ruined' };
  const parts = /^(\(?)([+-]?)(.*?)([+-]?)(\)?)$/.exec(text);
  const unit = UNIT.exec(parts?.[3] ?? '')?.[0];
  const digits = (parts?.[3] ?? '').slice(0, unit ? -unit.length : undefined);
  const split = splitNumber(digits, format.style);
  if (!parts || !split || (parts[1] === '(') !== (parts[5] === ')')) return { refused: 'number_invalid' };
  // A cell that names a unit, be it 元, means that one whatever its column does.
  const stated = unit === undefined ? (cell.endsWith('元') ? 0 : format.unitPower) : (UNIT_POWERS[unit] ?? 0);
  const power = stated + decimalsOf(format.currency);
  const all = split.whole + split.fraction.padEnd(power, '0');
  const cut = split.whole.length + power;
  const minor = BigInt(all.slice(0, cut) || '0') + ((all[cut] ?? '0') >= '5' ? 1n : 0n);
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return { refused: 'amount_too_large' };
  const negative = parts[1] === '(' || parts[2] === '-' || parts[4] === '-';
  return money(negative && minor > 0n ? -Number(minor) : Number(minor), format.currency);
}

/** Whole part, ungrouped or grouped in threes, then the decimal sign and the fraction. */
const WRITTEN: Readonly<Record<NumberStyle, RegExp>> = {
  point: /^(\d*|\d{1,3}(?:[,'’]\d{3})+)(?:\.(\d*))?$/,
  comma: /^(\d*|\d{1,3}(?:[.'’]\d{3})+)(?:,(\d*))?$/,
};

function splitNumber(text: string, style: NumberStyle): { whole: string; fraction: string } | undefined {
  const match = WRITTEN[style].exec(text);
  const whole = (match?.[1] ?? '').replace(/\D/g, '');
  const fraction = match?.[2] ?? '';
  return match && whole + fraction !== '' ? { whole, fraction } : undefined;
}
