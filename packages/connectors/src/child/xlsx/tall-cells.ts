import type { TableLimits } from '../../table/table-limits.ts';
import { attribute, xmlElements } from './xml-elements.ts';
import { entryText, type ZipEntry } from './zip-directory.ts';

/** Merged cells are people's work; sheets beyond this size are exports, and looking through them beforehand would cost seconds. */
const PEOPLES_WORK_BYTES = 1_000_000;

/** A cell that spans rows: its column from 0, its first and its last row from 1. */
interface TallCell {
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The cells of a sheet that span rows. They stand behind all rows in the file, so a sheet is read once for them. */
async function tallCells(path: string, entry: ZipEntry, limits: TableLimits): Promise<readonly TallCell[]> {
  if (entry.compressedBytes > PEOPLES_WORK_BYTES) return [];
  const tall: TallCell[] = [];
  for await (const { attributes } of xmlElements(entryText(path, entry, limits), 'mergeCell', 16 * limits.cellChars)) {
    const [, letters = '', first, last] =
      /^([A-Z]{1,3})(\d+):[A-Z]{1,3}(\d+)$/.exec(attribute(attributes, 'ref') ?? '') ?? [];
    if (first !== undefined && first !== last)
      tall.push({ column: columnIndex(letters), first: Number(first), last: Number(last) });
  }
  return tall;
}

/** Says in each row what a cell above it that spans it says: one customer beside several products. */
export async function repeatDown(
  path: string,
  entry: ZipEntry,
  limits: TableLimits,
): Promise<(row: number, cells: string[]) => void> {
  const tall = await tallCells(path, entry, limits);
  if (tall.length === 0) return () => undefined;
  const starts = Map.groupBy(tall, ({ first }) => first);
  let open: { readonly column: number; readonly last: number; readonly text: string }[] = [];
  return (row, cells) => {
    open = open.filter(({ last }) => last >= row);
    for (const { column, text } of open) {
      while (cells.length < column) cells.push('');
      if ((cells[column] ?? '') === '') cells[column] = text;
    }
    for (const { column, last } of starts.get(row) ?? []) open.push({ column, last, text: cells[column] ?? '' });
  };
}

/** 0-based place of a column named by letters. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (let i = 0; i < letters.length; i += 1) n = n * 26 + letters.charCodeAt(i) - 64;
  return n - 1;
}
