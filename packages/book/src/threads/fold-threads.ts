import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Folded } from '../columns/folded.ts';
import type { Fold } from '../keep/fold.ts';
import type { FoldAnswer, FoldJob } from './fold-job.ts';

interface Waiting {
  readonly job: FoldJob;
  readonly resolve: (folded: Folded) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A few threads that fold parts side by side. A fault in a fold is the error of that fold; a thread that dies takes its own job with it,
 * and another one takes its place.
 */
export class FoldThreads {
  readonly #workers = new Map<Worker, Waiting | null>();
  readonly #queue: Waiting[] = [];
  readonly #most: number;
  readonly #program: URL;
  #closed = false;

  /** @param threads at most so many; never more than there are cores */
  constructor(threads = availableParallelism(), program = new URL('./fold-worker.ts', import.meta.url)) {
    this.#program = program;
    this.#most = Math.max(1, Math.min(threads, availableParallelism()));
  }

  readonly fold: Fold = (events, people, kinds, options) =>
    new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('the threads of the book are closed'));
      // Dictionaries grow while jobs wait: the kinds of this moment are all that its events can be of.
      this.#queue.push({ job: { events, people, kinds: [...kinds.kinds], options }, resolve, reject });
      this.#hand();
    });

  /** Ids of the threads that are running. */
  get threads(): readonly number[] {
    return [...this.#workers.keys()].map((worker) => worker.threadId);
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()));
    for (const { reject } of this.#queue.splice(0)) reject(new Error('the threads of the book are closed'));
  }

  #hand(): void {
    while (this.#queue.length > 0) {
      const idle = [...this.#workers].find(([, busy]) => busy === null)?.[0] ?? this.#start();
      const next = idle && this.#queue.shift();
      if (!idle || !next) return;
      try {
        idle.postMessage(next.job);
      } catch (error) {
        next.reject(error as Error);
        continue;
      }
      this.#workers.set(idle, next);
      idle.ref();
    }
  }

  #start(): Worker | undefined {
    if (this.#workers.size >= this.#most) return undefined;
    const worker = new Worker(this.#program);
    this.#workers.set(worker, null);
    worker.on('message', (answer: FoldAnswer) => {
      const done = this.#workers.get(worker);
      this.#workers.set(worker, null);
      // A thread that waits for work keeps no program from ending.
      worker.unref();
      if ('folded' in answer) done?.resolve(answer.folded);
      else done?.reject(answer.error);
      this.#hand();
    });
    const gone = (error: Error) => {
      const lost = this.#workers.get(worker);
      if (!this.#workers.delete(worker)) return;
      lost?.reject(error);
      this.#hand();
    };
    worker.on('error', (error) => gone(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => gone(new Error(`a thread of the book ended with ${code}`)));
    return worker;
  }
}
