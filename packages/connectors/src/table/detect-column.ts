import type { Day } from '@vivero/domain';
import { amountOf, type NumberStyle } from '../normalise/amount.ts';
import { dateOf, type DateOrder } from '../normalise/date-text.ts';
import { halfWidth, isBlankCell } from '../normalise/half-width.ts';
import { isMasked } from '../normalise/masked.ts';
import { isRuined } from '../normalise/ruined-number.ts';
import { unitPower } from '../normalise/unit-power.ts';
import type { LocaleHint } from './table-format.ts';

/** What one column's samples say about how to read it. Every guess can be overridden in the mapping. */
export interface DetectedColumn {
  readonly name: string;
  readonly kind: 'date' | 'number' | 'text' | 'empty';
  readonly dateOrder: DateOrder | null;
  readonly numberStyle: NumberStyle;
  /** Power of ten of the unit that the header names, else the lines above the table: 余额(万元) = 4. */
  readonly unitPower: number;
  /** false = the samples allow another reading as well (03/04/2024, 1.234) and the locale decided. */
  readonly sure: boolean;
  readonly samples: readonly string[];
  /** Every sample is masked, or a number that a spreadsheet ruined: people can be told apart by nothing here. */
  readonly hidden?: true;
}

/** @param above power of ten of the unit that the lines above the table name; null = they name none */
export function detectColumn(
  name: string,
  cells: readonly string[],
  locale: LocaleHint,
  asOf: Day,
  above: number | null = null,
): DetectedColumn {
  const samples = cells.map(halfWidth).filter((cell) => !isBlankCell(cell) && !/^[0/-]+$/.test(cell));
  const base = {
    name,
    unitPower: unitPower(name) ?? above ?? 0,
    samples: samples.slice(0, 3),
    dateOrder: null,
    numberStyle: 'point',
  } as const;
  if (samples.length === 0) return { ...base, kind: 'empty', sure: false };
  if (samples.every((cell) => isMasked(cell) || isRuined(cell)))
    return { ...base, kind: 'text', sure: true, hidden: true };
  const orders = dateOrders(name, samples, asOf);
  if (orders.length > 0) {
    const preferred = preference(locale).find((order) => orders.includes(order)) ?? orders[0] ?? 'ymd';
    const rivals = orders.filter((order) => readsOtherwise(order, preferred, samples, asOf));
    return { ...base, kind: 'date', dateOrder: preferred, sure: rivals.length === 0 };
  }
  const styles = (['point', 'comma'] as const).filter((style) => samples.every((cell) => isNumber(cell, style)));
  const first = styles[0];
  if (first === undefined) return { ...base, kind: 'text', sure: true };
  const ambiguous = styles.length === 2 && samples.some((cell) => /[.,]/.test(cell));
  const numberStyle = styles.length === 2 && locale === 'es' ? 'comma' : first;
  return { ...base, kind: 'number', numberStyle, sure: !ambiguous };
}

const DATE_HEADER = /date|day|fecha|nacimiento|vencim|apertura|日|期|时间|生日|birth|matur|\bon\b|opened/i;

/** The orders that read every sample. Bare numbers are dates only under a header that speaks of days. */
function dateOrders(name: string, samples: readonly string[], asOf: Day): DateOrder[] {
  const bare = samples.every((cell) => /^\d+(?:\.\d+)?$/.test(cell));
  if (bare && !DATE_HEADER.test(name)) return [];
  const candidates: readonly DateOrder[] = bare
    ? samples.every((cell) => cell.length === 8)
      ? ['yyyymmdd']
      : samples.every((cell) => cell.length === 6)
        ? ['yymmdd']
        : ['excel']
    : ['ymd', 'dmy', 'mdy'];
  return candidates.filter((order) => samples.every((cell) => dateOf(cell, order, asOf) !== undefined));
}

const preference = (locale: LocaleHint): readonly DateOrder[] =>
  locale === 'en' ? ['ymd', 'mdy', 'dmy'] : ['ymd', 'dmy', 'mdy'];

const readsOtherwise = (order: DateOrder, chosen: DateOrder, samples: readonly string[], asOf: Day): boolean =>
  samples.some((cell) => dateOf(cell, order, asOf)?.day !== dateOf(cell, chosen, asOf)?.day);

/** Long digit strings are identifiers, and so are numbers with a leading zero. */
function isNumber(cell: string, style: NumberStyle): boolean {
  if (isRuined(cell) || /^\d{11,}$/.test(cell) || /^0\d/.test(cell)) return false;
  return !('refused' in amountOf(cell, { style, unitPower: 0, currency: 'CNY' }));
}
