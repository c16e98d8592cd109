import { headerPair } from './header-pair.ts';

/** Which records hold the headers: the first of them, 0-based, and how many they are. */
export interface HeaderPlace {
  readonly row: number;
  readonly rows: 1 | 2;
}

/**
 * Where the headers are: the first record that is filled across the table's width with distinct words and is followed by a record
 * that is filled too, or two records of which the upper one groups the lower one's columns. Titles, account lines and rules
 * before them are a preamble.
 * @returns null when no record looks like headers
 */
export function findHeader(records: readonly (readonly string[])[]): HeaderPlace | null {
  const width = usualWidth(records);
  const candidates = records.flatMap((record, i) => (looksLikeHeaders(record, width) ? [i] : []));
  const followed = candidates.find((i) => {
    const next = records.slice(i + 1).find((record) => filled(record) > 0);
    return next === undefined || filled(next) >= Math.min(2, width);
  });
  const row = followed ?? candidates[0] ?? null;
  if (row === null) return null;
  const pair = records.findIndex((record, i) => i <= row && headerPair(record, records[i + 1], records[i + 2]));
  return pair < 0 ? { row, rows: 1 } : { row: pair, rows: 2 };
}

const filled = (record: readonly string[]): number => record.filter((cell) => cell.trim() !== '').length;

/**
 * The most frequent number of cells among records with at least two filled ones, the wider of two equally frequent ones.
 * A preamble may be longer than the sampled table, so lines of a single cell only count when hardly any other exist.
 */
function usualWidth(records: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  const divided = records.filter((record) => filled(record) >= 2);
  if (divided.length * 10 < records.length) return 1;
  for (const record of divided) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  let best = 1;
  let most = 0;
  for (const [width, count] of counts)
    if (count > most || (count === most && width > best)) {
      best = width;
      most = count;
    }
  return best;
}

function looksLikeHeaders(record: readonly string[], width: number): boolean {
  const cells = record.map((cell) => cell.trim()).filter((cell) => cell !== '');
  if (cells.length === 0 || cells.length < Math.min(width, Math.max(2, Math.ceil(width * 0.6)))) return false;
  if (new Set(cells).size < cells.length * 0.6) return false;
  return cells.every((cell) => /\p{L}/u.test(cell) && cell.length <= 80) && !cells.every((cell) => /\d{3}/.test(cell));
}
