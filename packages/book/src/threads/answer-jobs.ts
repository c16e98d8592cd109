import { parentPort } from 'node:worker_threads';
import type { JobAnswer } from './job-threads.ts';

/** What a thread's program does all its life: answers each job, or says what went wrong with it. */
export function answerJobs<Job, Answer>(answerTo: (job: Job) => Answer): void {
  parentPort?.on('message', (job: Job) => {
    let answer: JobAnswer<Answer>;
    try {
      answer = { answer: answerTo(job) };
    } catch (error) {
      answer = { error: error instanceof Error ? error : new Error(String(error)) };
    }
    parentPort?.postMessage(answer);
  });
}
