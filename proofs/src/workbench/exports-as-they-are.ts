import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { everyRowJudged, type ImportReport } from '../outside/import-report.ts';
import { served } from '../outside/served.ts';
import { differing, type TableSums, Vivero } from '../outside/vivero.ts';
import type { Proof } from '../proof.ts';
import { ODD_EXPORTS, type OddExport } from './odd-exports.ts';

/** What the server that keeps PostgreSQL up writes by itself: its daily round says that it ran. */
const DAILY_ROUND = /^(refresh_run|decision_run)$/;

/** Exports as relationship managers have them: each is imported right or refused with a code, and leaves without a trace. */
export const exportsAsTheyAre: Proof = {
  id: 'workbench.exports',
  async *claims(setting) {
    const folder = setting.scratch();
    const dataFolder = join(folder, 'data');
    const vivero = new Vivero(setting.checkout, dataFolder);
    await vivero.json('bank', '--currency', 'CNY', '--zone', 'Asia/Shanghai', '--rules', 'cn');
    const options = { cwd: setting.checkout, env: { VIVERO_DATA: dataFolder }, patienceMs: 120_000 };
    // The server keeps PostgreSQL up, so that each command only attaches.
    const { faults, moved } = await served(process.execPath, ['packages/server/src/main.ts'], options, async () => {
      const before = await vivero.tables();
      const batches: string[] = [];
      const wrong: string[] = [];
      for (const each of ODD_EXPORTS) {
        const path = join(folder, each.file);
        writeFileSync(path, each.content);
        const { batchId, fault } = await fateOf(vivero, each, path);
        setting.say(`${fault === null ? 'right' : 'WRONG'} | ${each.kind}${fault === null ? '' : ` | ${fault}`}`);
        if (batchId !== null) batches.push(batchId);
        if (fault !== null) wrong.push(`${each.kind}: ${fault}`);
      }
      for (const batchId of batches.toReversed()) await vivero.json('rollback', batchId);
      const changed = differing(before, await vivero.tables()).filter((name) => !DAILY_ROUND.test(name));
      return { faults: wrong, moved: changed };
    });
    yield {
      id: 'workbench.exports.kinds',
      target: 'one file of each kind (method demands 31 and 32), imported right or refused with a code',
      figure: `${ODD_EXPORTS.length} kinds, ${faults.length} wrong${faults.map((fault) => `; ${fault}`).join('')}`,
      holds: faults.length === 0,
    };
    yield {
      id: 'workbench.exports.rollback',
      target: 'rolled back one after the other the tables are what they were, notes and tags included',
      figure: `tables that differ: ${moved.join(', ') || 'none'}`,
      holds: moved.length === 0,
    };
  },
};

async function fateOf(
  vivero: Vivero,
  { file, gives, source }: OddExport,
  path: string,
): Promise<{ readonly batchId: string | null; readonly fault: string | null }> {
  const before = await vivero.tables();
  const name = file.replace(/\..*$/, '');
  const words = ['import', source ?? 'table', path, '--relation', 'customer', '--basis', 'contract'];
  const ended = await vivero.run([...words, '--source-name', name, '--json']);
  const said = JSON.parse(ended.stdout.split('\n')[0] ?? '') as ImportReport | { problem: { code: string } };
  if ('problem' in said || 'problem' in gives) {
    const code = 'problem' in said ? said.problem.code : 'imported';
    const wanted = 'problem' in gives ? gives.problem : 'imported';
    return {
      batchId: 'problem' in said ? null : said.batchId,
      fault: code === wanted ? null : `${code} for ${wanted}`,
    };
  }
  const [report] = said.files;
  if (report === undefined || !everyRowJudged(said)) return { batchId: said.batchId, fault: 'rows without a verdict' };
  const seen = {
    verdicts: Object.fromEntries(Object.entries(report.verdicts).filter(([, rows]) => rows > 0)),
    refusedBy: report.refusedBy,
    withoutBy: report.withoutBy ?? {},
    ...(gives.amount === undefined ? {} : { amount: report.amountTotal['CNY'] }),
    ...(gives.gains === undefined ? {} : { gains: gained(before, await vivero.tables(), Object.keys(gives.gains)) }),
  };
  const wanted = { refusedBy: {}, withoutBy: {}, ...gives };
  return {
    batchId: said.batchId,
    fault: sameText(seen) === sameText(wanted) ? null : `${sameText(seen)} for ${sameText(wanted)}`,
  };
}

const gained = (before: TableSums, after: TableSums, tables: readonly string[]): Record<string, number> =>
  Object.fromEntries(tables.map((name) => [name, (after[name]?.rows ?? 0) - (before[name]?.rows ?? 0)]));

/** JSON with its keys in order, so that equal content is equal text. */
const sameText = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
