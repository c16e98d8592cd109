import type { Problem } from './problem.ts';

/** What every function that can fail in an expected way returns: the value, or the `Problem` that says why not. */
export type Result<T, P extends Problem = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <P extends Problem>(problem: P): Result<never, P> => ({ ok: false, problem });
