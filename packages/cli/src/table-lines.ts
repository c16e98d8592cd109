import type { OpenedSource } from '@vivero/app';
import { columns } from './columns.ts';

type Detected = NonNullable<OpenedSource['table']>['detected'];

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
