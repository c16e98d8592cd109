import { type EstimatorName, RECOVERIES, withinLimit } from '@vivero/lab';
import { UsageError } from '../arguments.ts';
import { fileCommand, orExit } from '../command.ts';
import { minutesLeft } from '../minutes-left.ts';
import { recoverAll } from '../recover-all.ts';
import { recoveryLines } from '../recovery-lines.ts';
import { wholeOrNaN } from '../whole-or-nan.ts';

const ESTIMATORS = Object.keys(RECOVERIES) as EstimatorName[];

export const labRecoverCommand = fileCommand({
  name: 'lab recover',
  help: `vivero lab recover [--estimators all|A,B] [--replications 200] [--seed 2026] [--threads N] [--json]
Tries every estimator of the decisions where the truth is known, and prints bias and coverage as a table in Markdown. Exit code 1 when one
is off what it promises. Every number is simulated; docs/lab-recovery.md says what each row is drawn from, and holds the last table.
  --estimators    ${ESTIMATORS.join(', ')}
  --replications  of each, 2 to 10,000; with fewer than 100 chance alone puts rows off
  --seed          of the first replication; the others follow it. The same seed gives the same bytes with --json
  --threads       replications drawn side by side (default: one a core)`,
  options: {
    estimators: { type: 'string' },
    replications: { type: 'string' },
    seed: { type: 'string' },
    threads: { type: 'string' },
  },
  read: ({ values }) => {
    const estimators = estimatorsOf(values.estimators ?? 'all');
    const replications = wholeOrNaN(values.replications ?? '200');
    if (!(replications >= 2 && replications <= 10_000)) throw new UsageError('--replications must be 2 to 10,000');
    return async (io) => {
      const run = {
        estimators,
        replications,
        seed: orExit(withinLimit('seed', wholeOrNaN(values.seed ?? '2026'))),
      };
      const threads =
        values.threads === undefined ? undefined : orExit(withinLimit('banks', wholeOrNaN(values.threads)));
      const report = await recoverAll(run, threads, minutesLeft(io, 'Replications'));
      io.show(report, () => recoveryLines(report));
      return report.lines.some(({ unbiased, covered }) => unbiased === false || covered === false) ? 1 : 0;
    };
  },
});

function estimatorsOf(wish: string): readonly EstimatorName[] {
  if (wish === 'all') return ESTIMATORS;
  return [...new Set(wish.split(','))].map((word) => {
    const name = ESTIMATORS.find((known) => known === word);
    if (name === undefined) throw new UsageError(`--estimators must be among ${ESTIMATORS.join(', ')}, not ${word}`);
    return name;
  });
}
