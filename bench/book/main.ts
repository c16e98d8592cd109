import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeEvents } from './make-events.ts';
import { type Line, writeReport } from './write-report.ts';

/**
 * The book against databases: the same data, the same questions, the same answers, every engine in a process of its own, their turns
 * interleaved. Prints a line of JSON a work and engine: medians over the rounds, and the peak of memory. With --write they become docs/performance.md.
 */
const { values: options } = parseArgs({
  options: {
    customers: { type: 'string', default: '100000' },
    events: { type: 'string', default: '2000000' },
    rounds: { type: 'string', default: '5' },
    warmup: { type: 'string', default: '2' },
    engines: { type: 'string', default: 'clickhouse,duckdb,postgres,vivero' },
    works: { type: 'string', default: '' },
    data: { type: 'string', default: join(import.meta.dirname, '..', 'data') },
    'limit-seconds': { type: 'string', default: '300' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
const LIMIT_MS = Number(options['limit-seconds']) * 1000;
const size = { customers: Number(options.customers), events: Number(options.events) };

interface Measured {
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
  readonly peakRssMb: number;
  readonly answer: string;
}
interface Runner {
  readonly name: string;
  child: ChildProcess;
  readonly scratch: string;
  readonly works: readonly string[];
  readonly reopens: boolean;
  alive: boolean;
}

const begun = loadavg()[0] ?? 0;
const measurements: Line[] = [];
const say = (text: string): void => void (options.json || console.error(text));
const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;

/** The next thing that a process says; undefined when it died or said nothing within the time that everybody has. */
async function heard<T>(child: ChildProcess): Promise<T | undefined> {
  const over = new AbortController();
  const ends = [AbortSignal.timeout(LIMIT_MS), over.signal];
  const died = (): void => over.abort();
  child.once('exit', died);
  try {
    const [message] = (await once(child, 'message', { signal: AbortSignal.any(ends) })) as [T];
    return message;
  } catch {
    return undefined;
  } finally {
    child.off('exit', died);
  }
}

interface Loaded {
  readonly works: string[];
  readonly reopens: boolean;
  readonly cpuSeconds: number;
  readonly wallSeconds: number;
}
const start = (name: string, data: string, scratch: string): ChildProcess =>
  fork(join(import.meta.dirname, 'engine-process.ts'), [name, data, scratch]);

async function open(name: string, data: string): Promise<Runner | undefined> {
  mkdirSync(options.data, { recursive: true });
  const scratch = mkdtempSync(join(options.data, `${name}-`));
  const child = start(name, data, scratch);
  const loaded = await heard<Loaded>(child);
  if (!loaded) {
    say(`${name}: not loaded within ${LIMIT_MS / 1000} s`);
    child.kill('SIGKILL');
    rmSync(scratch, { recursive: true });
    return undefined;
  }
  print({ work: 'load', engine: name, cpuSeconds: loaded.cpuSeconds, wallSeconds: loaded.wallSeconds });
  return { name, child, scratch, works: loaded.works, reopens: loaded.reopens, alive: true };
}

async function close(runner: Runner): Promise<void> {
  if (!runner.alive) return;
  runner.child.send('close');
  await once(runner.child, 'exit');
  runner.alive = false;
}

/** A process that has done nothing else yet, for an engine that finds again what it has loaded. */
async function reopen(runner: Runner, data: string): Promise<void> {
  await close(runner);
  runner.child = start(runner.name, data, runner.scratch);
  runner.alive = (await heard<Loaded>(runner.child)) !== undefined;
}

async function ask(runner: Runner, work: string): Promise<Measured | undefined> {
  runner.child.send(work);
  const answer = await heard<Measured | { failed: string }>(runner.child);
  if (answer && !('failed' in answer)) return answer;
  say(`${runner.name}, ${work}: ${answer ? answer.failed : `no answer within ${LIMIT_MS / 1000} s`}`);
  if (!answer) {
    runner.child.kill('SIGKILL');
    runner.alive = false;
  }
  return undefined;
}

/** Every engine alike: so many rounds at least, and a second of work, which a compiler that learns while it runs needs. */
async function warmUp(runner: Runner, work: string): Promise<void> {
  let spent = 0;
  for (let round = 0; runner.alive && (round < Number(options.warmup) || spent < 1) && round < 100; round += 1) {
    const measured = await ask(runner, work);
    if (!measured) return;
    spent += measured.cpuSeconds;
  }
}

function print(line: Record<string, unknown>): void {
  console.log(
    JSON.stringify(line, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value)),
  );
}

const data = makeEvents(options.data, size);
const runners: Runner[] = [];
for (const name of options.engines.split(',')) {
  const runner = await open(name, data);
  if (runner) runners.push(runner);
}
const works =
  options.works === ''
    ? [...new Set(runners.flatMap((runner) => runner.works.map((work) => work.split(':')[0] ?? '')))]
    : options.works.split(',');
let disagreements = 0;
for (const work of works) {
  const seen = new Map<string, Measured[]>();
  for (const runner of runners) if (runner.reopens) await reopen(runner, data);
  for (const runner of runners)
    for (const own of runner.works.filter((each) => each.split(':')[0] === work)) await warmUp(runner, own);
  for (let round = 0; round < Number(options.rounds); round += 1)
    for (const runner of runners)
      for (const own of runner.works.filter((each) => each.split(':')[0] === work)) {
        const measured = runner.alive ? await ask(runner, own) : undefined;
        const engine = [runner.name, ...own.split(':').slice(1)].join(' ');
        if (measured) seen.set(engine, [...(seen.get(engine) ?? []), measured]);
      }
  const answers = new Set([...seen.values()].flat().map(({ answer }) => answer));
  const compared = [...answers].filter((answer) => !answer.startsWith('its own'));
  if (compared.length > 1) {
    disagreements += 1;
    say(`${work}: the answers differ:\n${compared.join('\n---\n')}`);
  }
  for (const [engine, measured] of seen) {
    const line: Line = {
      work,
      engine,
      ...size,
      cpuSeconds: median(measured.map((each) => each.cpuSeconds)),
      wallSeconds: median(measured.map((each) => each.wallSeconds)),
      peakRssMb: Math.max(...measured.map((each) => each.peakRssMb)),
      rounds: measured.length,
      answer: measured[0]?.answer.startsWith('its own')
        ? (measured[0].answer.split('\n')[0]?.slice(0, 40) ?? '')
        : compared.length === 1
          ? 'the same'
          : 'differs',
    };
    measurements.push(line);
    print({ ...line });
  }
}
for (const runner of runners) {
  await close(runner);
  rmSync(runner.scratch, { recursive: true });
}
if (options.write) {
  const load = [begun, loadavg()[0] ?? 0].map((each) => Math.round(each * 10) / 10) as [number, number];
  writeReport({ on: new Date().toISOString().slice(0, 10), load, lines: measurements });
}
process.exitCode = disagreements > 0 ? 1 : 0;
