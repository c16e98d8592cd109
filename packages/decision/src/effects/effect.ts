import type { ArmSummary } from './arm-summary.ts';

/** What something did, as far as people chosen by chance tell. */
export interface Effect {
  readonly value: number;
  /** Standard error; > 0. */
  readonly error: number;
  /** Degrees of freedom behind the error. */
  readonly freedom: number;
  /** People in both groups. */
  readonly people: number;
}

/** Why there is no figure. */
export interface NoEffect {
  /** `no_spread`: all outcomes are the same; `no_base`: the untouched group's mean is not positive, so nothing can be relative to it. */
  readonly noEffect: 'no_spread' | 'no_base';
}

/**
 * Difference of the means of treated and untouched people, in the unit of the outcome.
 * Error: normal to the second order; from some 30 people a group on its intervals keep their promise.
 * Source: Welch (1947), The Generalization of Student's Problem, Biometrika 34:28-35.
 */
export function absoluteEffect(untouched: ArmSummary, treated: ArmSummary): Effect | NoEffect {
  return effectOf(treated.mean - untouched.mean, untouched, treated, 1, 1);
}

/**
 * The same difference as a share of the untouched mean.
 * Error: by the delta method, good while the untouched mean is several of its standard errors away from zero.
 * Source: Fieller (1954) in first order; van der Vaart (1998), Asymptotic Statistics, theorem 3.1.
 */
export function relativeEffect(untouched: ArmSummary, treated: ArmSummary): Effect | NoEffect {
  if (!(untouched.mean > 0)) return { noEffect: 'no_base' };
  const ratio = treated.mean / untouched.mean;
  return effectOf(ratio - 1, untouched, treated, ratio / untouched.mean, 1 / untouched.mean);
}

/** @param byUntouched, byTreated how much the value changes per unit of each mean */
function effectOf(
  value: number,
  untouched: ArmSummary,
  treated: ArmSummary,
  byUntouched: number,
  byTreated: number,
): Effect | NoEffect {
  const [a, b] = [untouched.variance / untouched.people, treated.variance / treated.people];
  if (!(a + b > 0)) return { noEffect: 'no_spread' };
  return {
    value,
    error: Math.sqrt(byUntouched ** 2 * a + byTreated ** 2 * b),
    freedom: (a + b) ** 2 / (a ** 2 / (untouched.people - 1) + b ** 2 / (treated.people - 1)),
    people: untouched.people + treated.people,
  };
}
