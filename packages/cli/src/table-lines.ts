import type { OpenedSource } from '@vivero/app';
import { columns } from './columns.ts';

type Table = NonNullable<OpenedSource['table']>;
type Detected = Table['detected'];

/** How a table file is read, as data: what a preview prints with --json. Every row of the sample is there, refused ones with their reason. */
export const tableView = ({ format, columns: found, sample, sheets }: Detected) => ({
  format,
  sheets,
  columns: found,
  sample,
});

/** The same for people: the format in one line, then each column with what it looks like. */
export function tableLines({ format, columns: found, sample }: Detected): string[] {
  const facts = Object.entries(format)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .map(([name, value]) => `${name} ${JSON.stringify(value)}`);
  const refused = sample.flatMap((row) => ('refused' in row ? [`row ${row.row}: ${row.refused}`] : []));
  return [
    facts.join(', '),
    ...columns([['column', 'looks like'], ...found.map((column) => [column.name, column.kind])]),
    ...refused,
  ];
}

/** Which column is taken for what, and which are left out: the first thing to check before an import. */
export function mappingLines({ mapping, detected }: Pick<Table, 'mapping' | 'detected'>): string[] {
  const taken = Object.entries(mapping.columns).map(([field, { column }]) => ({ field, from: [column].flat() }));
  const used = new Set(taken.flatMap(({ from }) => from));
  const left = detected.columns.map(({ name }) => name).filter((name) => !used.has(name));
  return [
    ...columns([['taken for', 'column'], ...taken.map(({ field, from }) => [field, from.join(' + ')])]),
    ...(left.length === 0 ? [] : [`Not imported: ${left.join(', ')}. To change this: vivero mapping suggest FILE`]),
  ];
}
