import { formatDay } from './serial-day.ts';

/**
 * A cell's stored number as text. Doubles print as their shortest decimal, which undoes `1234.5599999999999`. Whole numbers of
 * 16 digits and more have lost their tail in the spreadsheet (it keeps 15), so they print with an exponent, which intake refuses
 * as a key.
 */
export function numberText(stored: string): string {
  const value = Number(stored);
  if (!Number.isFinite(value)) return stored;
  return Math.abs(value) >= 1e15 ? value.toExponential().toUpperCase() : plain(value);
}

/** Without exponent also for small fractions, which print as `1e-7` otherwise. */
const plain = (value: number): string => {
  const text = String(value);
  return text.includes('e') ? value.toFixed(15).replace(/\.?0+$/, '') : text;
};

/** A date serial as `YYYY-MM-DD`, with the time when it has one; a serial below 1 is a time of day. */
export function serialText(stored: string, date1904: boolean): string {
  const serial = Number(stored);
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_466) return numberText(stored);
  let days = Math.floor(serial);
  let seconds = Math.round((serial - days) * 86_400);
  if (seconds === 86_400) {
    days += 1;
    seconds = 0;
  }
  const two = (n: number): string => String(n).padStart(2, '0');
  const time = `${two(Math.floor(seconds / 3_600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  if (days === 0 && !date1904) return time;
  const day = formatDay(days, date1904);
  return seconds === 0 ? day : `${day} ${time}`;
}
