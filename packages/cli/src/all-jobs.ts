import type { JobThreads } from '@vivero/book';

/**
 * All answers in the order of the jobs, whoever was done first; the threads are closed in the end.
 * @param onDone told at the beginning, and after each job
 */
export async function allJobs<Job, Answer>(
  threads: JobThreads<Job, Answer>,
  jobs: readonly Job[],
  onDone: (done: number, total: number) => void,
): Promise<readonly Answer[]> {
  let done = 0;
  onDone(done, jobs.length);
  try {
    return await Promise.all(
      jobs.map(async (job) => {
        const answer = await threads.run(job);
        onDone((done += 1), jobs.length);
        return answer;
      }),
    );
  } finally {
    await threads.close();
  }
}
