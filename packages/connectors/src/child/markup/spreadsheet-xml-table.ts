import type { ChildRequest } from '../frame.ts';
import { Grid } from '../grid.ts';
import type { OpenTable } from '../open-table.ts';
import { recordsTable } from '../records-table.ts';
import { numberText } from '../xlsx/number-text.ts';
import { attribute, xmlElements, xmlText } from '../xlsx/xml-elements.ts';
import { markupText } from './markup-text.ts';

/** Opens a workbook in the XML of Excel 2003 (SpreadsheetML), another thing that is exported under the name .xls. */
export async function spreadsheetXmlTable(request: ChildRequest): Promise<OpenTable> {
  const { text, encoding } = await markupText(request);
  const sheets: { readonly name: string; readonly records: () => AsyncIterable<readonly string[]> }[] = [];
  for await (const { attributes, content } of elements(text, 'Worksheet'))
    sheets.push({ name: attribute(attributes, 'Name') ?? '', records: () => recordsOf(content, request) });
  return recordsTable(request, sheets, { container: 'xml', encoding });
}

async function* recordsOf(sheet: string, { limits }: ChildRequest): AsyncGenerator<readonly string[]> {
  const grid = new Grid(limits);
  const tall: [row: number, column: number, rows: number][] = [];
  let row = -1;
  for await (const { attributes, content } of elements(sheet, 'Row')) {
    row = place(attributes, row);
    let column = -1;
    for await (const cell of elements(content, 'Cell')) {
      column = place(cell.attributes, column);
      for await (const data of elements(cell.content, 'Data')) grid.put(row, column, cellText(data));
      const down = Number(attribute(cell.attributes, 'MergeDown') ?? 0);
      if (down > 0) tall.push([row, column, down + 1]);
      column += Number(attribute(cell.attributes, 'MergeAcross') ?? 0);
    }
  }
  for (const [at, column, rows] of tall) grid.repeatDown(at, column, rows);
  yield* grid.records();
}

/** `ss:Index` counts from 1; without it a row or cell follows the one before. */
const place = (attributes: string, before: number): number => Number(attribute(attributes, 'Index') ?? before + 2) - 1;

function cellText({ attributes, content }: { readonly attributes: string; readonly content: string }): string {
  const text = xmlText(content.replace(/<[^<>]*>/g, ''));
  const type = attribute(attributes, 'Type');
  if (type === 'Number') return numberText(text);
  if (type === 'DateTime')
    return text
      .replace(/T00:00:00(?:\.0+)?$/, '')
      .replace('T', ' ')
      .replace(/\.\d+$/, '');
  if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
  return type === 'Error' ? '' : text;
}

const elements = (text: string, name: string): ReturnType<typeof xmlElements> =>
  xmlElements(once(text), name, text.length + 1);

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}
