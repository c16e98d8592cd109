import { describe, expect, test } from 'vitest';
import { FileProblem } from '../file-problem.ts';
import { DelimitedRecords } from './delimited-records.ts';

const read = (text: string, delimiter = ',', cr = false): unknown =>
  new DelimitedRecords({ delimiter, quote: '"', cr, cellChars: 50 }).push(text, true);
const broken = (raw: string): unknown => ({ code: 'quote_broken', raw });

describe('records of delimited text', () => {
  test.each<{ why: string; text: string; delimiter?: string; cr?: boolean; records: unknown[] }>([
    {
      why: 'plain',
      text: 'a,b\n1,2\n',
      records: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
    {
      why: 'CRLF and LF mixed',
      text: 'a,b\r\n1,2\n3,4\r\n',
      records: [
        ['a', 'b'],
        ['1', '2'],
        ['3', '4'],
      ],
    },
    {
      why: 'old Macintosh',
      text: 'a,b\r"x\ry",2\r',
      cr: true,
      records: [
        ['a', 'b'],
        ['x\ry', '2'],
      ],
    },
    { why: 'quoted delimiter, quote and line end', text: '"a,""b""\nc",d', records: [['a,"b"\nc', 'd']] },
    { why: 'blank line is a record', text: 'a\n\nb', records: [['a'], [''], ['b']] },
    { why: 'spaces are kept', text: ' a ,b ', records: [[' a ', 'b ']] },
    { why: 'a tab after the closing quote, as some banks write', text: '"-1.00"\t,HKD', records: [['-1.00', 'HKD']] },
    { why: 'a tab that is the delimiter', text: '"a"\tb', delimiter: '\t', records: [['a', 'b']] },
    { why: 'quote inside an unquoted field', text: '1,a "b" c\n2,d', records: [broken('1,a "b" c'), ['2', 'd']] },
    { why: 'text after a closing quote', text: '1,"a" b"\n2,d', records: [broken('1,"a" b"'), ['2', 'd']] },
    {
      why: 'trailing CR at the end of the file',
      text: 'a,"b"\r\n"c",d\r\n',
      records: [
        ['a', 'b'],
        ['c', 'd'],
      ],
    },
  ])('$why', ({ text, delimiter, cr, records }) => expect(read(text, delimiter, cr)).toEqual(records));

  test.each([
    { why: 'never closed', text: 'a,b\n1,"open\n2,c\n', row: 2 },
    { why: 'closed only lines later, with text after it', text: 'a\n1\n"open\n3 "x\n', row: 3 },
    { why: 'a field longer than any cell may be', text: `a\n"${'x\n'.repeat(60)}`, row: 2 },
  ])('a broken quote that swallows lines refuses the file: $why', ({ text, row }) => {
    expect(() => read(text)).toThrow(FileProblem);
    try {
      read(text);
    } catch (error) {
      expect((error as FileProblem).problem).toEqual({ code: 'file.unreadable', row, detail: 'quote_broken' });
    }
  });
});
