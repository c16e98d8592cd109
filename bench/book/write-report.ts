import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';

export interface Line {
  readonly work: string;
  readonly engine: string;
  readonly customers: number;
  readonly events: number;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakRssMb: number;
  readonly rounds: number;
  readonly answer: string;
}
export interface Run {
  readonly on: string;
  /** Load of the machine when the run began and ended. */
  readonly load: readonly [number, number];
  readonly lines: readonly Line[];
}

const LAST = join(import.meta.dirname, '..', 'last');
const REPORT = join(import.meta.dirname, '..', '..', 'docs', 'performance.md');

/** What each work is, in the order in which it is told. */
const WORK: Readonly<Record<string, string>> = {
  floor: 'reading every number that the 43 features are made of once and adding it up: the floor',
  features_and_stage: '43 features and a simple stage of every customer',
  all_features_and_stages: 'all features and the complete stage machine of every customer',
  segment: 'a segment: a deposit that matures, three deeds in 30 days, not spoken to for 14',
  segment_needed_not_bought: 'a segment: affluent, asked in 90 days, did not buy in 90 days',
  funnel: 'a funnel of five steps in 30 days',
  funnel_seven_steps: 'a funnel of seven steps in 30 days',
  cohorts: 'weekly cohorts and who came back in which week',
  timeline: 'the last 50 events of five customers',
  refresh: '100,000 new events, and what follows from them for those whom they are about',
  restart: 'from the files to a first answer',
};

/** Keeps the lines of a run and writes the report anew from the last run of each size. */
export function writeReport(run: Run): void {
  const [first] = run.lines;
  if (!first) return;
  mkdirSync(LAST, { recursive: true });
  writeFileSync(join(LAST, `${first.customers}-${first.events}.json`), `${JSON.stringify(run, null, 1)}\n`);
  const runs = readdirSync(LAST)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(LAST, name), 'utf8')) as Run)
    .toSorted((a, b) => (b.lines[0]?.events ?? 0) - (a.lines[0]?.events ?? 0));
  const head = existsSync(REPORT) ? readFileSync(REPORT, 'utf8').split('<!-- measured -->')[0] : '# Performance\n\n';
  writeFileSync(REPORT, `${head}<!-- measured -->\n\n${runs.map(section).join('\n')}`);
}

function section({ on, load, lines }: Run): string {
  const [first] = lines;
  const title = `## ${whole(first?.customers ?? 0)} customers, ${whole(first?.events ?? 0)} events`;
  const machine = `${cpus().length} x ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}`;
  const method = `${on}; ${machine}; load ${load[0]} at the beginning, ${load[1]} at the end. Medians of ${first?.rounds} rounds; peak memory is the largest.`;
  const rows = Object.entries(WORK).flatMap(([work, meaning]) => {
    const of = lines.filter((line) => line.work === work).toSorted((a, b) => a.cpuSeconds - b.cpuSeconds);
    const own = of.find(({ engine }) => engine === 'vivero');
    return of.map((line, i) => [
      i === 0 ? meaning : '',
      line.engine,
      figure(line.cpuSeconds),
      figure(line.wallSeconds),
      whole(Math.round(line.peakRssMb)),
      own && line !== own ? `${figure(line.cpuSeconds / own.cpuSeconds)}x` : '',
      line.answer,
    ]);
  });
  const table = [
    ['work', 'engine', 'CPU s', 'wall s', 'peak MB', 'CPU : vivero', 'answer'],
    Array.from({ length: 7 }, () => '---'),
    ...rows,
  ];
  return `${title}\n\n${method}\n\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n`;
}

const whole = (count: number): string => count.toLocaleString('en-GB');
const figure = (value: number): string => String(Number(value.toPrecision(3)));
