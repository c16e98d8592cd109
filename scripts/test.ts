import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What one step of the suite came to. A check counts as one test; a test run counts its tests. */
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}
interface Step {
  readonly name: string;
  readonly run: () => Outcome;
}

const { values: flags } = parseArgs({
  options: { 'no-browser': { type: 'boolean', default: false }, only: { type: 'string' } },
});
const scratch = mkdtempSync(join(tmpdir(), 'vivero-test-'));
const node = process.execPath;

const command = (program: string, args: readonly string[]): Outcome => {
  const done = spawnSync(program, args, { stdio: 'inherit' });
  return done.status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const bin = (name: string): string => join('node_modules', '.bin', name);

const vitest = (project: string, before: readonly string[] = [], rooms: readonly string[] = []): Outcome => {
  const report = join(scratch, `${project}-${before.length}.json`);
  const args = [
    bin('vitest'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
    ...rooms,
  ];
  const [program = node, ...rest] = [...before, node, ...args];
  const done = spawnSync(program, rest, { stdio: 'inherit' });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  // A run that ended badly without a failed test (a crash, an unhandled rejection, no test at all) has failed all the same.
  const crashed = done.status !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + crashed };
};

/** dependency-cruiser exits 0 when it saw nothing at all, so the number of modules it printed is part of the check. */
const cruise = (): Outcome => {
  const done = spawnSync(node, [bin('depcruise'), 'packages', 'e2e', 'proofs', '--config', '.dependency-cruiser.cjs'], {
    encoding: 'utf8',
  });
  process.stdout.write(done.stdout + done.stderr);
  const modules = Number(/(\d+) modules/.exec(done.stdout)?.[1] ?? 0);
  return done.status === 0 && modules > 50 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

const types = (): Outcome => {
  const tsc = 'node_modules/@typescript/native/bin/tsc';
  const projects = ['domain', 'decision', 'book', 'storage', 'connectors', 'app', 'lab', 'server', 'cli', 'web'].map(
    (p) => `packages/${p}`,
  );
  for (const project of [...projects, 'packages/web/worker', 'e2e', 'proofs', 'tsconfig.tests.json']) {
    const outcome = command(node, [tsc, '-p', project]);
    if (outcome.failed > 0) return outcome;
  }
  return { passed: 1, failed: 0 };
};

/** Where Debian 12 puts its PostgreSQL 15, the oldest version that Vivero claims to run on. */
const POSTGRES_15 = '/usr/lib/postgresql/15/bin/postgres';
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
);

const browser = (): Outcome => {
  if (flags['no-browser']) {
    console.log('!! THE BROWSER SUITE WAS NOT RUN (--no-browser).');
    return { passed: 0, failed: 0 };
  }
  if (CHROMIUM === undefined) {
    console.log(
      '!! THE BROWSER SUITE WAS NOT RUN: no Chromium found. Install it (Debian: apt-get install chromium fonts-noto-cjk) or say --no-browser.',
    );
    return { passed: 0, failed: 1 };
  }
  // The page is what somebody would get from this commit, never one that was built before.
  const built = command('npm', ['run', '--silent', 'build', '--workspace', '@vivero/web']);
  return built.failed > 0 ? built : vitest('browser');
};

const postgres15 = (): Outcome => {
  if (!existsSync(POSTGRES_15)) {
    console.log("!! THE DATABASE SUITE WAS NOT RUN ON POSTGRESQL 15: Debian's postgresql-15 is not installed.");
    return { passed: 0, failed: 0 };
  }
  // The rooms in which SQL is written and put together; what stands on them asks the database for nothing of its own.
  return vitest('database', ['scripts/with-postgres-15.sh'], ['packages/storage/', 'packages/app/']);
};

const steps: readonly Step[] = [
  { name: 'format', run: () => command(node, [bin('oxfmt'), '--check']) },
  { name: 'types', run: types },
  { name: 'dependencies', run: cruise },
  { name: 'lint', run: () => command(node, [bin('oxlint'), '--type-aware', '--deny-warnings']) },
  { name: 'unused', run: () => command(node, [bin('knip')]) },
  { name: 'length', run: () => command(node, ['scripts/length.ts']) },
  { name: 'unit', run: () => vitest('unit') },
  { name: 'database', run: () => vitest('database') },
  { name: 'database-15', run: postgres15 },
  { name: 'generated', run: () => command(node, ['scripts/generate.ts', '--check']) },
  { name: 'browser', run: browser },
];

let passed = 0;
let failed = 0;
for (const step of steps) {
  if (flags.only !== undefined && flags.only !== step.name) continue;
  console.log(`\n== ${step.name}`);
  const started = Date.now();
  const outcome = step.run();
  passed += outcome.passed;
  failed += outcome.failed;
  console.log(
    `-- ${step.name}: ${outcome.passed} passed, ${outcome.failed} failed (${Math.round((Date.now() - started) / 1000)} s)`,
  );
  if (outcome.failed > 0) break;
}
rmSync(scratch, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
