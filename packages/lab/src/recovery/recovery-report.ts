import type { Drawn } from './recovery-draw.ts';
import { type EstimatorName, RECOVERIES } from './recoveries.ts';
import { type RecoveryLine, recoveryLine } from './recovery-line.ts';

/** Whether the estimators find a truth that is known: properties of these worlds and models, and no evidence about a real bank. */
export interface RecoveryReport {
  readonly simulated: true;
  readonly replications: number;
  /** Of the first replication; the others follow it by ones. */
  readonly seed: number;
  readonly lines: readonly RecoveryLine[];
}

/** @param draws of each estimator, one for each replication */
export function recoveryReport(
  draws: ReadonlyMap<EstimatorName, readonly Readonly<Record<string, Drawn>>[]>,
  { replications, seed }: { readonly replications: number; readonly seed: number },
): RecoveryReport {
  return {
    simulated: true,
    replications,
    seed,
    lines: [...draws].flatMap(([estimator, own]) =>
      Object.entries(RECOVERIES[estimator].quantities).map(([key, quantity]) =>
        recoveryLine(
          estimator,
          quantity,
          own.map((draw) => draw[key]!),
        ),
      ),
    ),
  };
}
