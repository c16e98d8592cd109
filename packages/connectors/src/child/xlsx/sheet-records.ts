import type { TableLimits } from '../../table/table-limits.ts';
import { FileProblem } from '../file-problem.ts';
import { numberText, serialText } from './number-text.ts';
import { richText } from './rich-text.ts';
import { columnIndex, repeatDown } from './tall-cells.ts';
import type { Workbook } from './workbook.ts';
import { xmlElements, xmlText } from './xml-elements.ts';
import { entryText, type ZipEntry } from './zip-directory.ts';

const CELL = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;
const VALUE = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</;
const REFERENCE = /\br="([A-Z]{1,3})\d*"/;
const ROW = /\br="(\d+)"/;
const STYLE = /\bs="(\d+)"/;
const KIND = /\bt="(\w+)"/;

/** The rows of one sheet as text cells. Rows without any value do not exist for a spreadsheet, so they are no records. */
export async function* sheetRecords(
  path: string,
  entry: ZipEntry,
  book: Workbook,
  limits: TableLimits,
): AsyncGenerator<string[]> {
  const repeat = await repeatDown(path, entry, limits);
  let row = 0;
  for await (const { attributes: of, content } of xmlElements(
    entryText(path, entry, limits),
    'row',
    16 * limits.cellChars,
  )) {
    row = Number(ROW.exec(of)?.[1] ?? row + 1);
    const cells: string[] = [];
    for (const match of content.matchAll(CELL)) {
      const attributes = match[1] ?? '';
      const reference = REFERENCE.exec(attributes)?.[1];
      const column = reference === undefined ? cells.length : columnIndex(reference);
      const text = cellText(attributes, match[2] ?? '', book);
      if (text === '') continue;
      if (column >= limits.columns) throw new FileProblem({ code: 'file.too_large', limit: 'columns' });
      if (text.length > limits.cellChars) throw new FileProblem({ code: 'file.too_large', limit: 'cell_chars' });
      while (cells.length < column) cells.push('');
      cells[column] = text;
    }
    if (cells.length === 0) continue;
    repeat(row, cells);
    yield cells;
  }
}

function cellText(attributes: string, content: string, book: Workbook): string {
  if (content === '') return '';
  const kind = KIND.exec(attributes)?.[1] ?? 'n';
  if (kind === 'inlineStr') return richText(content);
  const value = VALUE.exec(content)?.[1];
  if (value === undefined) return '';
  switch (kind) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.replace('T00:00:00', '').replace(/\.0+Z?$/, '');
    case 'n':
      return book.isDate[Number(STYLE.exec(attributes)?.[1] ?? -1)] === true
        ? serialText(value, book.date1904)
        : numberText(value);
    default:
      return xmlText(value);
  }
}
