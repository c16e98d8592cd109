import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DelimitedRecords } from './delimited-records.ts';

const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r\n', ' ', '客', 'ñ', '\t'), maxLength: 6 });
const written = (text: string): string =>
  /[",\n\r]/.test(text) || text === '' ? `"${text.replaceAll('"', '""')}"` : text;

test('any table written with quotes is read as csv-parse reads it, however the text is cut into chunks', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom('\n', '\r\n'),
      fc.array(fc.nat(60), { maxLength: 5 }),
      (rows, end, cuts) => {
        const text = rows.map((row) => row.map(written).join(',')).join(end);
        const cutter = new DelimitedRecords({ delimiter: ',', quote: '"', cr: false, cellChars: 1_000 });
        const edges = [0, ...cuts.map((cut) => Math.min(cut, text.length)).toSorted((a, b) => a - b), text.length];
        const mine = edges.slice(1).flatMap((to, i) => cutter.push(text.slice(edges[i], to), i === edges.length - 2));
        const theirs = parse(text, { relax_column_count: true, record_delimiter: ['\r\n', '\n'] });
        expect(mine).toEqual(theirs);
      },
    ),
    { numRuns: 500 },
  );
});
