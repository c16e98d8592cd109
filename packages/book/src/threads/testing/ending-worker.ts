import { parentPort } from 'node:worker_threads';
import type { FoldJob } from '../fold-job.ts';

/** A thread that folds like any other until it is asked to count in a currency of no country: then it ends. */
parentPort?.on('message', ({ options }: FoldJob) => {
  if (options.currency === 'XXX') process.exit(3);
});
// After the listener above, which must hear of a job first.
await import('../fold-worker.ts');
