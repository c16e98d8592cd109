import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

/** What a thread sends back for each job, in the order in which jobs were sent to it. */
export type JobAnswer<Answer> = { readonly answer: Answer } | { readonly error: Error };

interface Waiting<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A few threads that do jobs side by side, one at a time each. A fault in a job is the error of that job; a thread that dies takes its own
 * job with it, and another one takes its place.
 */
export class JobThreads<Job, Answer> {
  readonly #workers = new Map<Worker, Waiting<Job, Answer> | null>();
  readonly #queue: Waiting<Job, Answer>[] = [];
  readonly #most: number;
  readonly #program: URL;
  #closed = false;

  /** @param threads at most so many; never more than there are cores */
  constructor(program: URL, threads = availableParallelism()) {
    this.#program = program;
    this.#most = Math.max(1, Math.min(threads, availableParallelism()));
  }

  /** How many jobs run side by side. */
  get most(): number {
    return this.#most;
  }

  /** Ids of the threads that are running. */
  get threads(): readonly number[] {
    return [...this.#workers.keys()].map((worker) => worker.threadId);
  }

  async run(job: Job): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(new Error('the threads are closed'));
      this.#queue.push({ job, resolve, reject });
      this.#hand();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#workers.keys()].map((worker) => worker.terminate()));
    for (const { reject } of this.#queue.splice(0)) reject(new Error('the threads are closed'));
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
    worker.on('message', (answer: JobAnswer<Answer>) => {
      const done = this.#workers.get(worker);
      this.#workers.set(worker, null);
      // A thread that waits for work keeps no program from ending.
      worker.unref();
      if ('error' in answer) done?.reject(answer.error);
      else done?.resolve(answer.answer);
      this.#hand();
    });
    const gone = (error: Error) => {
      const lost = this.#workers.get(worker);
      if (!this.#workers.delete(worker)) return;
      lost?.reject(error);
      this.#hand();
    };
    worker.on('error', (error) => gone(error instanceof Error ? error : new Error(String(error))));
    worker.on('exit', (code) => gone(new Error(`a thread ended with ${code}`)));
    return worker;
  }
}
