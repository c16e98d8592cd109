import { answerJobs } from '@vivero/book';
import { type Drawn, drawRecovery, type EstimatorName } from '@vivero/lab';

/** One replication of one estimator. */
export interface RecoveryJob {
  readonly estimator: EstimatorName;
  readonly seed: number;
}

/** A thread that draws the replications it is sent. */
answerJobs(({ estimator, seed }: RecoveryJob): Readonly<Record<string, Drawn>> => drawRecovery(estimator, seed));
