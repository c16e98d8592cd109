import { countedArm } from './arm-summary.ts';
import { absoluteEffect, type Effect, type NoEffect } from './effect.ts';

/** How many of the people of one experiment did it, in either group. */
export interface CountedExperiment {
  readonly untouched: { readonly successes: number; readonly people: number };
  readonly treated: { readonly successes: number; readonly people: number };
}

/**
 * Effects of many experiments with the same yes/no outcome, each with the error that the rates of all of them together give it. Before
 * pooling or shrinking take these: by its own counts an experiment in which few did it looks sure, and so counts for too much, which made
 * pooled effects of rare outcomes a tenth too small (simulated, five outcomes a group).
 *
 * @throws RangeError when these are not counts or a group has fewer than two people
 * Error: takes the rates of the experiments for alike; where they differ threefold, errors do by up to 1.7.
 * Source: the weighing of Mantel & Haenszel (1959), J. National Cancer Institute 22:719-748, instead of inverse variances of each table.
 */
export function countedEffects(experiments: readonly CountedExperiment[]): readonly (Effect | NoEffect)[] {
  const rateOf = (group: keyof CountedExperiment): number => {
    const [successes, people] = experiments.reduce(
      ([s, n], each) => [s + each[group].successes, n + each[group].people],
      [0, 0],
    );
    return successes / people;
  };
  const rates = { untouched: rateOf('untouched'), treated: rateOf('treated') };
  return experiments.map((each) => {
    const arm = (group: keyof CountedExperiment) => {
      const { successes, people } = each[group];
      const { mean } = countedArm(successes, people);
      return { people, mean, variance: rates[group] * (1 - rates[group]) };
    };
    return absoluteEffect(arm('untouched'), arm('treated'));
  });
}
