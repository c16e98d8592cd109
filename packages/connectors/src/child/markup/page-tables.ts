import { pageText } from './page-text.ts';

/** One cell of a table of a web page, and how many columns and rows it spans. */
export interface PageCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
}
export type PageTable = PageCell[][];

const TAG = /<(\/?)(table|tr|t[dh]|br|script|style)\b([^<>]*)>|<!--/gi;

/** The tables of a web page in the order in which they begin; one inside another's cell is a table of its own. */
export function pageTables(page: string): readonly PageTable[] {
  const tables: PageTable[] = [];
  const open: { readonly table: PageTable; cell: PageCell | null }[] = [];
  const begin = (): { readonly table: PageTable; cell: PageCell | null } => {
    const level = { table: [], cell: null };
    tables.push(level.table);
    open.push(level);
    return level;
  };
  const skipTo = (end: string, from: number): number => {
    const at = page.toLowerCase().indexOf(end, from);
    return at < 0 ? page.length : at + end.length;
  };
  let done = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(page); tag !== null; tag = TAG.exec(page)) {
    const cell = open.at(-1)?.cell;
    if (cell) cell.text += page.slice(done, tag.index);
    done = TAG.lastIndex;
    const [whole, slash, name = '', attributes = ''] = tag;
    const element = name.toLowerCase();
    if (whole === '<!--') done = skipTo('-->', done);
    else if (element === 'script' || element === 'style') done = slash === '' ? skipTo(`</${element}`, done) : done;
    else if (element === 'br') {
      if (cell) cell.text += ' ';
    } else if (element === 'table') {
      if (slash === '') begin();
      else open.pop();
    } else {
      const level = open.at(-1) ?? begin();
      level.cell = null;
      if (slash !== '') continue;
      if (element === 'tr' || level.table.length === 0) level.table.push([]);
      if (element !== 'tr') {
        level.cell = { text: '', columns: span(attributes, 'col'), rows: span(attributes, 'row') };
        level.table.at(-1)?.push(level.cell);
      }
    }
    TAG.lastIndex = done;
  }
  for (const table of tables) for (const row of table) for (const cell of row) cell.text = pageText(cell.text);
  return tables;
}

const span = (attributes: string, what: 'col' | 'row'): number =>
  Math.max(1, Number(new RegExp(`\\b${what}span\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1] ?? 1));
