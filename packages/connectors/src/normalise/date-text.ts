import { civil, dayOf, type Day } from '@vivero/domain';
import { halfWidth } from './half-width.ts';

export const DATE_ORDERS = ['ymd', 'dmy', 'mdy', 'yymmdd', 'yyyymmdd', 'excel'] as const;
/** How a column writes its days. A four-digit year in front is read as year-month-day in any order. */
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface DateReading {
  readonly day: Day;
  /** Seconds after midnight when a time is stated. */
  readonly seconds: number | null;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec ene feb mar abr may jun jul ago sep oct nov dic'.split(
  ' ',
);

/**
 * One date in the given order, or undefined when it is none. Two-digit years lie within the hundred years that end 20 years
 * after `asOf`'s year, so that maturities and births both come out.
 */
export function dateOf(raw: string, order: DateOrder, asOf: Day): DateReading | undefined {
  const text = halfWidth(raw);
  if (order === 'excel') return /^\d{1,6}(?:\.\d+)?$/.test(text) ? ofSerial(Number(text)) : dateOf(text, 'ymd', asOf);
  const first = /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?:[T\s]+(.*))?$/.exec(text);
  if (first) return reading(first[1], first[2], first[3], first[4], asOf);
  const compact = /^(\d{4}|\d{2})(\d{2})(\d{2})(?:\s+([\d:]+))?$/.exec(text);
  if (compact && (order === 'yymmdd' ? compact[1]?.length === 2 : order === 'yyyymmdd' || order === 'ymd'))
    return reading(compact[1], compact[2], compact[3], compact[4], asOf);
  const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T,\s]+(.*))?$/.exec(text);
  if (parts && order === 'dmy') return reading(parts[3], parts[2], parts[1], parts[4], asOf);
  if (parts && order === 'mdy') return reading(parts[3], parts[1], parts[2], parts[4], asOf);
  if (parts && order === 'ymd' && parts[3]?.length === 2) return reading(parts[1], parts[2], parts[3], parts[4], asOf);
  return named(text, asOf);
}

/** Months written out: `12 Mar 2024`, `Mar 12, 2024`, `12 de marzo de 2024`. */
function named(text: string, asOf: Day): DateReading | undefined {
  const match =
    /^(?<d>\d{1,2})[\s.-]+(?:de\s+)?(?<m>[a-z]{3,10})\.?[\s,-]+(?:de\s+)?(?<y>\d{4}|\d{2})(?:\s+(?<t>.*))?$/i.exec(
      text,
    ) ?? /^(?<m>[a-z]{3,10})\.?\s+(?<d>\d{1,2}),?\s+(?<y>\d{4})(?:\s+(?<t>.*))?$/i.exec(text);
  const month = MONTHS.indexOf((match?.groups?.['m'] ?? '').slice(0, 3).toLowerCase());
  if (!match || month < 0) return undefined;
  return reading(match.groups?.['y'], String((month % 12) + 1), match.groups?.['d'], match.groups?.['t'], asOf);
}

function reading(
  year: string | undefined,
  month: string | undefined,
  dayOfMonth: string | undefined,
  time: string | undefined,
  asOf: Day,
): DateReading | undefined {
  const y = year?.length === 2 ? fullYear(Number(year), asOf) : Number(year);
  const m = Number(month);
  const d = Number(dayOfMonth);
  if (!(y >= 1800 && y <= 2300 && m >= 1 && m <= 12 && d >= 1)) return undefined;
  const day = dayOf(y, m, d);
  if (civil(day).dayOfMonth !== d) return undefined;
  const seconds = time === undefined || time === '' ? null : secondsOf(time);
  return seconds === undefined ? undefined : { day, seconds };
}

function fullYear(twoDigits: number, asOf: Day): number {
  const latest = civil(asOf).year + 20;
  const year = latest - (latest % 100) + twoDigits;
  return year > latest ? year - 100 : year;
}

function secondsOf(text: string): number | undefined {
  const match = /^(\d{1,2})[:时](\d{2})(?:[:分](\d{2})(?:\.\d+)?秒?)?\s*([ap])?\.?\s?m?\.?\s*(?:Z|[+-]00:?00)?$/i.exec(
    text,
  );
  if (!match) return undefined;
  let hours = Number(match[1]);
  const half = match[4]?.toLowerCase();
  if (half !== undefined) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  const minutes = Number(match[2]);
  const seconds = Number(match[3] ?? 0);
  return hours > 24 || minutes > 59 || seconds > 59 ? undefined : hours * 3_600 + minutes * 60 + seconds;
}

/** Days since 1899-12-30, the origin that spreadsheet serials have from March 1900 on. */
function ofSerial(serial: number): DateReading | undefined {
  if (serial < 61 || serial > 110_000) return undefined;
  const days = Math.floor(serial);
  const seconds = Math.round((serial - days) * 86_400);
  return { day: days - 25_569, seconds: seconds === 0 ? null : seconds };
}
