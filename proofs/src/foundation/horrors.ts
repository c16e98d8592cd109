import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { everyRowJudged, type ImportReport, sum } from '../outside/import-report.ts';
import type { Ended } from '../outside/run-program.ts';
import { served } from '../outside/served.ts';
import { differing, Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { READ_BY_HAND } from './read-by-hand.ts';

interface Problem {
  readonly code: string;
  readonly row?: number | null;
}
interface Table {
  readonly format: { readonly headerRow: number | null };
  readonly columns: readonly { readonly name: string }[];
  readonly sample: readonly ({ readonly row: number } & (
    | { readonly cells: readonly string[] }
    | { readonly refused: string }
  ))[];
}
/** What became of one file. */
interface Fate {
  readonly file: string;
  readonly outcome: 'imported' | 'refused' | 'wrong' | 'crashed';
  readonly detail: string;
}
interface RefusedRow {
  readonly row: number;
  readonly code: string | null;
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('_') && !entry.name.endsWith('.json'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** An end that a person can read: a code of 0 or 1 and no stack. */
const crashed = ({ code, stderr }: Ended): boolean => (code !== 0 && code !== 1) || /\n\s+at .+:\d+:\d+/.test(stderr);

const linesOf = (ended: Ended): Record<string, unknown>[] =>
  ended.stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** What the folder says that must come out, as rows of texts with the header first where it gives one; undefined = it says nothing. */
function expectedRows(
  file: string,
): { readonly header: readonly string[] | null; readonly rows: string[][] } | undefined {
  const path = file.replace(/\.[a-z]+$/, '.json');
  if (!existsSync(path)) return undefined;
  const said = readFileSync(path, 'utf8');
  // A copy that went through git may have lost its carriage returns; then nobody can read them out of it.
  const lost = !readFileSync(file).includes('\r');
  const text = lost ? said.replaceAll(String.raw`\r\n`, String.raw`\n`) : said;
  const expected = JSON.parse(text) as (string[] | Record<string, string>)[];
  const [first] = expected;
  if (first === undefined) return { header: null, rows: [] };
  if (Array.isArray(first)) return { header: first, rows: (expected as string[][]).slice(1) };
  return { header: Object.keys(first), rows: (expected as Record<string, string>[]).map((row) => Object.values(row)) };
}

function misread(table: Table, expected: NonNullable<ReturnType<typeof expectedRows>>): string | null {
  const read = table.sample.map((row) => ('cells' in row ? row.cells : ['', row.refused]));
  const header = table.columns.map(({ name }) => name);
  const wanted =
    table.format.headerRow === null && expected.header !== null ? [expected.header, ...expected.rows] : expected.rows;
  if (table.format.headerRow !== null && expected.header !== null && !equal(header, expected.header))
    return `header ${JSON.stringify(header)} for ${JSON.stringify(expected.header)}`;
  const rows = wanted.slice(0, Math.max(read.length, 1));
  return equal(read, rows) ? null : `read ${JSON.stringify(read)} for ${JSON.stringify(rows)}`;
}

/** What differs from what a person read in the file; null = nothing, or nobody has. */
function misreadByHand(table: Table, name: string): string | null {
  const known = READ_BY_HAND[name];
  if (known === undefined) return null;
  const header = table.columns.map((column) => column.name);
  if (!equal(header, known.header)) return `header ${JSON.stringify(header)}`;
  const first = table.sample.slice(0, known.first.length).map((row) => ('cells' in row ? row.cells : row.refused));
  if (!equal(first, known.first)) return `read ${JSON.stringify(first)}`;
  return table.sample.length === known.count ? null : `${table.sample.length} rows for ${known.count}`;
}

const equal = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const named = ({ code, row }: Problem): string => (typeof row === 'number' ? `${code}, row ${row}` : code);

/** The first column as the key: as good a meaning as any for a file that has none for a bank. */
const mappingFor = (column: string) => ({
  name: 'horror',
  version: 1,
  kind: 'customers',
  format: {},
  match: ['key'],
  policy: {},
  defaults: { relation: null, basis: null, currency: 'EUR', rm: null },
  columns: { key: { column } },
});

async function fateOf(vivero: Vivero, file: string, name: string, mappingPath: string): Promise<Fate> {
  const looked = await vivero.run(['import', 'table', file, '--preview', '--json']);
  if (crashed(looked)) return { file: name, outcome: 'crashed', detail: looked.stderr.slice(0, 200) };
  const said = linesOf(looked);
  const table = said.find((line) => 'table' in line)?.['table'] as Table | undefined;
  const problem = said.find((line) => 'problem' in line)?.['problem'] as Problem | undefined;
  const expected = expectedRows(file);
  if (table === undefined) {
    if (problem === undefined) return { file: name, outcome: 'wrong', detail: 'neither read nor refused' };
    return {
      file: name,
      outcome: 'refused',
      detail: named(problem),
    };
  }
  const fault = expected === undefined ? misreadByHand(table, name) : misread(table, expected);
  if (fault !== null) return { file: name, outcome: 'wrong', detail: fault };
  return imported(vivero, file, name, table, expected?.rows.length, mappingPath);
}

async function imported(
  vivero: Vivero,
  file: string,
  name: string,
  table: Table,
  expectedCount: number | undefined,
  mappingPath: string,
): Promise<Fate> {
  writeFileSync(mappingPath, JSON.stringify(mappingFor(table.columns[0]?.name ?? '')));
  const ended = await vivero.run(['import', 'table', file, '--mapping', mappingPath, '--json']);
  if (crashed(ended)) return { file: name, outcome: 'crashed', detail: ended.stderr.slice(0, 200) };
  const [said] = linesOf(ended);
  if (ended.code === 1) {
    const problem = said?.['problem'] as Problem | undefined;
    if (problem === undefined) return { file: name, outcome: 'wrong', detail: 'failed without a code' };
    return {
      file: name,
      outcome: 'refused',
      detail: named(problem),
    };
  }
  const report = said as unknown as ImportReport;
  const rowsIn = sum(report.files.map((each) => each.rowsIn));
  const refused = sum(report.files.map(({ verdicts }) => verdicts['refused'] ?? 0));
  const rows =
    refused === 0
      ? []
      : await vivero.json<{ rows: RefusedRow[] }>('imports', report.batchId).then((batch) => batch.rows);
  await vivero.json('rollback', report.batchId);
  const unnamed = rows.filter(({ code }) => code === null).length + Math.max(0, Math.min(refused, 1) - rows.length);
  const lost = expectedCount !== undefined && table.format.headerRow !== null && rowsIn !== expectedCount;
  if (!everyRowJudged(report) || lost || unnamed > 0)
    return {
      file: name,
      outcome: 'wrong',
      detail: `${rowsIn} rows in for ${expectedCount}, ${unnamed} refused without a code`,
    };
  const reasons = rows.slice(0, 4).map(({ row, code }) => `${code}, row ${row}`);
  const detail = [`${rowsIn} rows, ${refused} refused`, ...reasons].join('; ');
  return { file: name, outcome: rowsIn > 0 && refused === rowsIn ? 'refused' : 'imported', detail };
}

/** What the server that keeps PostgreSQL up writes by itself: its daily round says that it ran. */
const DAILY_ROUND = /^(refresh_run|decision_run)$/;

/** Broken, foreign and odd files: each is read right or refused with a reason, and none takes anything with it. */
export const horrors: Proof = {
  id: 'foundation.horrors',
  async *claims(setting) {
    const folder = join(setting.data, 'import-horrors');
    if (!existsSync(folder)) {
      yield { id: 'foundation.horrors', target: 'broken files', figure: `no ${folder}`, holds: null };
      return;
    }
    const dataFolder = join(setting.scratch(), 'data');
    const mappingPath = join(setting.scratch(), 'mapping.json');
    const vivero = new Vivero(setting.checkout, dataFolder);
    const server = ['packages/server/src/main.ts'];
    const options = { cwd: setting.checkout, env: { VIVERO_DATA: dataFolder }, patienceMs: 120_000 };
    // The server keeps PostgreSQL up, so that each command only attaches.
    const { fates, moved } = await served(process.execPath, server, options, async () => {
      const before = await vivero.tables();
      const seen: Fate[] = [];
      for (const file of filesIn(folder)) {
        const fate = await fateOf(vivero, file, relative(folder, file), mappingPath);
        setting.say(`${fate.outcome.padEnd(8)} | ${fate.file} | ${fate.detail}`);
        seen.push(fate);
      }
      const moved = differing(before, await vivero.tables()).filter((name) => !DAILY_ROUND.test(name));
      return { fates: seen, moved };
    });
    const count = (outcome: Fate['outcome']): number => fates.filter((fate) => fate.outcome === outcome).length;
    const bad = fates.filter(({ outcome }) => outcome === 'wrong' || outcome === 'crashed');
    yield {
      id: 'foundation.horrors.files',
      target:
        'every file is imported right (as the expected JSON says, where there is one) or refused with a code and a row; no process crashes',
      figure: `${fates.length} files: ${count('imported')} imported, ${count('refused')} refused, ${count('wrong')} wrong, ${count('crashed')} crashed${bad.map(({ file, detail }) => `; ${file}: ${detail}`).join('')}`,
      holds: fates.length > 0 && bad.length === 0,
    };
    yield {
      id: 'foundation.horrors.store',
      target: 'after each is imported and rolled back the tables are what they were',
      figure: `tables that differ: ${moved.join(', ') || 'none'}`,
      holds: moved.length === 0,
    };
  },
};
