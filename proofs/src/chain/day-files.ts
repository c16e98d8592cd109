import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The column that says when a row came to be; people and accounts are exported whole, as core systems do, as far as they are there. */
const SINCE: Readonly<Record<string, string>> = { 'customers.csv': 'customer_since', 'accounts.csv': 'opened_on' };
const WHOLE = Object.keys(SINCE);

/**
 * Writes of a bank's whole record what its systems hand over on a morning: everybody, and the rows of `from` (null = the beginning) to the
 * day before `until`. An account shows the balance of its last movement by then. @returns rows of events
 */
export function dayFiles(record: string, folder: string, from: string | null, until: string): number {
  mkdirSync(folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(record, 'bank.json'), 'utf8')) as {
    readonly tables: readonly { readonly file: string }[];
  };
  const tables = manifest.tables.map(({ file }) => ({ file, ...read(join(record, file)) }));
  const balances = new Map<string, string>();
  const movements = tables.find(({ file }) => file === 'transactions.csv');
  for (const row of movements?.rows ?? [])
    if (movements && movements.cell(row, 'date') < until)
      balances.set(movements.cell(row, 'account_no'), movements.cell(row, 'balance'));
  let events = 0;
  const kept = tables.flatMap(({ file, head, rows, cell, at }) => {
    const whole = WHOLE.includes(file);
    const own = rows.filter((row) => {
      const day = cell(row, SINCE[file] ?? 'date');
      return day < until && (whole || from === null || day >= from);
    });
    if (file === 'accounts.csv')
      for (const row of own) row[at('balance')] = balances.get(cell(row, 'account_no')) ?? cell(row, 'balance');
    if (own.length === 0) return [];
    if (!whole) events += own.length;
    writeFileSync(join(folder, file), [head, ...own].map((row) => row.join(',')).join('\n'));
    return [file];
  });
  const told = { ...manifest, asOf: until, tables: manifest.tables.filter(({ file }) => kept.includes(file)) };
  writeFileSync(join(folder, 'bank.json'), JSON.stringify(told));
  return events;
}

interface Table {
  readonly head: readonly string[];
  readonly rows: string[][];
  readonly at: (column: string) => number;
  readonly cell: (row: readonly string[], column: string) => string;
}

function read(path: string): Table {
  const [head = [], ...rows] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/).map(cellsOf);
  const at = (column: string): number => {
    const place = head.indexOf(column);
    if (place < 0) throw new Error(`${path} has no ${column}`);
    return place;
  };
  return { head, rows, at, cell: (row, column) => row[at(column)] ?? '' };
}

/** The cells of a line as they stand there, quotes included. */
const cellsOf = (line: string): string[] => line.match(/(?<=^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
