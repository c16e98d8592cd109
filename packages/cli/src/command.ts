import type { Actor, Language, NewId, Problem, Result } from '@vivero/domain';
import type { Environment } from '@vivero/app';
import type { Stores } from '@vivero/storage';

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What a command may use. Results go to `out`, everything else to `err`; the clock and the randomness come from main. */
export interface Io {
  readonly environment: Environment;
  readonly stores: Stores;
  /** The operator, or the user named by --as: decides whose books are seen, and is written into the audit. */
  readonly actor: Actor;
  readonly language: Language;
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Shows how far a step of more than a second is; `done` and `total` in rows or customers, total undefined when unknown. */
  readonly progress: (label: string, done: number, total?: number) => void;
  readonly now: () => string;
  readonly newId: NewId;
}

/** Thrown by a command for wrong usage: main prints the command's help and answers 2. */
export class UsageError extends Error {}

/** Carries an expected failure to main, which says it in the person's language and answers 1. */
export class ProblemExit extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

export function orExit<T>(result: Result<T>): T {
  if (!result.ok) throw new ProblemExit(result.problem);
  return result.value;
}

export interface Command {
  readonly name: string;
  /** First line: usage; then what it does. */
  readonly help: string;
  readonly run: (argv: readonly string[], io: Io) => Promise<ExitCode>;
}
