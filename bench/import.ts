import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { claimLine } from '../proofs/src/claim-line.ts';
import { everyRowJudged, type ImportReport, sum } from '../proofs/src/outside/import-report.ts';
import { type Cost, processCost, seconds } from '../proofs/src/outside/process-cost.ts';
import { differing, type TableSums, Vivero } from '../proofs/src/outside/vivero.ts';
import type { Claim } from '../proofs/src/proof.ts';
import { writeCsv, writeXlsx } from './write-tables.ts';

/** What a generated list of customers costs to look at, to take in, and to take in again. Run it on a quiet machine. */
const { values } = parseArgs({ options: { rows: { type: 'string', default: '100000' }, json: { type: 'boolean' } } });
const rows = Number(values.rows);
const checkout = join(dirname(fileURLToPath(import.meta.url)), '..');
const MOST_MB = 400;
const LIMIT_S = { preview: 8, import: 30, xlsxMore: 10 };

let failed = false;
const print = (claim: Claim): void => {
  failed ||= claim.holds === false;
  console.log(values.json === true ? JSON.stringify(claim) : claimLine(claim));
};
const cpuMs = (cost: Cost): number => cost.nodeCpuMs + cost.postgresCpuMs;
const cpu = (cost: Cost): string =>
  `${seconds(cpuMs(cost))} CPU (Node ${seconds(cost.nodeCpuMs)}, PostgreSQL ${seconds(cost.postgresCpuMs)}), ${seconds(cost.wallMs)} wall`;
const count = new Intl.NumberFormat('en');
const verdicts = (report: ImportReport): string =>
  ['new', 'update', 'same', 'conflict', 'refused']
    .map((name) => `${name} ${count.format(sum(report.files.map((file) => file.verdicts[name] ?? 0)))}`)
    .join(', ');

/** A batch with rows to look at keeps them, sealed with one key of its own: that much it may add. */
const withoutOwnRows = (before: TableSums, after: TableSums): TableSums => {
  const { import_row: _, sealing_key: keys, ...rest } = { ...after };
  const one = keys !== undefined && keys.rows === (before['sealing_key']?.rows ?? 0) + 1;
  return {
    ...rest,
    ...(before['import_row'] === undefined ? {} : { import_row: before['import_row'] }),
    ...(keys === undefined ? {} : { sealing_key: one ? (before['sealing_key'] ?? keys) : keys }),
  };
};

const scratch = mkdtempSync(join(tmpdir(), 'vivero-bench-'));
chmodSync(scratch, 0o755);
try {
  process.stderr.write(`Writing ${count.format(rows)} rows as CSV and XLSX ...\n`);
  const files = { csv: join(scratch, 'customers.csv'), xlsx: join(scratch, 'customers.xlsx') };
  await writeCsv(files.csv, rows);
  await writeXlsx(files.xlsx, rows);
  const costs: Cost[] = [];

  const taken = async (format: 'csv' | 'xlsx') => {
    const vivero = new Vivero(checkout, join(scratch, format));
    await vivero.tables(); // makes the cluster, which is no part of an import
    const run = async (...args: string[]) => {
      const { value, cost } = await processCost(vivero.dataFolder, async () =>
        vivero.run(['import', 'table', files[format], ...args, '--json']),
      );
      if (value.code !== 0) throw new Error(`${format} ${args.join(' ')}: ${value.stderr.slice(-1000)}`);
      costs.push(cost);
      return { report: JSON.parse(value.stdout.trim().split('\n').at(-1) ?? '') as ImportReport, cost };
    };
    const preview = await run('--preview');
    const imported = await run();
    const before = await vivero.tables();
    const again = await run();
    return { preview, imported, again, moved: differing(before, withoutOwnRows(before, await vivero.tables())) };
  };
  const csv = await taken('csv');
  const xlsx = await taken('xlsx');
  const many = count.format(rows);
  const whole = (report: ImportReport): boolean =>
    everyRowJudged(report) && sum(report.files.map((file) => file.rowsIn)) === rows;

  print({
    id: 'csv_preview',
    target: `preview of ${many} customer rows of CSV <= ${LIMIT_S.preview} s CPU of Node and PostgreSQL`,
    figure: `${cpu(csv.preview.cost)}; ${verdicts(csv.preview.report)}`,
    holds: whole(csv.preview.report) && cpuMs(csv.preview.cost) <= LIMIT_S.preview * 1000,
  });
  print({
    id: 'csv_import',
    target: `import of ${many} customer rows of CSV with dedupe <= ${LIMIT_S.import} s CPU of Node and PostgreSQL`,
    figure: `${cpu(csv.imported.cost)}; ${verdicts(csv.imported.report)}`,
    holds: whole(csv.imported.report) && cpuMs(csv.imported.cost) <= LIMIT_S.import * 1000,
  });
  const more = cpuMs(xlsx.imported.cost) - cpuMs(csv.imported.cost);
  print({
    id: 'xlsx_import',
    target: `the same rows as XLSX at most ${LIMIT_S.xlsxMore} s CPU more than as CSV, with the same verdicts`,
    figure: `${seconds(more)} more: ${cpu(xlsx.imported.cost)}; ${verdicts(xlsx.imported.report)}; preview ${cpu(xlsx.preview.cost)}`,
    holds:
      whole(xlsx.imported.report) &&
      verdicts(xlsx.imported.report) === verdicts(csv.imported.report) &&
      more <= LIMIT_S.xlsxMore * 1000,
  });
  const moved = [...csv.moved, ...xlsx.moved];
  print({
    id: 'again',
    target: 'the same file once more changes nothing',
    figure: `CSV ${verdicts(csv.again.report)} in ${cpu(csv.again.cost)}; XLSX ${verdicts(xlsx.again.report)}; changed tables: ${moved.join(', ') || 'none'}`,
    holds: moved.length === 0 && whole(csv.again.report) && whole(xlsx.again.report),
  });
  const largest = Math.max(...costs.map(({ nodePeakMb }) => nodePeakMb));
  const together = Math.max(...costs.map(({ nodeTogetherMb }) => nodeTogetherMb));
  print({
    id: 'memory',
    target: `under ${MOST_MB} MB resident for each Node process throughout`,
    figure: `largest process ${Math.round(largest)} MB, all Node processes together ${Math.round(together)} MB`,
    holds: largest < MOST_MB,
  });
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;
