import type { Problem, Result } from '@vivero/domain';

/** Carries an expected failure out of a route to the one place that answers problems. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** The value, or the answer that its problem deserves. */
export function orProblem<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemError(result.problem);
  return result.value;
}
