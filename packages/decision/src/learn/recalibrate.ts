import { ridgeLogistic } from './ridge-logistic.ts';

/**
 * How far a model's log odds must move, all by the same, to promise as much in all as lately happened. The order of customers stays.
 * @param logOdds the model's, on recent rows whose outcome is known
 * @param outcomes 1 happened, 0 did not
 * @returns what to add to the log odds; 0 without rows. Half a case of either outcome is added (Firth), so it is finite always.
 */
export function recalibration(logOdds: ArrayLike<number>, outcomes: ArrayLike<number>): number {
  if (outcomes.length === 0) return 0;
  const fit = ridgeLogistic({ columns: [], outcomes, offsets: logOdds, firth: true });
  if (!fit.ok) throw new Error(`log odds are finite, but ${fit.problem.code}`);
  return fit.value.intercept;
}
