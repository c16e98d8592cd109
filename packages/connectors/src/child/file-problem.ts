import type { Problem } from '@vivero/domain';

/** Carries a Problem out of nested streams inside the child; the entry turns it into the last frame. */
export class FileProblem extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}
