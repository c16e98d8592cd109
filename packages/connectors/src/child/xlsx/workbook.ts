import type { TableLimits } from '../../table/table-limits.ts';
import { FileProblem } from '../file-problem.ts';
import { richText } from './rich-text.ts';
import { attribute, xmlElements } from './xml-elements.ts';
import { entryText, zipDirectory, type ZipEntry } from './zip-directory.ts';

/** The parts of a workbook that give cells their meaning. */
export interface Workbook {
  /** Visible sheets in the workbook's order. */
  readonly sheets: readonly { readonly name: string; readonly entry: ZipEntry }[];
  readonly strings: readonly string[];
  /** Whether the cell style of this number shows a date. */
  readonly isDate: readonly boolean[];
  readonly date1904: boolean;
}

const unsupported = (format: string): FileProblem => new FileProblem({ code: 'file.format_unsupported', format });

/** @throws FileProblem when the zip is no workbook, is encrypted or damaged */
export async function openWorkbook(path: string, limits: TableLimits): Promise<Workbook> {
  const entries = await zipDirectory(path);
  for (const entry of entries.values()) if (entry.encrypted) throw new FileProblem({ code: 'file.encrypted' });
  if (entries.has('xl/workbook.bin')) throw unsupported('xlsb');
  const book = entries.get('xl/workbook.xml');
  if (!book) throw unsupported(entries.has('content.xml') ? 'ods' : 'zip');
  const all = async (name: string, element: string): Promise<{ attributes: string; content: string }[]> => {
    const entry = entries.get(name);
    if (!entry) return [];
    const found: { attributes: string; content: string }[] = [];
    for await (const each of xmlElements(entryText(path, entry, limits), element, limits.cellChars)) found.push(each);
    return found;
  };
  const targets = new Map<string, string>();
  for (const { attributes } of await all('xl/_rels/workbook.xml.rels', 'Relationship')) {
    const target = attribute(attributes, 'Target') ?? '';
    targets.set(attribute(attributes, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`);
  }
  const sheets = (await all('xl/workbook.xml', 'sheet')).flatMap(({ attributes }) => {
    const entry = entries.get((targets.get(attribute(attributes, 'id') ?? '') ?? '').toLowerCase());
    const shown = (attribute(attributes, 'state') ?? 'visible') === 'visible';
    return entry && shown ? [{ name: attribute(attributes, 'name') ?? '', entry }] : [];
  });
  const properties = await all('xl/workbook.xml', 'workbookPr');
  return {
    sheets,
    strings: await sharedStrings(path, entries.get('xl/sharedstrings.xml'), limits),
    isDate: await dateStyles(await all('xl/styles.xml', 'numFmt'), await all('xl/styles.xml', 'cellXfs')),
    date1904: ['1', 'true'].includes(attribute(properties[0]?.attributes ?? '', 'date1904') ?? ''),
  };
}

async function sharedStrings(path: string, entry: ZipEntry | undefined, limits: TableLimits): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  for await (const { content } of xmlElements(entryText(path, entry, limits), 'si', limits.cellChars))
    strings.push(richText(content));
  return strings;
}

type Element = { readonly attributes: string; readonly content: string };

/** Built-in formats 14..22, 27..36, 45..47, 50..58 are dates or times (ECMA-376 part 1, 18.8.30); own formats by their letters. */
async function dateStyles(formats: readonly Element[], cellStyles: readonly Element[]): Promise<boolean[]> {
  const own = new Map<number, boolean>();
  for (const { attributes } of formats) {
    const code = (attribute(attributes, 'formatCode') ?? '').replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]/gi, '');
    own.set(Number(attribute(attributes, 'numFmtId')), /[ymdhs年月日]/i.test(code) && !/general/i.test(code));
  }
  const builtIn = (id: number): boolean =>
    (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  const styles: boolean[] = [];
  for (const match of (cellStyles[0]?.content ?? '').matchAll(/<(?:\w+:)?xf\b([^>]*)>/g)) {
    const id = Number(attribute(match[1] ?? '', 'numFmtId') ?? 0);
    styles.push(own.get(id) ?? builtIn(id));
  }
  return styles;
}
