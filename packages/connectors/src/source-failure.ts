import type { Problem } from '@vivero/domain';

/** Thrown by `rows()` of a source and by `readTable` when a file cannot be read any further: an expected failure on its way through a stream. */
export class SourceFailure extends Error {
  readonly problem: Problem;
  /** Path of the file at fault. */
  readonly file: string;
  constructor(problem: Problem, file: string) {
    super(`${problem.code} in ${file}`);
    this.problem = problem;
    this.file = file;
  }
}
