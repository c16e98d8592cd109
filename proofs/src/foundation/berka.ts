import { join } from 'node:path';
import { everyRowJudged, type ImportReport, sum } from '../outside/import-report.ts';
import { processCost, seconds } from '../outside/process-cost.ts';
import { differing, type TableSums, Vivero } from '../outside/vivero.ts';
import type { Claim, Proof, Setting } from '../proof.ts';
import { BERKA_FILES, berkaFolder, countBerkaFile } from './berka-files.ts';

interface PlannedRow {
  readonly rm: number;
  readonly need: string | null;
  readonly reason: string;
  readonly reasonCode: string;
  readonly medium: string;
  readonly minutes: number;
}
interface Stages {
  readonly steps: readonly { readonly stage: string; readonly customers: number }[];
  readonly withoutEvidence: readonly { readonly stage: string }[];
}

const LIMIT_S = 180;
/** What a book has a day unless the bank says otherwise. */
const MINUTES_A_DAY = 120;
const MOST_ROWS = 15;
const SEVEN = ['profiled', 'reached', 'interested', 'in_need', 'transacted', 'repurchasing', 'super_customer'];

/** The main job on a real bank: its own files in, today's list out, and all the way back. */
export const berka: Proof = {
  id: 'foundation.berka',
  async *claims(setting) {
    const folder = berkaFolder(setting.data);
    if (folder === undefined) {
      const target = 'the real bank: import, refresh and plan; again; back';
      yield { id: 'foundation.berka', target, figure: `no ${join(setting.data, 'berka')}`, holds: null };
      return;
    }
    const dataFolder = join(setting.scratch(), 'data');
    const vivero = new Vivero(setting.checkout, dataFolder);
    const untouched = new Vivero(setting.checkout, join(setting.scratch(), 'data'));
    const { value, cost } = await processCost(dataFolder, async () => {
      const report = await vivero.json<ImportReport>('import', 'berka', folder);
      await vivero.json('refresh');
      return { report, plan: await vivero.json<{ rows: PlannedRow[] }>('plan') };
    });
    yield {
      id: 'foundation.berka.time',
      target: `import, refresh and plan on an empty folder under ${LIMIT_S} s`,
      figure: `${seconds(cost.wallMs)} wall; CPU: Node ${seconds(cost.nodeCpuMs)}, PostgreSQL ${seconds(cost.postgresCpuMs)}`,
      holds: cost.wallMs < LIMIT_S * 1000,
    };
    yield rows(value.report);
    yield await amounts(value.report, folder);
    yield stages(await vivero.json<Stages>('stages'));
    yield plan(value.plan.rows);

    const once = await vivero.tables();
    const again = await vivero.json<ImportReport>('import', 'berka', folder);
    const moved = differing(once, await vivero.tables());
    const same = sum(again.files.map(({ verdicts }) => verdicts['same'] ?? 0));
    const all = sum(again.files.map(({ rowsIn }) => rowsIn));
    yield {
      id: 'foundation.berka.again',
      target: 'a second import changes nothing',
      figure: `${same} of ${all} rows the same; changed tables: ${moved.join(', ') || 'none'}`,
      holds: same === all && moved.length === 0,
    };
    yield await back(untouched, folder, setting);
  },
};

function rows(report: ImportReport): Claim {
  const wrong = BERKA_FILES.filter(
    ({ file, rows: expected }) => report.files.find((each) => each.file === file)?.rowsIn !== expected,
  );
  const strangers = report.files.filter(({ file }) => BERKA_FILES.every((each) => each.file !== file));
  const transactions = sum(report.files.filter(({ file }) => file.startsWith('trans_')).map(({ rowsIn }) => rowsIn));
  const refused = sum(report.files.map(({ verdicts }) => (verdicts['refused'] ?? 0) + (verdicts['conflict'] ?? 0)));
  return {
    id: 'foundation.berka.rows',
    target:
      '77 districts, 5,369 clients, 4,500 accounts, 5,369 dispositions, 6,471 orders, 682 loans, 892 cards, 79,302 transactions; rows in = rows in verdicts',
    figure: `${report.files.map(({ rowsIn }) => rowsIn).join(' + ')}, ${transactions} of them transactions, ${refused} not taken; off: ${[...wrong, ...strangers].map(({ file }) => file).join(', ') || 'none'}`,
    holds: wrong.length === 0 && strangers.length === 0 && transactions === 79_302 && everyRowJudged(report),
  };
}

async function amounts(report: ImportReport, folder: string): Promise<Claim> {
  const off: string[] = [];
  let total = 0n;
  for (const { file, amount, rows: expected } of BERKA_FILES) {
    const counted = await countBerkaFile(join(folder, file), amount);
    const told = BigInt(report.files.find((each) => each.file === file)?.amountTotal['CZK'] ?? 0);
    total += told;
    if (counted.hundredths !== told || counted.rows !== expected)
      off.push(`${file}: ${counted.hundredths} in the file, ${told} told`);
  }
  return {
    id: 'foundation.berka.amounts',
    target: 'amount totals per file equal the sums of the raw files, to the heller',
    figure: `CZK ${total / 100n}.${String(total % 100n).padStart(2, '0')} in all; off: ${off.join('; ') || 'none'}`,
    holds: off.length === 0,
  };
}

function stages({ steps, withoutEvidence }: Stages): Claim {
  const filled = new Map(
    steps.filter(({ customers }) => customers > 0).map(({ stage, customers }) => [stage, customers]),
  );
  const named = new Set(withoutEvidence.map(({ stage }) => stage));
  const silent = SEVEN.filter((stage) => !filled.has(stage) && !named.has(stage));
  return {
    id: 'foundation.berka.stages',
    target: 'each of the seven stages has customers, or the report names the evidence that the source cannot give',
    figure: `${[...filled].map(([stage, customers]) => `${stage} ${customers}`).join(', ')}; named: ${[...named].join(', ')}; silent: ${silent.join(', ') || 'none'}`,
    holds: silent.length === 0 && filled.size > 0,
  };
}

function plan(planned: readonly PlannedRow[]): Claim {
  const books = Map.groupBy(planned, ({ rm }) => rm);
  const minutes = Math.max(...[...books.values()].map((book) => sum(book.map((row) => row.minutes))));
  const longest = Math.max(...[...books.values()].map((book) => book.length));
  // A row without a need is due by a clock or a rule, which its reason then names.
  const bare = planned.filter(
    (row) => row.reason === '' || (row.need ?? row.reasonCode) === '' || row.medium === '' || !(row.minutes > 0),
  );
  return {
    id: 'foundation.berka.plan',
    target: `every row says why, for which need or by which clock, by which medium and in how many minutes; no book over ${MINUTES_A_DAY} minutes or ${MOST_ROWS} rows`,
    figure: `${planned.length} rows in ${books.size} books, ${bare.length} without one of them; fullest book ${minutes} minutes, ${longest} rows`,
    holds: planned.length > 0 && bare.length === 0 && minutes <= MINUTES_A_DAY && longest <= MOST_ROWS,
  };
}

/** On a folder of its own, so that nothing but the import has written into it. */
async function back(vivero: Vivero, folder: string, { say }: Setting): Promise<Claim> {
  const before: TableSums = await vivero.tables();
  const { batchId } = await vivero.json<ImportReport>('import', 'berka', folder);
  const between = differing(before, await vivero.tables());
  say(`rolling ${batchId} back`);
  await vivero.json('rollback', batchId);
  const left = differing(before, await vivero.tables());
  return {
    id: 'foundation.berka.rollback',
    target:
      'rollback returns every table except audit, import batches and removal log to its rows and checksum of before',
    figure: `${between.length} tables written, ${left.length} differ afterwards${left.length > 0 ? `: ${left.join(', ')}` : ''}`,
    holds: between.length > 0 && left.length === 0,
  };
}
