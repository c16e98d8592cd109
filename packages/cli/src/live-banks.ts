import type { BankResult, LabSetup } from '@vivero/lab';
import { allJobs } from './all-jobs.ts';
import { bankThreads } from './bank-threads.ts';
import type { BankJob } from './lab-worker.ts';

/** Which banks of which worlds. */
export interface LabRun extends LabSetup {
  readonly worlds: readonly string[];
  readonly banks: number;
  /** Of the first bank; the others follow it by ones, in every world the same. */
  readonly seed: number;
}

/** Lives through all banks side by side; the results stand in the order of worlds and seeds, whoever was done first. */
export async function liveBanks(
  { worlds, banks, seed, ...setup }: LabRun,
  threads: number | undefined,
  onBank: (done: number, total: number) => void,
): Promise<readonly BankResult[]> {
  const jobs = worlds.flatMap((world) =>
    Array.from({ length: banks }, (_, n): BankJob => ({ world, setup, seed: seed + n })),
  );
  return allJobs(bankThreads(threads), jobs, onBank);
}
