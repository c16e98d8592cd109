import type { Folded } from '../columns/folded.ts';
import type { Fold } from '../keep/fold.ts';
import type { FoldJob } from './fold-job.ts';
import { JobThreads } from './job-threads.ts';

/** A few threads that fold parts side by side. */
export class FoldThreads {
  readonly #jobs: JobThreads<FoldJob, Folded>;

  /** @param threads at most so many; never more than there are cores */
  constructor(threads?: number, program = new URL('./fold-worker.ts', import.meta.url)) {
    this.#jobs = new JobThreads(program, threads);
  }

  readonly fold: Fold = (events, people, kinds, options) =>
    // Dictionaries grow while jobs wait: the kinds of this moment are all that its events can be of.
    this.#jobs.run({ events, people, kinds: [...kinds.kinds], options });

  /** Ids of the threads that are running. */
  get threads(): readonly number[] {
    return this.#jobs.threads;
  }

  async close(): Promise<void> {
    return this.#jobs.close();
  }
}
