import type { ParseArgsConfig } from 'node:util';
import type { Actor, Language, NewId, Problem, Result } from '@vivero/domain';
import type { Environment } from '@vivero/app';
import type { Stores } from '@vivero/storage';
import { type Arguments, argumentsOf } from './arguments.ts';

/** 0 done, 1 failed, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What every command may use. Results go to `show`, everything else to `err`; the clock comes from outside. */
export interface BareIo {
  readonly language: Language;
  /** The result: as one line of JSON with --json, as lines for people otherwise. */
  readonly show: (result: unknown, lines: () => Iterable<string>) => void;
  readonly err: (line: string) => void;
  /** Shows how far a step of more than a second is; `done` and `total` in rows or customers, total undefined when unknown. */
  readonly progress: (label: string, done: number, total?: number) => void;
  /** Milliseconds, to say how long something took. */
  readonly clock: () => number;
  /** Where this bank's files lie; what is set from outside is read only when somebody asks. */
  readonly dataFolder: () => string;
}

/** What a command may use that works on this bank. */
export interface Io extends BareIo {
  readonly environment: Environment;
  readonly stores: Stores;
  /** The operator, or the user named by --as: decides whose books are seen, and is written into the audit. */
  readonly actor: Actor;
  readonly now: () => string;
  readonly newId: NewId;
}

/** Carries an expected failure to the caller, which says it in the person's language and answers 1. */
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

/** Options that every command takes; they may stand anywhere on the line. */
const COMMON = {
  as: { type: 'string' },
  lang: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

export interface CommonOptions {
  readonly as?: string | undefined;
  readonly lang?: string | undefined;
  readonly json?: boolean | undefined;
}

export interface Command {
  readonly name: string;
  /** First line: usage; then what it does. */
  readonly help: string;
  /** Understands the line before anything is opened. @throws UsageError */
  readonly read: (argv: readonly string[]) => {
    readonly common: CommonOptions;
    readonly work: Work;
  };
}

/** Work on this bank, or on files alone: then no database is opened. */
export type Work =
  | { readonly alone: false; readonly run: (io: Io) => Promise<ExitCode> }
  | { readonly alone: true; readonly run: (io: BareIo) => Promise<ExitCode> };

type Options = NonNullable<ParseArgsConfig['options']>;

interface Spec<Own extends Options> {
  readonly name: string;
  readonly help: string;
  readonly options?: Own;
  /** How many words without a dash. */
  readonly words?: { readonly minimum: number; readonly maximum: number };
}

/** A command from its options: `read` checks what was typed, what it returns does the work. */
export const command = <const Own extends Options>(
  spec: Spec<Own> & { readonly read: (given: Arguments<Own>) => (io: Io) => Promise<ExitCode> },
): Command => reading(spec, (given) => ({ alone: false, run: spec.read(given) }));

/** The same for a command that works on files alone and needs no bank. */
export const fileCommand = <const Own extends Options>(
  spec: Spec<Own> & { readonly read: (given: Arguments<Own>) => (io: BareIo) => Promise<ExitCode> },
): Command => reading(spec, (given) => ({ alone: true, run: spec.read(given) }));

function reading<const Own extends Options>(spec: Spec<Own>, work: (given: Arguments<Own>) => Work): Command {
  return {
    name: spec.name,
    help: spec.help,
    read: (argv) => {
      const given = argumentsOf(argv, { ...spec.options, ...COMMON }, spec.words);
      const common = given.values as CommonOptions;
      return { common, work: work(given as unknown as Arguments<Own>) };
    },
  };
}
