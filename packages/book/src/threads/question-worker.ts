import { answerJobs } from './answer-jobs.ts';
import { answerQuestion } from './question-job.ts';

/** A thread that asks the parts that it is sent. Columns are in shared memory, so only their addresses travel. */
answerJobs(answerQuestion);
