import { expect, test } from 'vitest';
import { tableLines, tableView } from './table-lines.ts';

const column = (name: string, kind: 'text' | 'number') => ({
  name,
  kind,
  unitPower: 0,
  samples: [],
  dateOrder: null,
  numberStyle: 'point' as const,
  sure: true,
});
const detected = {
  format: {
    container: 'text' as const,
    compression: 'none' as const,
    encoding: 'gb18030' as const,
    delimiter: ';',
    quote: '"',
    lineEnd: 'lf' as const,
    headerRow: 4,
    sheet: null,
  },
  sheets: [],
  columns: [column('姓名', 'text'), column('余额', 'number')],
  sample: [
    { row: 1, cells: ['王芳', '1'] },
    { row: 2, refused: 'fields_extra' as const },
  ],
} as unknown as Parameters<typeof tableLines>[0];

test('people read how the file is taken, column by column, and which rows of the sample are not', () => {
  const [format, ...rest] = tableLines(detected);
  expect(format).toContain('encoding "gb18030", delimiter ";"');
  expect(format).not.toContain('sheet');
  expect(rest).toEqual(['column  looks like', '姓名    text', '余额    number', 'row 2: fields_extra']);
});

test('programs read the same with the cells of the sample', () => {
  expect(tableView(detected).sample).toEqual(detected.sample);
});
