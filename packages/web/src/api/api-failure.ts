import type { Problem } from '@vivero/domain';

/** What a call to the server ends in when it did not do what was asked: the server's own problem, or `unreachable` when none came back. */
export class ApiFailure extends Error {
  readonly problem: Problem | 'unreachable';

  constructor(problem: Problem | 'unreachable') {
    super(problem === 'unreachable' ? problem : problem.code);
    this.name = 'ApiFailure';
    this.problem = problem;
  }
}
