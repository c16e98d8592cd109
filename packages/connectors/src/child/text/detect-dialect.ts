import type { TableFormat } from '../../table/table-format.ts';
import { FileProblem } from '../file-problem.ts';
import { DelimitedRecords } from './delimited-records.ts';

const CANDIDATES = [',', ';', '\t', '|'];

/** What ends the lines of a sample; CR counts only where no LF does, since a CR before LF is half of a CRLF. */
export function lineEndOf(sample: string): TableFormat['lineEnd'] {
  const crlf = sample.split('\r\n').length - 1;
  const lf = sample.split('\n').length - 1 - crlf;
  const cr = sample.split('\r').length - 1 - crlf;
  if (crlf + lf === 0) return cr > 0 ? 'cr' : 'none';
  if (crlf > 0 && lf > 0) return 'mixed';
  return crlf > 0 ? 'crlf' : 'lf';
}

/** The delimiter whose records agree best on a width of two or more; ',' when nothing divides the lines. */
export function delimiterOf(sample: string, quote: string, cr: boolean): string {
  let best = ',';
  let bestScore = 0;
  for (const delimiter of CANDIDATES) {
    const score = agreement(sampleRecords(sample, { delimiter, quote, cr, cellChars: sample.length + 1 }));
    if (score > bestScore) {
      best = delimiter;
      bestScore = score;
    }
  }
  return best;
}

/** Records of a sample that may end in the middle of one: the last, cut one is left out and a swallowed tail is no error here. */
export function sampleRecords(sample: string, dialect: ConstructorParameters<typeof DelimitedRecords>[0]): string[][] {
  const cutter = new DelimitedRecords(dialect);
  const records: string[][] = [];
  const lines = sample.split(dialect.cr ? /(?<=\r)/ : /(?<=\n)/);
  try {
    lines.forEach((line, i) => {
      for (const record of cutter.push(line, i === lines.length - 1))
        records.push('code' in record ? [record.raw] : [...record]);
    });
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
  }
  return records;
}

function agreement(records: readonly (readonly string[])[]): number {
  const byWidth = new Map<number, number>();
  for (const { length } of records) if (length > 1) byWidth.set(length, (byWidth.get(length) ?? 0) + 1);
  let best = 0;
  // Twenty agreeing records of width 2 outweigh one of width 9, but at equal counts the wider division is the real one.
  for (const [width, count] of byWidth) best = Math.max(best, count * (2 - 1 / width));
  return best;
}
