import { JobThreads } from '@vivero/book';
import { type Drawn, type EstimatorName, type RecoveryReport, recoveryReport } from '@vivero/lab';
import { allJobs } from './all-jobs.ts';
import type { RecoveryJob } from './recovery-worker.ts';

/** Which estimators, and how often. */
export interface RecoveryRun {
  readonly estimators: readonly EstimatorName[];
  readonly replications: number;
  /** Of the first replication; the others follow it by ones. */
  readonly seed: number;
}

/** Draws all replications side by side; the same seed gives the same report, whatever the number of threads. */
export async function recoverAll(
  { estimators, replications, seed }: RecoveryRun,
  threads: number | undefined,
  onDraw: (done: number, total: number) => void,
): Promise<RecoveryReport> {
  const seeds = Array.from({ length: replications }, (_, n) => seed + n);
  const jobs = estimators.flatMap((estimator) => seeds.map((own): RecoveryJob => ({ estimator, seed: own })));
  const workers = new JobThreads<RecoveryJob, Readonly<Record<string, Drawn>>>(
    new URL('./recovery-worker.ts', import.meta.url),
    threads,
  );
  const drawn = await allJobs(workers, jobs, onDraw);
  const draws = new Map(
    estimators.map((estimator, place) => [estimator, drawn.slice(place * replications, (place + 1) * replications)]),
  );
  return recoveryReport(draws, { replications, seed });
}
