import { JobThreads } from '@vivero/book';
import type { BankResult } from '@vivero/lab';
import type { BankJob } from './lab-worker.ts';

/** Threads that live through banks side by side. @param threads at most so many; never more than there are cores */
export const bankThreads = (threads?: number): JobThreads<BankJob, BankResult> =>
  new JobThreads(new URL('./lab-worker.ts', import.meta.url), threads);
